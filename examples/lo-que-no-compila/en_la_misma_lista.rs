//! Futures distintos en una lista y en un campo, cada uno en su caja.
//!
//! Ejecuta: cargo run --bin en_la_misma_lista

// ANCHOR: programa
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// Un future de cualquier tipo, que da un plato.
type Cooking = Pin<Box<dyn Future<Output = &'static str> + Send>>;

/// Una función asíncrona cualquiera, guardada para llamarla cuando toque.
type Recipe = Box<dyn Fn(u64) -> Cooking + Send + Sync>;

struct Pot {
    inside: Cooking,
}

async fn slow(dish: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let dishes: Vec<Cooking> =
        vec![Box::pin(async { "pan" }), Box::pin(slow("sopa", 20))];
    for dish in dishes {
        println!("sale: {}", dish.await);
    }

    let recipes: Vec<Recipe> = vec![
        Box::new(|_| Box::pin(async { "pan" })),
        Box::new(|millis| Box::pin(slow("sopa", millis))),
    ];
    for recipe in &recipes {
        println!("de una receta: {}", recipe(20).await);
    }

    let mut pot = Pot {
        inside: Box::pin(slow("asado", 30)),
    };
    // Un préstamo se puede esperar, dejar y volver a esperar.
    let early = timeout(Duration::from_millis(10), &mut pot.inside).await;
    println!("a los 10 ms: {}", if early.is_ok() { "sale" } else { "no" });
    println!("sale: {}", pot.inside.await);
}
// ANCHOR_END: programa
