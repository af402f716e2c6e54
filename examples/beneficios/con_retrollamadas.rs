//! Tres pasos que dependen uno del anterior, con retrollamadas.
//!
//! Ejecuta: cargo run --bin con_retrollamadas

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::sleep;

type Answer = Result<u32, String>;

/// Un servicio de la red: responde más tarde, y entonces llama a `reply`.
fn ask(
    service: &'static str,
    number: u32,
    reply: impl FnOnce(Answer) + Send + 'static,
) {
    tokio::spawn(async move {
        sleep(Duration::from_millis(100)).await;
        reply(match (service, number) {
            ("pedido", 4) => Ok(12),
            ("precio", 12) => Ok(950),
            ("cobro", 950) => Ok(77),
            _ => Err(format!("{service} no conoce {number}")),
        });
    });
}

// ANCHOR: pasos
fn bill(table: u32, done: impl FnOnce(Answer) + Send + 'static) {
    ask("pedido", table, |order| match order {
        Err(error) => done(Err(error)),
        Ok(order) => ask("precio", order, |price| match price {
            Err(error) => done(Err(error)),
            Ok(price) => ask("cobro", price, done),
        }),
    });
}
// ANCHOR_END: pasos

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for table in [4, 9] {
        let (finish, finished) = oneshot::channel();
        bill(table, move |receipt| finish.send(receipt).unwrap());
        match finished.await.expect("el último paso llama a `finish`") {
            Ok(receipt) => println!("mesa {table}: recibo {receipt}"),
            Err(error) => println!("mesa {table}: {error}"),
        }
    }
}
