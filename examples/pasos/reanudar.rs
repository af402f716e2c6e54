//! Una tarea que ya puede seguir se pone en la cola, detrás de las que hay.
//!
//! Ejecuta: cargo run --bin reanudar

// ANCHOR: programa
use tokio::sync::oneshot;

async fn soup(bell: oneshot::Receiver<()>) {
    println!("sopa: espera el timbre");
    bell.await.expect("el timbre suena");
    println!("sopa: sigue");
}

async fn timer(bell: oneshot::Sender<()>) {
    println!("timbre: suena, la sopa ya puede seguir");
    bell.send(()).expect("la sopa escucha");
}

async fn dish(name: &str) {
    println!("{name}: estaba antes en la cola");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (ring, bell) = oneshot::channel();
    let soup = tokio::spawn(soup(bell));
    // Un turno basta para que la sopa llegue a su espera.
    tokio::task::yield_now().await;
    tokio::spawn(timer(ring));
    tokio::spawn(dish("pan"));
    tokio::spawn(dish("ensalada"));
    soup.await.expect("la sopa no entra en pánico");
}
// ANCHOR_END: programa
