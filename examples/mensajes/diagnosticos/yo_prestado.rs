//! Un método que lanza una tarea con lo que toma prestado.
//!
//! Ejecuta: cargo check --features diagnosticos --bin yo_prestado

// ANCHOR: programa
struct Watch {
    service: String,
}

impl Watch {
    fn start(&self) {
        tokio::spawn(async move {
            println!("{}", self.service);
        });
    }
}

#[tokio::main]
async fn main() {
    let service = String::from("clima");
    Watch { service }.start();
}
// ANCHOR_END: programa
