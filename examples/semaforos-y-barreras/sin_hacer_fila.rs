//! Con un permiso libre, quien llega no espera a que se levanten las demás.
//!
//! Ejecuta: cargo run --bin sin_hacer_fila
//!
//! Sin gemelo: en asyncio el orden es otro, y lo cuenta la página.

// ANCHOR: programa
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::yield_now;

async fn bake(trays: Arc<Semaphore>, who: &str) {
    let tray = trays.acquire().await.expect("nadie lo cierra");
    println!("{who} tiene bandeja");
    tray.forget();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let trays = Arc::new(Semaphore::new(0));
    let bread = tokio::spawn(bake(trays.clone(), "el pan, que esperaba,"));
    yield_now().await;

    // El flan está antes que el pan en la cola, y hay bandeja para los dos.
    let custard =
        tokio::spawn(bake(trays.clone(), "el flan, que llega ahora,"));
    trays.add_permits(2);
    tokio::try_join!(bread, custard).expect("ninguna tarea falla");
}
// ANCHOR_END: programa
