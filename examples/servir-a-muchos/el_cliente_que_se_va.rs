//! Lo que queda hecho cuando el cliente se va a mitad de una función.
//!
//! Ejecuta: cargo run --bin el_cliente_que_se_va
//! Otra salida: aiohttp no suelta la función.

// ANCHOR: programa
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use std::error::Error;
use std::sync::Arc;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, mpsc};

const LEAVES: &str = "la función se suelta";

struct Kitchen {
    news: mpsc::UnboundedSender<&'static str>,
    bank: Notify,
}

/// Dice cómo ha quedado la cuenta cuando se suelta.
struct Bill(Arc<Kitchen>, &'static str);

impl Drop for Bill {
    fn drop(&mut self) {
        let _ = self.0.news.send(self.1);
    }
}

async fn charge(kitchen: Arc<Kitchen>) {
    let mut bill = Bill(kitchen.clone(), "cobrado y sin apuntar");
    let _ = kitchen.news.send("se cobra");
    kitchen.bank.notified().await;
    bill.1 = "cobrado y apuntado";
}

async fn pay(State(kitchen): State<Arc<Kitchen>>) {
    let _leaves = Bill(kitchen.clone(), LEAVES);
    charge(kitchen).await;
}

async fn pay_whole(State(kitchen): State<Arc<Kitchen>>) {
    let _leaves = Bill(kitchen.clone(), LEAVES);
    let _ = tokio::spawn(charge(kitchen)).await;
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    for (name, handler) in [
        ("en la función", post(pay)),
        ("en una tarea", post(pay_whole)),
    ] {
        println!("{name}");
        let (news, mut heard) = mpsc::unbounded_channel();
        let bank = Notify::new();
        let kitchen = Arc::new(Kitchen { news, bank });
        let state = kitchen.clone();
        let routes = Router::new().route("/pagar", handler).with_state(state);
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(async { axum::serve(listener, routes).await });

        let mut table = TcpStream::connect(address).await?;
        let head = b"POST /pagar HTTP/1.1\r\nhost: cocina\r\n\r\n";
        table.write_all(head).await?;
        println!("  {}", heard.recv().await.ok_or("nadie cobra")?);
        drop(table);
        for _ in 0..2 {
            let said = heard.recv().await.ok_or("nadie acaba")?;
            println!("  {said}");
            if said == LEAVES {
                kitchen.bank.notify_one();
            }
        }
    }
    Ok(())
}
// ANCHOR_END: programa
