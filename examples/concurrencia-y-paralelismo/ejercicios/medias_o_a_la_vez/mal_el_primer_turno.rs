//! Cree que dos trabajos simultáneos lo son desde el primer turno.

use super::kitchen::{Kind, Work};

fn cross(one: (u32, u32), other: (u32, u32)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

pub fn kind(works: &[Work]) -> Kind {
    let mut kind = Kind::InARow;
    for (at, one) in works.iter().enumerate() {
        for other in &works[at + 1..] {
            if cross(one.turns[0], other.turns[0]) {
                return Kind::Simultaneous;
            }
            let lives = [one, other].map(|it| (it.starts(), it.ends()));
            if cross(lives[0], lives[1]) {
                kind = Kind::Concurrent;
            }
        }
    }
    kind
}
