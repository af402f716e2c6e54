//! Cerrar un semáforo despierta con un error a quien espera.
//!
//! Ejecuta: cargo run --bin cierra_el_horno
//!
//! Sin gemelo: un semáforo de asyncio no se puede cerrar.

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn bake(oven: &Semaphore, dish: &str) {
    match oven.acquire().await {
        Ok(_permit) => {
            println!("{dish} entra en el horno");
            sleep(MINUTE).await;
            println!("{dish} sale del horno");
        }
        Err(_) => println!("{dish} se queda fuera: el horno ha cerrado"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let oven = Semaphore::new(1);
    tokio::join!(bake(&oven, "el pan"), bake(&oven, "el flan"), async {
        sleep(MINUTE / 2).await;
        println!("se cierra el horno");
        oven.close();
    });
    bake(&oven, "la tarta").await;
}
// ANCHOR_END: programa
