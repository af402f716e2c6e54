//! Tareas que comparten datos sin `Arc` ni mutex, porque no salen del hilo.
//!
//! Ejecuta: cargo run --bin sin_send

// ANCHOR: programa
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use tokio::task;
use tokio::time::sleep;

type Ticket = Rc<RefCell<Vec<&'static str>>>;

async fn cook(ticket: Ticket, dish: &'static str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    ticket.borrow_mut().push(dish);
}

#[tokio::main(flavor = "local", start_paused = true)]
async fn main() {
    let ticket = Ticket::default();
    let soup = task::spawn_local(cook(ticket.clone(), "sopa", 300));
    let bread = task::spawn_local(cook(ticket.clone(), "pan", 200));
    let custard = task::spawn_local(cook(ticket.clone(), "flan", 100));
    for dish in [soup, bread, custard] {
        dish.await.unwrap();
    }
    println!("servido: {}", ticket.borrow().join(", "));
}
// ANCHOR_END: programa
