//! Soltar el manejador no detiene la tarea, ni el runtime la olvida.
//!
//! Ejecuta: cargo run --bin sin_manejador

// ANCHOR: programa
use std::future;
use tokio::runtime::Handle;
use tokio::task;

async fn simmer() {
    println!("el caldo queda al fuego");
    future::pending::<()>().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    drop(tokio::spawn(simmer()));
    task::yield_now().await;

    // Nadie guarda el manejador, y la tarea sigue en la cuenta.
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tareas lanzadas que siguen vivas: {alive}");
}
// ANCHOR_END: programa
