//! La cocina hace los platos y los camareros los llevan.

use tokio::sync::mpsc;

use super::kitchen::Line;

pub async fn run(line: &Line) {
    let (dishes_tx, mut dishes_rx) = mpsc::unbounded_channel();
    let cook = async move {
        while let Some(dish) = line.cook().await {
            dishes_tx.send(dish).expect("alguien los lleva");
        }
    };
    let carry = async move {
        while let Some(dish) = dishes_rx.recv().await {
            line.carry(dish).await;
        }
    };
    tokio::join!(cook, carry);
}
