//! Cree que ningún error de la radio es el final.

use super::kitchen::{Pad, Radio};

pub async fn listen(pad: &Pad, mut radio: Radio) -> (u64, Vec<u32>) {
    let (mut lost, mut heard) = (0, Vec::new());
    while heard.last() != Some(&10) {
        match radio.recv().await {
            Ok(dish) => {
                pad.note(dish).await;
                heard.push(dish);
            }
            Err(_) => lost += 1,
        }
    }
    radio.resubscribe();
    std::future::pending::<()>().await;
    (lost, heard)
}
