//! Un `Rc` que la tarea recibe viaja con ella, aunque no espere a nada.
//!
//! Ejecuta: cargo check --features diagnosticos --bin rc_recibido

// ANCHOR: programa
use std::rc::Rc;

async fn print_ticket(ticket: Rc<u32>) {
    println!("mesa {ticket}");
}

#[tokio::main]
async fn main() {
    let printing = tokio::spawn(print_ticket(Rc::new(4)));
    printing.await.expect("imprimir no falla");
}
// ANCHOR_END: programa
