//! La condición de una rama no evita que se evalúe su expresión.
//!
//! Ejecuta: cargo run --bin evaluada_igual
//!
//! Con errores: el pánico de la expresión, que es lo que se enseña.
//! Sin gemelo: en asyncio, lo que no se añade al conjunto no se evalúa.

// ANCHOR: programa
use std::future::pending;
use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until};

const MINUTE: Duration = Duration::from_millis(100);

async fn in_branch(closing: Option<Instant>) -> &'static str {
    tokio::select! {
        () = sleep_until(closing.expect("hay hora")),
            if closing.is_some() => "cierra",
        () = sleep(30 * MINUTE) => "llega un pedido",
    }
}

async fn in_block(closing: Option<Instant>) -> &'static str {
    tokio::select! {
        () = async { sleep_until(closing.expect("hay hora")).await },
            if closing.is_some() => "cierra",
        () = sleep(30 * MINUTE) => "llega un pedido",
    }
}

/// Espera a esa hora; si no la hay, no vuelve.
async fn at(closing: Option<Instant>) {
    match closing {
        Some(hour) => sleep_until(hour).await,
        None => pending().await,
    }
}

async fn in_function(closing: Option<Instant>) -> &'static str {
    tokio::select! {
        () = at(closing) => "cierra",
        () = sleep(30 * MINUTE) => "llega un pedido",
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for (when, minutes) in [("con hora", Some(10)), ("sin hora", None)] {
        let hour = minutes.map(|minutes| Instant::now() + minutes * MINUTE);
        println!("{when}:");
        let branch = tokio::spawn(in_branch(hour)).await;
        println!("  en la rama: {}", branch.unwrap_or("entra en pánico"));
        println!("  en un bloque: {}", in_block(hour).await);
        println!("  en una función: {}", in_function(hour).await);
    }
}
// ANCHOR_END: programa
