//! Cree que sondear hasta que haya respuesta es esperar.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use super::kitchen::{MENU, Market};

fn price(market: &Market, dish: &str) -> u32 {
    let mut asked = pin!(market.ask(dish));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(price) = asked.as_mut().poll(&mut context) {
            return price;
        }
    }
}

pub async fn menu(market: Arc<Market>) -> Vec<u32> {
    let mut prices = Vec::new();
    for dish in MENU {
        prices.push(price(&market, dish));
    }
    prices
}
