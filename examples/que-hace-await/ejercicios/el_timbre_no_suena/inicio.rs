//! Lava los cien platos.

use super::kitchen::Pile;

pub async fn wash_all(pile: &Pile) {
    for _ in 0..100 {
        pile.wash().await;
    }
}
