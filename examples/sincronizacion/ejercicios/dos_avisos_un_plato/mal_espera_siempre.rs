//! Cree que hay que esperar un aviso aunque ya haya plato.

use super::kitchen::Window;

pub async fn take(window: &Window) -> u32 {
    loop {
        window.notify.notified().await;
        if !window.is_empty() {
            tokio::task::yield_now().await;
            return window.grab();
        }
    }
}
