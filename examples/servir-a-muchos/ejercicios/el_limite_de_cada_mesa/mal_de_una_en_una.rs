//! Cree que esperar a cada mesa es poner un límite.

use std::sync::Arc;

use super::kitchen::Door;

pub async fn serve(door: Arc<Door>) {
    while let Some(table) = door.accept().await {
        table.eat().await;
    }
}
