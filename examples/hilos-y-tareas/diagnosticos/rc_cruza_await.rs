//! Una tarea que guarda un `Rc` al otro lado de un `await` no es `Send`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin rc_cruza_await

// ANCHOR: programa
use std::rc::Rc;
use tokio::task::yield_now;

async fn serve(table: u32) {
    let ticket = Rc::new(table);
    yield_now().await;
    println!("mesa {ticket}");
}

#[tokio::main]
async fn main() {
    tokio::spawn(serve(4)).await.expect("nadie falla");
}
// ANCHOR_END: programa
