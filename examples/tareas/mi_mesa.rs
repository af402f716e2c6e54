//! Un valor local de la tarea no pasa a las que esta lanza.
//!
//! Ejecuta: cargo run --bin mi_mesa

// ANCHOR: programa
use tokio::task::JoinError;

tokio::task_local! {
    static TABLE: u32;
}

/// Nadie le pasa la mesa: la toma de la tarea en la que está.
fn note(text: &str) {
    match TABLE.try_with(|table| *table) {
        Ok(table) => println!("{text}: mesa {table}"),
        Err(_) => println!("{text}: sin mesa"),
    }
}

async fn cook(dish: &str) {
    note(dish);
}

async fn wait_table() -> Result<(), JoinError> {
    cook("sopa").await;

    tokio::spawn(cook("pan")).await?;

    let table = TABLE.get();
    let dessert = TABLE.scope(table, cook("flan"));
    tokio::spawn(dessert).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    for table in [4, 7] {
        let service = TABLE.scope(table, wait_table());
        tokio::spawn(service).await??;
    }
    note("al cerrar");
    Ok(())
}
// ANCHOR_END: programa
