//! Cada tarea se lleva su copia, que se hace antes del bloque.
//!
//! Ejecuta: cargo run --bin una_copia_por_tarea

// ANCHOR: programa
use std::sync::Arc;
use tokio::task::JoinSet;

struct Kitchen {
    oven: String,
}

impl Kitchen {
    async fn bake(&self, dish: &str) {
        println!("{dish}: en {}", self.oven);
    }

    fn open(self: &Arc<Self>, dishes: &[&str]) -> JoinSet<()> {
        let mut cooking = JoinSet::new();
        for dish in dishes {
            // Copias para el bloque: lo de fuera sigue siendo de quien llama.
            let kitchen = Arc::clone(self);
            let dish = dish.to_string();
            cooking.spawn(async move { kitchen.bake(&dish).await });
        }
        cooking
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let kitchen = Arc::new(Kitchen {
        oven: "el horno viejo".to_owned(),
    });
    kitchen.open(&["sopa", "pan"]).join_all().await;
}
// ANCHOR_END: programa
