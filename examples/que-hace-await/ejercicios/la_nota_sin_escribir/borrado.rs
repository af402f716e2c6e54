//! Sin escribir ni leer.

use std::sync::Arc;

use super::kitchen::Board;

pub async fn handover(_board: Arc<Board>) -> String {
    "hecho".to_owned()
}
