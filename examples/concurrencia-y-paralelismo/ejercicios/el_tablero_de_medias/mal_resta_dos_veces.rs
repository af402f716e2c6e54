//! Cree que hay que restar donde falla, y también al final.

use super::kitchen::{Board, Service};

pub async fn ask(service: &Service<'_>, board: &Board) -> Option<u32> {
    board.starts();
    let answer = service.answer().await;
    if answer.is_none() {
        board.ends();
    }
    board.ends();
    answer
}
