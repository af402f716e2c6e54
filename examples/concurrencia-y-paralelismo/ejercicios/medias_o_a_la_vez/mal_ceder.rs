//! Cree que un trabajo que cede ya es concurrente.

use super::kitchen::{Kind, Work};

pub fn kind(works: &[Work]) -> Kind {
    let one_turn = works.iter().all(|work| work.turns.len() == 1);
    match one_turn {
        true if works[0].ends() > works[works.len() - 1].starts() => {
            Kind::Simultaneous
        }
        true => Kind::InARow,
        false => Kind::Concurrent,
    }
}
