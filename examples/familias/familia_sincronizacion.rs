//! Seis cocineros y un horno con dos bandejas: un semáforo reparte el sitio.
//!
//! Ejecuta: cargo run --bin familia_sincronizacion

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

struct Oven {
    trays: Semaphore,
    in_use: Cell<u32>,
    most_in_use: Cell<u32>,
}

async fn bake(oven: &Oven) {
    let _tray = oven
        .trays
        .acquire()
        .await
        .expect("nadie cierra el semáforo");
    oven.in_use.set(oven.in_use.get() + 1);
    oven.most_in_use
        .set(oven.most_in_use.get().max(oven.in_use.get()));
    sleep(Duration::from_millis(100)).await;
    oven.in_use.set(oven.in_use.get() - 1);
    // Aquí se suelta `_tray`, y la bandeja queda libre.
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let oven = Oven {
        trays: Semaphore::new(2),
        in_use: Cell::new(0),
        most_in_use: Cell::new(0),
    };
    let cook = || bake(&oven);
    let start = Instant::now();
    tokio::join!(cook(), cook(), cook(), cook(), cook(), cook());
    println!("bandejas a la vez, como mucho: {}", oven.most_in_use.get());
    println!("total: {:.1} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
