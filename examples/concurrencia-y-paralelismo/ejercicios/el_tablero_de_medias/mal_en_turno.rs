//! Cree que está a medias quien tiene el turno, y al esperar deja de estarlo.

use super::kitchen::{Board, Service};

pub async fn ask(service: &Service<'_>, board: &Board) -> Option<u32> {
    board.starts();
    let answer = service.answer();
    board.ends();
    answer.await
}
