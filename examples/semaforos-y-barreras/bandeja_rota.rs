//! Un permiso que se olvida no vuelve: el semáforo encoge.
//!
//! Ejecuta: cargo run --bin bandeja_rota

// ANCHOR: programa
use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let oven = Semaphore::new(3);

    let permit = oven.acquire().await.expect("nadie lo cierra");
    println!("con una en uso: {}", oven.available_permits());
    drop(permit);
    println!("devuelta: {}", oven.available_permits());

    let permit = oven.acquire().await.expect("nadie lo cierra");
    permit.forget();
    println!("una se rompe: {}", oven.available_permits());

    oven.add_permits(2);
    println!("llegan dos nuevas: {}", oven.available_permits());
}
// ANCHOR_END: programa
