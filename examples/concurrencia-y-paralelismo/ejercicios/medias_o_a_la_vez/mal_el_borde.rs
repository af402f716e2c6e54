//! Cree que dos ratos que se tocan se cruzan.

use super::kitchen::{Kind, Work};

fn cross(one: (u32, u32), other: (u32, u32)) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

pub fn kind(works: &[Work]) -> Kind {
    let mut kind = Kind::InARow;
    for (at, one) in works.iter().enumerate() {
        for other in &works[at + 1..] {
            for turn in &one.turns {
                if other.turns.iter().any(|it| cross(*turn, *it)) {
                    return Kind::Simultaneous;
                }
            }
            kind = Kind::Concurrent;
        }
    }
    kind
}
