//! La misma espera, con lo que trae Tokio: un mutex y un `Notify`.
//!
//! Ejecuta: cargo run --bin con_lo_que_hay

// ANCHOR: programa
use std::sync::Mutex;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

#[derive(Default)]
struct Window {
    dishes: Mutex<u32>,
    changed: Notify,
}

impl Window {
    fn add(&self, new: u32) {
        *self.dishes.lock().expect("nadie entra en pánico con él") += new;
        self.changed.notify_waiters();
    }

    async fn take(&self, wanted: u32) {
        loop {
            // Antes de mirar: un aviso entre mirar y esperar se perdería.
            let changed = self.changed.notified();
            {
                let dishes = self.dishes.lock();
                let mut dishes = dishes.expect("nadie entra en pánico con él");
                if *dishes >= wanted {
                    *dishes -= wanted;
                    return;
                }
            }
            changed.await;
        }
    }
}

async fn serve(window: &Window, table: &str, wanted: u32) {
    window.take(wanted).await;
    println!("{table} se lleva {wanted}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let window = Window::default();
    tokio::join!(
        serve(&window, "mesa 1", 3),
        serve(&window, "mesa 2", 1),
        async {
            for _ in 0..2 {
                sleep(MINUTE).await;
                println!("cocina: dos platos más");
                window.add(2);
            }
        }
    );
}
// ANCHOR_END: programa
