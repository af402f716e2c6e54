//! Una mesa espera su plato y se lo lleva.

use super::kitchen::Window;

pub async fn take(window: &Window) -> u32 {
    if window.is_empty() {
        window.notify.notified().await;
    }
    window.grab()
}
