//! Soltar un `JoinHandle` deja la tarea en marcha; este otro la para.
//!
//! Ejecuta: cargo run --bin se_apaga_al_irse

// ANCHOR: programa
use std::future;
use std::time::Duration;
use tokio::time::{sleep, timeout};
use tokio_util::task::AbortOnDropHandle;

const MINUTE: Duration = Duration::from_millis(100);

/// Un fuego: se apaga al soltarlo.
struct Fire(&'static str);

impl Drop for Fire {
    fn drop(&mut self) {
        println!("se apaga el {}", self.0);
    }
}

async fn cook(dish: &'static str) {
    let _fire = Fire(dish);
    println!("se enciende el {dish}");
    future::pending().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stew = tokio::spawn(cook("guiso"));
    if timeout(MINUTE, stew).await.is_err() {
        println!("nadie espera el guiso");
    }

    let roast = AbortOnDropHandle::new(tokio::spawn(cook("asado")));
    if timeout(MINUTE, roast).await.is_err() {
        println!("nadie espera el asado");
    }

    sleep(MINUTE).await;
    println!("cierra la cocina");
}
// ANCHOR_END: programa
