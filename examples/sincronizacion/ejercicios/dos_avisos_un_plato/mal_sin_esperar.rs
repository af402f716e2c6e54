//! Cree que el plato está cuando se pide.

use super::kitchen::Window;

pub async fn take(window: &Window) -> u32 {
    window.grab()
}
