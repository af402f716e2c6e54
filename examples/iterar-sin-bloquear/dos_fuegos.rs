//! Una lista de platos, dos a la vez, de tres maneras.
//!
//! Ejecuta: cargo run --bin dos_fuegos

// ANCHOR: programa
use futures::{StreamExt, future::join_all, stream};
use std::future::Future;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);
const BURNERS: usize = 2;
const DISHES: [(&str, u32); 4] =
    [("asado", 30), ("sopa", 10), ("pan", 10), ("flan", 20)];

async fn cook((dish, minutes): (&'static str, u32)) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

async fn with_permits() -> Vec<&'static str> {
    let burners = Semaphore::new(BURNERS);
    let cook_on_burner = async |order| {
        let permit = burners.acquire().await;
        let _burner = permit.expect("nadie cierra el semáforo");
        cook(order).await
    };
    join_all(DISHES.map(cook_on_burner)).await
}

async fn in_order() -> Vec<&'static str> {
    let cooking = stream::iter(DISHES).map(cook);
    cooking.buffered(BURNERS).collect().await
}

async fn as_they_come() -> Vec<&'static str> {
    let cooking = stream::iter(DISHES).map(cook);
    cooking.buffer_unordered(BURNERS).collect().await
}

async fn timed(name: &str, cooking: impl Future<Output = Vec<&str>>) {
    let start = Instant::now();
    let dishes = cooking.await.join(", ");
    let minutes = start.elapsed().div_duration_f64(10 * MINUTE).round();
    println!("{name}: {dishes}; minuto {}", 10.0 * minutes);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    timed("con permisos", with_permits()).await;
    timed("en su orden", in_order()).await;
    timed("según salen", as_they_come()).await;
}
// ANCHOR_END: programa
