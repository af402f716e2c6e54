//! Una tarea de Tokio no tiene nombre: se lo da su tramo, y una tabla.
//!
//! Ejecuta: cargo run --bin quien_ha_fallado

// ANCHOR: programa
use std::collections::HashMap;
use std::panic;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tracing::{Instrument, error, info, info_span};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(minutes: u32) {
    info!("al fuego");
    sleep(minutes * MINUTE).await;
    assert!(minutes < 3, "se ha quemado");
    info!("hecho");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let log = tracing_subscriber::fmt();
    log.without_time().with_target(false).init();
    // El pánico ocurre en un turno de la tarea, así que dentro de su tramo.
    panic::set_hook(Box::new(|why| {
        error!("pánico: {}", why.payload_as_str().unwrap_or("sin texto"));
    }));

    let mut kitchen = JoinSet::new();
    let mut names = HashMap::new();
    for (dish, minutes) in [("pan", 1), ("flan", 3), ("sopa", 2)] {
        let span = info_span!("plato", nombre = dish);
        let task = kitchen.spawn(cook(minutes).instrument(span));
        names.insert(task.id(), dish);
    }
    while let Some(finished) = kitchen.join_next_with_id().await {
        match finished {
            Ok((id, ())) => println!("sale: {}", names[&id]),
            Err(error) => println!("no sale: {}", names[&error.id()]),
        }
    }
}
// ANCHOR_END: programa
