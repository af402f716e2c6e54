//! Un pedido que lleva dentro por dónde se contesta.
//!
//! Ejecuta: cargo run --bin respuesta

// ANCHOR: programa
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinError;

struct Question {
    dish: &'static str,
    reply_tx: oneshot::Sender<u32>,
}

async fn price_list(mut questions_rx: mpsc::Receiver<Question>) {
    while let Some(Question { dish, reply_tx }) = questions_rx.recv().await {
        let price = match dish {
            "sopa" => 5,
            "flan" => 4,
            // Se suelta `reply_tx`: quien pregunta se entera.
            _ => continue,
        };
        if reply_tx.send(price).is_err() {
            println!("nadie espera ya el precio de {dish}");
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let (questions_tx, questions_rx) = mpsc::channel(4);
    let prices = tokio::spawn(price_list(questions_rx));

    for dish in ["sopa", "pizza"] {
        let (reply_tx, reply_rx) = oneshot::channel();
        let question = Question { dish, reply_tx };
        if questions_tx.send(question).await.is_err() {
            println!("{dish}: nadie atiende");
            continue;
        }
        match reply_rx.await {
            Ok(price) => println!("{dish}: {price} euros"),
            Err(_) => println!("{dish}: sin respuesta"),
        }
    }

    let (reply_tx, reply_rx) = oneshot::channel();
    drop(reply_rx);
    let dish = "flan";
    if questions_tx
        .send(Question { dish, reply_tx })
        .await
        .is_err()
    {
        println!("{dish}: nadie atiende");
    }
    drop(questions_tx);
    prices.await
}
// ANCHOR_END: programa
