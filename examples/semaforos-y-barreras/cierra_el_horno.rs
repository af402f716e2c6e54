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

async fn bake(trays: &Semaphore, dish: &str) {
    match trays.acquire().await {
        Ok(_tray) => {
            println!("{dish} entra en el horno");
            sleep(MINUTE).await;
            println!("{dish} sale del horno");
        }
        Err(_) => println!("{dish} se queda fuera: el horno ha cerrado"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let trays = Semaphore::new(1);
    tokio::join!(bake(&trays, "el pan"), bake(&trays, "el flan"), async {
        sleep(MINUTE / 2).await;
        println!("se cierra el horno");
        trays.close();
    });
    bake(&trays, "la tarta").await;
}
// ANCHOR_END: programa
