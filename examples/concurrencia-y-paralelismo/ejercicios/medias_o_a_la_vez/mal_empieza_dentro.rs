//! Cree que dos se cruzan si uno empieza dentro del otro, y no a la vez.

use super::kitchen::{Kind, Work};

fn cross(one: (u32, u32), other: (u32, u32)) -> bool {
    let inside = |at, (start, end)| start < at && at < end;
    inside(one.0, other) || inside(other.0, one)
}

fn life(work: &Work) -> (u32, u32) {
    (work.starts(), work.ends())
}

pub fn kind(works: &[Work]) -> Kind {
    let mut kind = Kind::InARow;
    for (at, one) in works.iter().enumerate() {
        for other in &works[at + 1..] {
            let meets = |turn: &(u32, u32)| {
                other.turns.iter().any(|it| cross(*turn, *it))
            };
            if one.turns.iter().any(meets) {
                return Kind::Simultaneous;
            }
            if cross(life(one), life(other)) {
                kind = Kind::Concurrent;
            }
        }
    }
    kind
}
