//! Cree que da igual lanzar la tarea que escribir en el sitio.

use std::sync::Arc;

use super::kitchen::Board;

pub async fn handover(board: Arc<Board>) -> String {
    board.write("hecho").await;
    board.read()
}
