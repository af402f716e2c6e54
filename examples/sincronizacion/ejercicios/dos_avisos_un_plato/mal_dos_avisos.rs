//! Cree que con esperar dos avisos ya le toca.

use super::kitchen::Window;

pub async fn take(window: &Window) -> u32 {
    window.notify.notified().await;
    window.notify.notified().await;
    window.notify.notified().await;
    window.grab()
}
