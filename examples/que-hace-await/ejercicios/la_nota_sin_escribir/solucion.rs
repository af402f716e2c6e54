//! Deja la nota «hecho» en la pizarra y la lee.

use std::sync::Arc;

use super::kitchen::Board;

pub async fn handover(board: Arc<Board>) -> String {
    let writer = board.clone();
    let task = tokio::spawn(async move { writer.write("hecho").await });
    task.await.expect("escribir no entra en pánico");
    board.read()
}
