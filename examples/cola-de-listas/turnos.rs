//! La cola de tareas listas: cada tarea tiene su turno y vuelve al final.
//!
//! Ejecuta: cargo run --bin turnos

// ANCHOR: programa
use std::future::poll_fn;
use std::task::Poll;

/// Cede el hilo y pide otro turno, al final de la cola.
async fn next_turn() {
    let mut asked = false;
    poll_fn(|cx| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

async fn cook(dish: &str, turns: u32) {
    for turn in 1..=turns {
        println!("{dish}: turno {turn} de {turns}");
        if turn < turns {
            next_turn().await;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let soup = tokio::spawn(cook("sopa", 3));
    let bread = tokio::spawn(cook("pan", 1));
    let custard = tokio::spawn(cook("flan", 2));
    for task in [soup, bread, custard] {
        task.await.unwrap();
    }
}
// ANCHOR_END: programa
