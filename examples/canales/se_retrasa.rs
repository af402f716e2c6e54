//! Quien escucha despacio pierde los avisos más viejos, y se le dice cuántos.
//!
//! Ejecuta: cargo run --bin se_retrasa

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn listen(name: &str, minutes: u32, mut news: broadcast::Receiver<u32>) {
    loop {
        match news.recv().await {
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
async fn main() {
    let (door, room) = broadcast::channel(2);
    let room = tokio::spawn(listen("sala", 1, room));
    let terrace = tokio::spawn(listen("terraza", 45, door.subscribe()));
    for table in 1..=5 {
        door.send(table).expect("las dos escuchan");
        sleep(10 * MINUTE).await;
    }
    drop(door);
    tokio::try_join!(room, terrace).expect("nadie falla");
}
// ANCHOR_END: programa
