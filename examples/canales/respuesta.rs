//! Un pedido que lleva dentro por dónde se contesta.
//!
//! Ejecuta: cargo run --bin respuesta

// ANCHOR: programa
use tokio::sync::{mpsc, oneshot};

struct Question {
    dish: &'static str,
    answer: oneshot::Sender<u32>,
}

async fn price_list(mut questions: mpsc::Receiver<Question>) {
    while let Some(Question { dish, answer }) = questions.recv().await {
        let price = match dish {
            "sopa" => 5,
            "flan" => 4,
            // Se suelta `answer`: quien pregunta se entera.
            _ => continue,
        };
        if answer.send(price).is_err() {
            println!("nadie espera ya el precio de {dish}");
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (questions, pending) = mpsc::channel(4);
    let prices = tokio::spawn(price_list(pending));

    for dish in ["sopa", "pizza"] {
        let (answer, reply) = oneshot::channel();
        let question = Question { dish, answer };
        assert!(questions.send(question).await.is_ok());
        match reply.await {
            Ok(price) => println!("{dish}: {price} euros"),
            Err(_) => println!("{dish}: sin respuesta"),
        }
    }

    let (answer, reply) = oneshot::channel();
    drop(reply);
    let dish = "flan";
    assert!(questions.send(Question { dish, answer }).await.is_ok());
    drop(questions);
    prices.await.expect("la lista de precios no falla");
}
// ANCHOR_END: programa
