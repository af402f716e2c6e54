//! Una función que abre, presta y cierra, y por qué salidas cierra.
//!
//! Ejecuta: cargo run --bin un_ambito
//! Con errores: una de las salidas es un pánico, que escribe su aviso.
//! Otra salida: `async with` cierra por las cuatro.

// ANCHOR: programa
use std::future;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Lo que ha llegado al banco.
type Bank = Arc<Mutex<Vec<u32>>>;
type Done = Result<(), &'static str>;

async fn dinner(exit: &str) -> Done {
    match exit {
        "acaba" => Ok(()),
        "falla" => Err("no queda pescado"),
        "pánico" => panic!("la bandeja se cae"),
        _ => future::pending().await,
    }
}

/// Presta los cobros al cuerpo, y los envía cuando vuelve.
async fn with_payments<T>(
    bank: &Bank,
    body: impl AsyncFnOnce(&mut Vec<u32>) -> T,
) -> T {
    let mut payments = Vec::new();
    let end = body(&mut payments).await;
    sleep(MINUTE).await;
    bank.lock()
        .expect("nadie falla con él")
        .append(&mut payments);
    end
}

async fn evening(bank: Bank, exit: &str) -> Done {
    with_payments(&bank, async |payments| {
        payments.push(12);
        dinner(exit).await?;
        payments.push(30);
        Ok(())
    })
    .await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for exit in ["acaba", "falla", "pánico", "la cancelan"] {
        let bank = Bank::default();
        let evening = tokio::spawn(evening(bank.clone(), exit));
        sleep(10 * MINUTE).await;
        evening.abort();
        let sent = bank.lock().expect("nadie falla con él");
        println!("{exit}: al banco llega {sent:?}");
    }
}
// ANCHOR_END: programa
