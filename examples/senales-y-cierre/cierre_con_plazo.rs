//! Pedir a todas que acaben, esperar con un plazo y decir cuáles no han podido.
//!
//! Ejecuta: cargo run --bin cierre_con_plazo

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

const MINUTE: Duration = Duration::from_millis(100);
const GRACE: Duration = MINUTE.saturating_mul(10);

/// Una mesa con gente: si se suelta sin pagar, lo dice.
struct Table {
    number: u32,
    paid: bool,
}

impl Drop for Table {
    fn drop(&mut self) {
        if !self.paid {
            println!("abandonada: la mesa {}", self.number);
        }
    }
}

/// Come hasta que le piden que acabe, y paga en los minutos que tarda.
async fn serve(number: u32, pays_in: u32, closing: CancellationToken) {
    let mut table = Table {
        number,
        paid: false,
    };
    closing.cancelled().await;
    sleep(pays_in * MINUTE).await;
    table.paid = true;
    println!("pagada: la mesa {number}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // Dos peticiones: que acaben, y que lo dejen.
    let (closing, leaving) =
        (CancellationToken::new(), CancellationToken::new());
    let tables = TaskTracker::new();
    for (number, pays_in) in [(1, 2), (2, 60), (3, 4)] {
        let meal = serve(number, pays_in, closing.clone());
        tables.spawn(leaving.clone().run_until_cancelled_owned(meal));
    }

    println!("cierra, y quedan {} mesas", tables.len());
    closing.cancel();
    // Sin esto, `wait` no acabaría: podrían llegar más.
    tables.close();
    if timeout(GRACE, tables.wait()).await.is_err() {
        println!("vence el plazo, y queda {}", tables.len());
        leaving.cancel();
        tables.wait().await;
    }
    println!("cerrada");
}
// ANCHOR_END: programa
