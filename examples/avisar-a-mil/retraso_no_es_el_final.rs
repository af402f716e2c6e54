//! Un bucle que acaba con el primer error se despide de quien se retrasa.
//!
//! Ejecuta: cargo run --bin retraso_no_es_el_final
//! Sin gemelo: una cola de asyncio no dice al que lee que ha perdido algo.

// ANCHOR: programa
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

async fn until_error(mut news: broadcast::Receiver<u64>) -> Vec<u64> {
    let mut heard = Vec::new();
    while let Ok(dish) = news.recv().await {
        heard.push(dish);
    }
    heard
}

async fn until_closed(mut news: broadcast::Receiver<u64>) -> Vec<u64> {
    let mut heard = Vec::new();
    loop {
        match news.recv().await {
            Ok(dish) => heard.push(dish),
            Err(RecvError::Lagged(lost)) => println!("se salta {lost}"),
            Err(RecvError::Closed) => break heard,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (news, hasty) = broadcast::channel(4);
    let patient = news.subscribe();
    for dish in 1..=10 {
        let _ = news.send(dish);
    }
    drop(news);
    println!("hasta el primer error: {:?}", until_error(hasty).await);
    println!("hasta que se cierra: {:?}", until_closed(patient).await);
}
// ANCHOR_END: programa
