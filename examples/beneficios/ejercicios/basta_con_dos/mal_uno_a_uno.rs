//! Cree que preguntar de uno en uno es más barato.

use std::sync::Arc;

use super::kitchen::Clocks;

pub async fn two_clocks(clocks: Arc<Clocks>) -> Vec<u32> {
    let mut good = Vec::new();
    for clock in 1..=5 {
        good.extend(clocks.ask(clock).await);
        if good.len() == 2 {
            break;
        }
    }
    good
}
