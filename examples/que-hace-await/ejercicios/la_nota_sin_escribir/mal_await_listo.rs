//! Cree que un `await` listo deja pasar a la tarea.

use std::sync::Arc;

use super::kitchen::Board;

pub async fn handover(board: Arc<Board>) -> String {
    let writer = board.clone();
    tokio::spawn(async move { writer.write("hecho").await });
    std::future::ready(()).await;
    board.read()
}
