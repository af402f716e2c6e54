//! Un permiso que se olvida no vuelve: el semáforo encoge.
//!
//! Ejecuta: cargo run --bin bandeja_rota

// ANCHOR: programa
use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let trays = Semaphore::new(3);

    let tray = trays.acquire().await.expect("nadie lo cierra");
    println!("con una en uso: {}", trays.available_permits());
    drop(tray);
    println!("devuelta: {}", trays.available_permits());

    let tray = trays.acquire().await.expect("nadie lo cierra");
    tray.forget();
    println!("una se rompe: {}", trays.available_permits());

    trays.add_permits(2);
    println!("llegan dos nuevas: {}", trays.available_permits());
}
// ANCHOR_END: programa
