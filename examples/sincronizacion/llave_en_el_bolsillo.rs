//! El mutex de la biblioteca estándar, guardado durante un `await`.
//!
//! Ejecuta: cargo run --bin llave_en_el_bolsillo

// ANCHOR: programa
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Duration;
use tokio::time::sleep;

#[expect(clippy::await_holding_lock, reason = "es lo que se enseña")]
async fn restock(jars: &Mutex<u32>) {
    let mut jars = jars.lock().expect("nadie entra en pánico con él");
    println!("la sopa cierra la despensa y espera un bote");
    sleep(Duration::from_millis(100)).await;
    *jars += 1;
    println!("la sopa la abre");
}

async fn open(jars: &Mutex<u32>) {
    println!("el guiso la pide");
    // Duerme el hilo, que es también el de la sopa.
    let jars = jars.lock().expect("nadie entra en pánico con él");
    println!("el guiso entra, y hay {}", *jars);
}

#[tokio::main(flavor = "current_thread")]
async fn kitchen() {
    let jars = Mutex::new(0);
    tokio::join!(restock(&jars), open(&jars));
}

fn main() {
    // La cocina va en otro hilo: desde el suyo no se podría contar.
    let (done_tx, done_rx) = mpsc::channel();
    thread::spawn(move || {
        kitchen();
        done_tx.send(())
    });
    match done_rx.recv_timeout(Duration::from_secs(1)) {
        Ok(()) => println!("la cocina termina"),
        Err(_) => println!("un segundo después, la cocina sigue parada"),
    }
}
// ANCHOR_END: programa
