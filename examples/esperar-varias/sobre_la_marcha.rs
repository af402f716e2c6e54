//! Una tarea de un grupo lanza otra, y el grupo también la espera.
//!
//! Ejecuta: cargo run --bin sobre_la_marcha

// ANCHOR: programa
use piezas::TaskGroup;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Kitchen = TaskGroup<Infallible>;

async fn sauce() -> Result<(), Infallible> {
    sleep(10 * MINUTE).await;
    println!("sale la salsa");
    Ok(())
}

async fn roast(kitchen: Kitchen) -> Result<(), Infallible> {
    sleep(30 * MINUTE).await;
    println!("sale el asado, y pide su salsa");
    kitchen.spawn(sauce());
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let served = Kitchen::run(async |kitchen| {
        kitchen.spawn(roast(kitchen.clone()));
        println!("el cuerpo termina");
        Ok(())
    });
    served.await.expect("nada falla");
    println!("el grupo termina");
}
// ANCHOR_END: programa
