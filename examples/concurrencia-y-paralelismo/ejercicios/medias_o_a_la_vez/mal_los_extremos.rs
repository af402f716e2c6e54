//! Cree que basta con el primer turno y el último.

use super::kitchen::{Kind, Work};

fn cross(one: (u32, u32), other: (u32, u32)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// El primer turno y el último.
fn ends(work: &Work) -> [(u32, u32); 2] {
    [work.turns[0], work.turns[work.turns.len() - 1]]
}

fn life(work: &Work) -> (u32, u32) {
    (work.starts(), work.ends())
}

pub fn kind(works: &[Work]) -> Kind {
    let mut kind = Kind::InARow;
    for (at, one) in works.iter().enumerate() {
        for other in &works[at + 1..] {
            let meets = |turn: &(u32, u32)| {
                ends(other).iter().any(|it| cross(*turn, *it))
            };
            if ends(one).iter().any(meets) {
                return Kind::Simultaneous;
            }
            if cross(life(one), life(other)) {
                kind = Kind::Concurrent;
            }
        }
    }
    kind
}
