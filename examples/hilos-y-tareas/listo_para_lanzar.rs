//! Los errores, corregidos: esta tarea puede cambiar de hilo.
//!
//! Ejecuta: cargo run --bin listo_para_lanzar

// ANCHOR: programa
use std::sync::{Arc, Mutex};
use tokio::task::{JoinError, yield_now};

/// Las mesas son suyas; la caja se comparte entre hilos.
async fn serve(tables: Vec<u32>, till: Arc<Mutex<u32>>) -> usize {
    for table in &tables {
        // El guard se suelta al acabar la línea, antes del `await`.
        *till.lock().expect("nadie falla con la caja") += 10 * table;
        yield_now().await;
    }
    tables.len()
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let till = Arc::new(Mutex::new(0));
    let first = tokio::spawn(serve(vec![1, 2], Arc::clone(&till)));
    let second = tokio::spawn(serve(vec![3], Arc::clone(&till)));

    let served = first.await? + second.await?;
    let total = till.lock().expect("nadie falla con la caja");
    println!("mesas: {served}");
    println!("caja: {total} euros");
    Ok(())
}
// ANCHOR_END: programa
