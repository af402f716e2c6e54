//! Cerrar fuera de donde se falla, dos fallos a la vez y un `Drop` que avisa.
//!
//! Ejecuta: cargo run --bin cierre_a_la_vista

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

type Done = Result<(), &'static str>;

#[derive(Default)]
struct Payments {
    pending: Vec<i32>,
}

impl Payments {
    async fn charge(&mut self, euros: i32) -> Done {
        if euros < 0 {
            return Err("un cobro negativo");
        }
        self.pending.push(euros);
        Ok(())
    }

    async fn close(mut self, bank_answers: bool) -> Done {
        sleep(MINUTE).await;
        if !bank_answers {
            return Err("el banco no contesta");
        }
        self.pending.clear();
        Ok(())
    }
}

impl Drop for Payments {
    fn drop(&mut self) {
        // Aquí no se puede enviar, pero sí decirlo.
        if !self.pending.is_empty() {
            println!("  aviso: cobros sin enviar: {}", self.pending.len());
        }
    }
}

async fn charge_all(payments: &mut Payments, bills: [i32; 2]) -> Done {
    for euros in bills {
        payments.charge(euros).await?;
    }
    Ok(())
}

async fn evening(bills: [i32; 2], bank_answers: bool) -> Done {
    let mut payments = Payments::default();
    // Sin `?`: lo que falle aquí no se salta el cierre.
    let charged = charge_all(&mut payments, bills).await;
    let closed = payments.close(bank_answers).await;
    // Si fallan los dos, se da el primero.
    charged.and(closed)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for (how, bills, bank_answers, limit) in [
        ("acaba", [12, 30], true, 10 * MINUTE),
        ("falla un cobro", [12, -5], true, 10 * MINUTE),
        ("falla el cierre", [12, 30], false, 10 * MINUTE),
        ("fallan los dos", [12, -5], false, 10 * MINUTE),
        ("la cancelan al cerrar", [12, 30], true, MINUTE / 2),
    ] {
        println!("{how}:");
        match timeout(limit, evening(bills, bank_answers)).await {
            Ok(Ok(())) => println!("  bien"),
            Ok(Err(error)) => println!("  {error}"),
            Err(_) => println!("  cancelada"),
        }
    }
}
// ANCHOR_END: programa
