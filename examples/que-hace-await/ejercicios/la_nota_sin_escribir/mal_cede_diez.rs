//! Cree que diez turnos bastan para cualquier nota.

use std::sync::Arc;

use super::kitchen::Board;

pub async fn handover(board: Arc<Board>) -> String {
    let writer = board.clone();
    tokio::spawn(async move { writer.write("hecho").await });
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    board.read()
}
