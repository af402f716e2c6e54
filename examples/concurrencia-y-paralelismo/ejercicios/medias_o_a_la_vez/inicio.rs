//! Dice si unos trabajos han ido en fila, concurrentes o simultáneos.

use super::kitchen::{Kind, Work};

pub fn kind(works: &[Work]) -> Kind {
    for (at, one) in works.iter().enumerate() {
        for other in &works[at + 1..] {
            if one.starts() < other.ends() && other.starts() < one.ends() {
                return Kind::Simultaneous;
            }
        }
    }
    Kind::InARow
}
