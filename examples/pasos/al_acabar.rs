//! Lo que queda a medias cuando termina `main`: no sigue, pero cierra.
//!
//! Ejecuta: cargo run --bin al_acabar

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: cierra la conexión", self.0);
    }
}

async fn check(service: &'static str, seconds: u64) {
    let _connection = Connection(service);
    println!("{service}: pregunta");
    sleep(Duration::from_secs(seconds)).await;
    println!("{service}: responde");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(check("noticias", 3600));
    check("clima", 1).await;
    println!("principal: termina");
}
// ANCHOR_END: programa
