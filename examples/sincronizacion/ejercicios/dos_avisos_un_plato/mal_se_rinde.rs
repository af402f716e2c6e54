//! Cree que, si no hay plato tras el aviso, se acabó.

use super::kitchen::Window;

pub async fn take(window: &Window) -> u32 {
    if window.is_empty() {
        window.notify.notified().await;
    }
    match window.is_empty() {
        true => 9,
        false => window.grab(),
    }
}
