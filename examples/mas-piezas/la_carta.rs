//! Varias tareas leen a la vez; quien escribe entra solo, y por orden.
//!
//! Ejecuta: cargo run --bin la_carta

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::RwLock;
use tokio::time::{Instant, sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn read(menu: &RwLock<Vec<&str>>) {
    let _menu = menu.read().await;
    sleep(MINUTE).await;
}

async fn write(menu: &RwLock<Vec<&str>>, dish: &'static str) {
    let mut menu = menu.write().await;
    sleep(MINUTE).await;
    menu.push(dish);
}

fn minutes(start: Instant) -> u128 {
    start.elapsed().as_millis() / MINUTE.as_millis()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let menu = RwLock::new(vec!["pan"]);

    let start = Instant::now();
    tokio::join!(read(&menu), read(&menu), read(&menu));
    println!("tres leen, en minutos: {}", minutes(start));

    let start = Instant::now();
    tokio::join!(write(&menu, "sopa"), write(&menu, "flan"));
    println!("dos escriben, en minutos: {}", minutes(start));

    // Lee, y antes de soltar la carta vuelve a leer.
    let read_twice = async {
        let _menu = menu.read().await;
        sleep(MINUTE).await;
        read(&menu).await;
    };
    let both = async { tokio::join!(read_twice, write(&menu, "tarta")) };
    match timeout(60 * MINUTE, both).await {
        Ok(_) => println!("lee dos veces y acaba"),
        Err(_) => println!("lee dos veces, con otra en la fila: se atascan"),
    }
}
// ANCHOR_END: programa
