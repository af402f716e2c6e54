//! Detener un pánico en la misma tarea, y lo que deja a medias.
//!
//! Ejecuta: cargo run --bin caja_a_medias
//! Con errores: el pánico escribe su aviso.

// ANCHOR: programa
use futures::FutureExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::task::yield_now;

async fn fall() {
    panic!("se cae la bandeja");
}

#[derive(Default)]
struct Till {
    tables: u32,
    euros: i64,
}

async fn charge(till: &mut Till, euros: i64) {
    till.tables += 1;
    yield_now().await;
    assert!(euros > 0, "una cuenta de {euros} €");
    till.euros += euros;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // La de `std` vigila la llamada, que solo crea el future.
    let made = catch_unwind(fall);
    println!(
        "llamar: {}",
        if made.is_ok() { "no falla" } else { "falla" }
    );

    let mut till = Till::default();
    for euros in [30, -5, 20] {
        let charging = AssertUnwindSafe(charge(&mut till, euros));
        match charging.catch_unwind().await {
            Ok(()) => println!("cobrado: {euros} €"),
            Err(_) => println!("sin cobrar: {euros} €"),
        }
    }
    println!("la caja: {} mesas, {} €", till.tables, till.euros);
}
// ANCHOR_END: programa
