//! Las tareas vivas crecen y no bajan: alguien espera lo que no llegará.
//!
//! Ejecuta: cargo run --bin fuga_de_tareas

// ANCHOR: programa
use std::collections::HashMap;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Cocina y espera a que la mesa pague.
async fn serve(paid: oneshot::Receiver<()>) {
    sleep(MINUTE / 2).await;
    let _ = paid.await;
}

/// Avisa si el número no deja de crecer.
#[derive(Default)]
struct Leak {
    last: usize,
    rises: u32,
}

impl Leak {
    fn reading(&mut self, alive: usize) -> &'static str {
        self.rises = if alive > self.last { self.rises + 1 } else { 0 };
        self.last = alive;
        if self.rises >= 3 { ": ¿una fuga?" } else { "" }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let metrics = Handle::current().metrics();
    let mut leak = Leak::default();
    // Por dónde paga cada mesa.
    let mut bills = HashMap::new();
    for minute in 1..=5 {
        let (paid_tx, paid_rx) = oneshot::channel();
        tokio::spawn(serve(paid_rx));
        bills.insert(minute, paid_tx);
        // La del minuto 1 paga; las demás se van sin pagar.
        if minute == 2 {
            let paid = bills.remove(&1).map(|bill| bill.send(()));
            assert_eq!(paid, Some(Ok(())));
        }
        sleep(MINUTE).await;
        let alive = metrics.num_alive_tasks();
        println!("minuto {minute}: {alive}{}", leak.reading(alive));
    }
    // Sin nadie que pueda avisar, la espera acaba.
    bills.clear();
    sleep(MINUTE).await;
    println!("al olvidar las cuentas: {}", metrics.num_alive_tasks());
}
// ANCHOR_END: programa
