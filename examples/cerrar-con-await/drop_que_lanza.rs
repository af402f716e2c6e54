//! Un `Drop` que lanza una tarea: la limpieza llega si el runtime sigue.
//!
//! Ejecuta: cargo run --bin drop_que_lanza
//! Con errores: el `Drop` que quiere esperar entra en pánico.

// ANCHOR: programa
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{io, mem};
use tokio::runtime::{Builder, Handle};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Bank = Arc<Mutex<Vec<u32>>>;

async fn send(charges: Vec<u32>, bank: Bank) {
    sleep(MINUTE).await;
    bank.lock().expect("nadie falla con él").extend(charges);
}

struct Payments {
    charges: Vec<u32>,
    bank: Bank,
    waits: bool,
}

impl Drop for Payments {
    fn drop(&mut self) {
        let charges = mem::take(&mut self.charges);
        let sending = send(charges, self.bank.clone());
        if self.waits {
            Handle::current().block_on(sending);
        } else {
            tokio::spawn(sending);
        }
    }
}

async fn evening(bank: Bank, waits: bool, after: Duration) {
    let charges = vec![12, 30];
    let dinner = async move {
        drop(Payments {
            charges,
            bank,
            waits,
        })
    };
    if tokio::spawn(dinner).await.is_err() {
        println!("al soltarlos, un pánico");
    }
    sleep(after).await;
}

fn main() -> io::Result<()> {
    for (how, waits, after) in [
        ("lanza, y el programa sigue", false, 10 * MINUTE),
        ("lanza, y el programa acaba", false, Duration::ZERO),
        ("espera con block_on", true, 10 * MINUTE),
    ] {
        let runtime = Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()?;
        let bank = Bank::default();
        runtime.block_on(evening(bank.clone(), waits, after));
        drop(runtime);
        let arrived = bank.lock().expect("nadie falla con él").len();
        println!("{how}: llegan {arrived} de 2");
    }
    Ok(())
}
// ANCHOR_END: programa
