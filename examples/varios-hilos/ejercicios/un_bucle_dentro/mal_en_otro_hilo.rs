//! Cree que en otro hilo no molesta.

use std::sync::Arc;
use std::thread;

use tokio::runtime::Builder;

use super::kitchen::{MENU, Market};

fn price(market: &Market, dish: &str) -> u32 {
    thread::scope(|scope| {
        let asked = scope.spawn(|| {
            let runtime = Builder::new_current_thread().build().unwrap();
            runtime.block_on(market.ask(dish))
        });
        asked.join().unwrap()
    })
}

pub async fn menu(market: Arc<Market>) -> Vec<u32> {
    let mut prices = Vec::new();
    for dish in MENU {
        prices.push(price(&market, dish));
    }
    prices
}
