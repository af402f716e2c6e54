//! Pregunta a un servicio, y lo apunta en el tablero.

use super::kitchen::{Board, Service};

pub async fn ask(service: &Service<'_>, board: &Board) -> Option<u32> {
    board.starts();
    let answer = service.answer().await;
    board.ends();
    answer
}
