//! Cada aviso llega a todos los que se han suscrito antes.
//!
//! Ejecuta: cargo run --bin a_todos

// ANCHOR: programa
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinError;

async fn listen(name: &str, mut news_rx: broadcast::Receiver<&str>) {
    loop {
        match news_rx.recv().await {
            Ok(dish) => println!("{name}: se acaba {dish}"),
            Err(RecvError::Lagged(lost)) => println!("{name}: pierde {lost}"),
            Err(RecvError::Closed) => break,
        }
    }
    println!("{name}: no hay más avisos");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let (news_tx, news_rx) = broadcast::channel(4);
    let room = tokio::spawn(listen("sala", news_rx));
    let heard = news_tx.send("la sopa").unwrap_or(0);
    println!("cocina: avisa a {heard}");

    let terrace = tokio::spawn(listen("terraza", news_tx.subscribe()));
    let heard = news_tx.send("el arroz").unwrap_or(0);
    println!("cocina: avisa a {heard}");

    drop(news_tx);
    tokio::try_join!(room, terrace)?;
    Ok(())
}
// ANCHOR_END: programa
