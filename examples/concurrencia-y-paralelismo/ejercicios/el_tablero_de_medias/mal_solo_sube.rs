//! Cree que el tablero cuenta las que han empezado.

use super::kitchen::{Board, Service};

pub async fn ask(service: &Service<'_>, board: &Board) -> Option<u32> {
    board.starts();
    service.answer().await
}
