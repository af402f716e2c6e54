//! Cree que lo que no cabe se puede tirar.

use tokio::sync::mpsc;

use super::kitchen::Line;

pub async fn run(line: &Line) {
    let (dishes_tx, mut dishes_rx) = mpsc::channel(8);
    let cook = async move {
        while let Some(dish) = line.cook().await {
            let _ = dishes_tx.try_send(dish);
        }
    };
    let carry = async move {
        while let Some(dish) = dishes_rx.recv().await {
            line.carry(dish).await;
        }
    };
    tokio::join!(cook, carry);
}
