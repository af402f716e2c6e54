//! El mutex de la biblioteca estándar, guardado durante un `await`.
//!
//! Ejecuta: cargo run --bin llave_en_el_bolsillo

// ANCHOR: programa
use std::sync::Mutex;
use std::time::Duration;
use tokio::time::sleep;

#[expect(clippy::await_holding_lock, reason = "es lo que se enseña")]
async fn restock(pantry: &Mutex<u32>) {
    let mut jars = pantry.lock().expect("nadie entra en pánico con él");
    println!("la sopa cierra la despensa y espera un bote");
    sleep(Duration::from_millis(100)).await;
    *jars += 1;
    println!("la sopa la abre");
}

async fn open(pantry: &Mutex<u32>) {
    while pantry.try_lock().is_err() {
        // `lock` dormiría aquí el hilo, que es también el de la sopa.
        println!("el guiso la encuentra cerrada y no espera dormido");
        sleep(Duration::from_millis(60)).await;
    }
    println!("el guiso entra");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let pantry = Mutex::new(0);
    tokio::join!(restock(&pantry), open(&pantry));
}
// ANCHOR_END: programa
