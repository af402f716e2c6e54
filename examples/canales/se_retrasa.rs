//! Quien escucha despacio pierde los avisos más viejos, y se le dice cuántos.
//!
//! Ejecuta: cargo run --bin se_retrasa

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinError;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn listen(
    name: &str,
    minutes: u32,
    mut news_rx: broadcast::Receiver<u32>,
) {
    loop {
        match news_rx.recv().await {
            Ok(table) => println!("{name}: mesa {table}"),
            Err(RecvError::Lagged(lost)) => {
                println!("{name}: ha perdido {lost}");
                continue;
            }
            Err(RecvError::Closed) => break,
        }
        sleep(minutes * MINUTE).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let (news_tx, news_rx) = broadcast::channel(2);
    let room = tokio::spawn(listen("sala", 1, news_rx));
    let terrace = tokio::spawn(listen("terraza", 45, news_tx.subscribe()));
    for table in 1..=5 {
        if news_tx.send(table).is_err() {
            println!("nadie escucha ya");
        }
        sleep(10 * MINUTE).await;
    }
    drop(news_tx);
    tokio::try_join!(room, terrace)?;
    Ok(())
}
// ANCHOR_END: programa
