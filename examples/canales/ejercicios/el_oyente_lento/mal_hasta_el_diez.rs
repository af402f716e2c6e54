//! Cree que la radio se apaga siempre en el diez.

use tokio::sync::broadcast::error::RecvError;

use super::kitchen::{Pad, Radio};

pub async fn listen(pad: &Pad, mut radio: Radio) -> (u64, Vec<u32>) {
    let (mut lost, mut heard) = (0, Vec::new());
    while heard.last() != Some(&10) {
        match radio.recv().await {
            Ok(dish) => {
                pad.note(dish).await;
                heard.push(dish);
            }
            Err(RecvError::Lagged(missed)) => lost += missed,
            Err(RecvError::Closed) => break,
        }
    }
    (lost, heard)
}
