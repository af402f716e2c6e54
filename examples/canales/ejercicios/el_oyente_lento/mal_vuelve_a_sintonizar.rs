//! Cree que, tras perder anuncios, hay que sintonizar la radio otra vez.

use tokio::sync::broadcast::error::RecvError;

use super::kitchen::{Pad, Radio};

pub async fn listen(pad: &Pad, mut radio: Radio) -> (u64, Vec<u32>) {
    let mut heard: Vec<u32> = Vec::new();
    loop {
        match radio.recv().await {
            Ok(dish) => {
                pad.note(dish).await;
                heard.push(dish);
            }
            Err(RecvError::Lagged(_)) => radio = radio.resubscribe(),
            Err(RecvError::Closed) => break,
        }
    }
    let last = heard.last().copied().unwrap_or(0);
    (u64::from(last) - heard.len() as u64, heard)
}
