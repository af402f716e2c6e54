//! El mutex de la biblioteca estándar, guardado durante un `await`.
//!
//! Ejecuta: cargo run --bin llave_en_el_bolsillo

// ANCHOR: programa
use std::sync::Mutex;
use std::time::Duration;
use tokio::time::sleep;

#[expect(clippy::await_holding_lock, reason = "es lo que se enseña")]
async fn ana(pantry: &Mutex<u32>) {
    let mut jars = pantry.lock().expect("nadie entra en pánico con él");
    println!("Ana cierra la despensa y se va a por un bote");
    sleep(Duration::from_millis(100)).await;
    *jars += 1;
    println!("Ana vuelve y la abre");
}

async fn luis(pantry: &Mutex<u32>) {
    while pantry.try_lock().is_err() {
        // `lock` dormiría al hilo aquí, y Ana no volvería nunca: es el mismo.
        println!("Luis la encuentra cerrada y no espera dormido");
        sleep(Duration::from_millis(60)).await;
    }
    println!("Luis entra");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let pantry = Mutex::new(0);
    tokio::join!(ana(&pantry), luis(&pantry));
}
// ANCHOR_END: programa
