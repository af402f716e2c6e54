//! Un aviso a todas se pierde si la espera se suelta en cada vuelta.
//!
//! Ejecuta: cargo run --bin aviso_perdido

// ANCHOR: programa
use std::pin::pin;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn in_the_branch(bell: &Notify) -> u32 {
    let mut heard = 0;
    for _ in 0..3 {
        tokio::select! {
            () = bell.notified() => heard += 1,
            () = sleep(MINUTE) => bell.notify_waiters(),
        }
    }
    heard
}

async fn pinned_outside(bell: &Notify) -> u32 {
    let mut heard = 0;
    let mut ring = pin!(bell.notified());
    for _ in 0..6 {
        tokio::select! {
            () = &mut ring => {
                heard += 1;
                ring.set(bell.notified());
            }
            () = sleep(MINUTE) => bell.notify_waiters(),
        }
    }
    heard
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let bell = Notify::new();
    println!("en la rama: oye {} de 3", in_the_branch(&bell).await);
    println!("fijada fuera: oye {} de 3", pinned_outside(&bell).await);
}
// ANCHOR_END: programa
