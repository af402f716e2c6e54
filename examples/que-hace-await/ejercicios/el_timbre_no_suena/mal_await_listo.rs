//! Cree que cualquier `await` cede.

use super::kitchen::Pile;

pub async fn wash_all(pile: &Pile) {
    for _ in 0..100 {
        pile.wash().await;
        async {}.await;
    }
}
