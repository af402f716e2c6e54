//! Sin runtime: la prueba sondea, y mira a quién se despierta.
//!
//! Ejecuta: cargo run --bin sondeo_de_prueba

// ANCHOR: programa
use tokio::sync::Semaphore;
use tokio_test::task;
use tokio_test::{assert_pending, assert_ready};

fn main() {
    let places = Semaphore::new(1);
    let mut first = task::spawn(places.acquire());
    let mut second = task::spawn(places.acquire());
    let mut third = task::spawn(places.acquire());

    let place = assert_ready!(first.poll());
    assert_pending!(second.poll());
    assert_pending!(third.poll());
    println!("la mesa está ocupada");
    assert!(!second.is_woken() && !third.is_woken());

    drop(place);
    println!("queda libre: la segunda, {}", second.is_woken());
    println!("queda libre: la tercera, {}", third.is_woken());

    // La segunda se va sin haber mirado: el sitio tiene que pasar.
    drop(second);
    println!("la segunda se va: la tercera, {}", third.is_woken());
    assert!(assert_ready!(third.poll()).is_ok());
}
// ANCHOR_END: programa
