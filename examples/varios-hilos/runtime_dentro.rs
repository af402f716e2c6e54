//! Una biblioteca síncrona con un runtime dentro, llamada desde una tarea.
//!
//! Ejecuta: cargo run --bin runtime_dentro
//! Con errores: cada pánico sale también en la salida de errores.
//! Otra salida: cada biblioteca se queja con sus palabras.

// ANCHOR: programa
use std::fmt::Display;
use tokio::runtime::Runtime;
use tokio::task::{JoinError, spawn_blocking};

/// Por fuera, una función corriente.
fn price() -> u32 {
    let runtime = Runtime::new().expect("el sistema da un bucle");
    runtime.block_on(async { 450 })
}

/// Lo que da la tarea, o la primera frase de su pánico.
fn tell(what: &str, result: Result<impl Display, JoinError>) {
    match result {
        Ok(value) => println!("{what}: {value}"),
        Err(error) => {
            let panic = error.into_panic();
            let text = panic.downcast_ref::<&str>().copied();
            let text = text.or(panic.downcast_ref().map(String::as_str));
            let text = text.unwrap_or("sin texto");
            let first = text.split(". ").next().unwrap_or(text);
            println!("{what}:\n  `{first}`");
        }
    }
}

#[tokio::main]
async fn main() {
    tell("en una tarea", tokio::spawn(async { price() }).await);
    tell("en un hilo de apoyo", spawn_blocking(price).await);

    let runtime = Runtime::new().expect("el sistema da un bucle");
    let closing = async { drop(runtime) };
    let closing = async {
        closing.await;
        "cerrado"
    };
    tell("soltarlo en una tarea", tokio::spawn(closing).await);

    let runtime = Runtime::new().expect("el sistema da un bucle");
    let closing = async {
        runtime.shutdown_background();
        "cerrado"
    };
    tell("cerrarlo sin esperar", tokio::spawn(closing).await);
}
// ANCHOR_END: programa
