//! Cree que basta con comparar cada trabajo con el siguiente.

use super::kitchen::{Kind, Work};

fn cross(one: (u32, u32), other: (u32, u32)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

pub fn kind(works: &[Work]) -> Kind {
    let mut kind = Kind::InARow;
    for pair in works.windows(2) {
        let (one, other) = (&pair[0], &pair[1]);
        for turn in &one.turns {
            if other.turns.iter().any(|it| cross(*turn, *it)) {
                return Kind::Simultaneous;
            }
        }
        let lives = [one, other].map(|it| (it.starts(), it.ends()));
        if cross(lives[0], lives[1]) {
            kind = Kind::Concurrent;
        }
    }
    kind
}
