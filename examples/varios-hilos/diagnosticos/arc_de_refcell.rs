//! `Arc` se comparte entre hilos, pero lo de dentro también tiene que poder.
//!
//! Ejecuta: cargo check --features diagnosticos --bin arc_de_refcell

// ANCHOR: programa
use std::cell::RefCell;
use std::sync::Arc;

#[tokio::main]
async fn main() {
    let board = Arc::new(RefCell::new(vec!["sopa"]));
    let copy = board.clone();
    let writing = tokio::spawn(async move {
        copy.borrow_mut().push("pan");
    });
    writing.await.expect("apunta sin fallos");
    println!("{:?}", board.borrow());
}
// ANCHOR_END: programa
