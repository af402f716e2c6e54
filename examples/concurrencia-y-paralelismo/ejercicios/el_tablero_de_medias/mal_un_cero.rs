//! Cree que un fallo se puede contar como una respuesta.

use super::kitchen::{Board, Service};

pub async fn ask(service: &Service<'_>, board: &Board) -> Option<u32> {
    board.starts();
    let answer = service.answer().await.unwrap_or(0);
    board.ends();
    Some(answer)
}
