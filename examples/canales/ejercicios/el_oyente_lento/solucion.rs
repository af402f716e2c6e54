//! Apunta los anuncios: da los que perdió y los que oyó.

use tokio::sync::broadcast::error::RecvError;

use super::kitchen::{Pad, Radio};

pub async fn listen(pad: &Pad, mut radio: Radio) -> (u64, Vec<u32>) {
    let (mut lost, mut heard) = (0, Vec::new());
    loop {
        match radio.recv().await {
            Ok(dish) => {
                pad.note(dish).await;
                heard.push(dish);
            }
            Err(RecvError::Lagged(missed)) => lost += missed,
            Err(RecvError::Closed) => return (lost, heard),
        }
    }
}
