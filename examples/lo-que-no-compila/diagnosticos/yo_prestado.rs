//! Un método que lanza una tarea con lo que toma prestado.
//!
//! Ejecuta: cargo check --features diagnosticos --bin yo_prestado

// ANCHOR: programa
struct Kitchen {
    dish: String,
}

impl Kitchen {
    fn open(&self) {
        tokio::spawn(async move {
            println!("al fuego: {}", self.dish);
        });
    }
}

#[tokio::main]
async fn main() {
    let dish = String::from("sopa");
    Kitchen { dish }.open();
}
// ANCHOR_END: programa
