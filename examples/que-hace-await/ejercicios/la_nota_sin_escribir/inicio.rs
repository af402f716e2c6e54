//! Deja la nota «hecho» en la pizarra y la lee.

use std::sync::Arc;

use super::kitchen::Board;

pub async fn handover(board: Arc<Board>) -> String {
    let writer = board.clone();
    tokio::spawn(async move { writer.write("hecho").await });
    board.read()
}
