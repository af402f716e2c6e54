//! Cree que quien cede pierde su plato.

use super::kitchen::Pile;

pub async fn wash_all(pile: &Pile) {
    for dish in 0..100 {
        if dish % 2 == 0 {
            pile.wash().await;
        } else {
            tokio::task::yield_now().await;
        }
    }
}
