//! Cree que mirar cada poco vale lo mismo que el aviso.

use std::time::Duration;

use super::kitchen::Window;

pub async fn take(window: &Window) -> u32 {
    while window.is_empty() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    window.grab()
}
