//! Una función asíncrona que se llama a sí misma, con la llamada en una caja.
//!
//! Ejecuta: cargo run --bin por_niveles

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

struct Recipe {
    name: &'static str,
    parts: Vec<Recipe>,
}

/// Prepara una receta y, antes, las que lleva dentro.
async fn prepare(recipe: &Recipe, level: usize) -> usize {
    let mut prepared = 1;
    for part in &recipe.parts {
        // En la caja, el future de dentro ocupa un puntero.
        prepared += Box::pin(prepare(part, level + 1)).await;
    }
    sleep(Duration::from_millis(10)).await;
    println!("{}{}", "  ".repeat(level), recipe.name);
    prepared
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let plain = |name| Recipe {
        name,
        parts: Vec::new(),
    };
    let stock = Recipe {
        name: "caldo",
        parts: vec![plain("verdura")],
    };
    let soup = Recipe {
        name: "sopa",
        parts: vec![stock, plain("fideos")],
    };
    println!("recetas: {}", prepare(&soup, 0).await);
}
// ANCHOR_END: programa
