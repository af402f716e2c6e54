//! Con un permiso libre, quien llega no espera a que se levanten las demás.
//!
//! Ejecuta: cargo run --bin sin_hacer_fila
//!
//! Sin gemelo: en asyncio el orden es otro, y lo cuenta la página.

// ANCHOR: programa
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::{JoinError, yield_now};

async fn bake(oven: Arc<Semaphore>, who: &str) {
    let permit = oven.acquire().await.expect("nadie lo cierra");
    println!("{who} tiene bandeja");
    permit.forget();
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let oven = Arc::new(Semaphore::new(0));
    let bread = tokio::spawn(bake(oven.clone(), "el pan, que esperaba,"));
    yield_now().await;

    // El flan está antes que el pan en la cola, y hay bandeja para los dos.
    let flan = tokio::spawn(bake(oven.clone(), "el flan, que llega ahora,"));
    oven.add_permits(2);
    tokio::try_join!(bread, flan)?;
    Ok(())
}
// ANCHOR_END: programa
