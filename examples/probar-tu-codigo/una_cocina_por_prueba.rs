//! Una cocina para cada prueba, y una para todas: quién la cierra.
//!
//! Ejecuta: cargo run --bin una_cocina_por_prueba
//! Con errores: una de las pruebas falla, y escribe por qué.
//! Otra salida: la de todas se cierra al final, y un `static` no.

// ANCHOR: programa
use std::future::Future;
use std::sync::LazyLock;
use std::thread;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{mpsc, oneshot};

type Order = oneshot::Sender<&'static str>;

/// Avisa al soltarse.
struct Closing;

impl Drop for Closing {
    fn drop(&mut self) {
        println!("  la cocina cierra");
    }
}

async fn cook(mut orders_rx: mpsc::Receiver<Order>) {
    let _closing = Closing;
    while let Some(reply) = orders_rx.recv().await {
        reply.send("sopa").expect("la prueba espera");
    }
}

struct Kitchen(mpsc::Sender<Order>);

impl Kitchen {
    fn open() -> Kitchen {
        let (orders_tx, orders_rx) = mpsc::channel(1);
        tokio::spawn(cook(orders_rx));
        Kitchen(orders_tx)
    }

    fn open_apart() -> Kitchen {
        let (orders_tx, orders_rx) = mpsc::channel(1);
        thread::spawn(|| runtime().block_on(cook(orders_rx)));
        Kitchen(orders_tx)
    }

    async fn ask(&self) -> Option<&'static str> {
        let (reply_tx, reply_rx) = oneshot::channel();
        self.0.send(reply_tx).await.ok()?;
        reply_rx.await.ok()
    }
}

static SHARED: LazyLock<Kitchen> = LazyLock::new(Kitchen::open);
static APART: LazyLock<Kitchen> = LazyLock::new(Kitchen::open_apart);

fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread().build();
    runtime.expect("hay sitio para otro")
}

/// Lo que tiene cada prueba con `cargo test` y `#[tokio::test]`.
fn test(name: &str, body: impl Future<Output = ()> + Send + 'static) {
    println!("{name}:");
    let end = thread::spawn(|| runtime().block_on(body)).join();
    println!("  {}", if end.is_ok() { "pasa" } else { "falla" });
}

fn main() {
    test("cada una la suya", async {
        assert_eq!(Kitchen::open().ask().await, Some("sopa"));
    });
    test("cada una la suya, y falla", async {
        assert_eq!(Kitchen::open().ask().await, Some("flan"));
    });
    for turn in ["primera", "segunda"] {
        test(&format!("la de todas, {turn} prueba"), async {
            println!("  contesta: {}", SHARED.ask().await.unwrap_or("nadie"));
        });
    }
    for turn in ["primera", "segunda"] {
        test(&format!("la de todas, en su hilo, {turn} prueba"), async {
            println!("  contesta: {}", APART.ask().await.unwrap_or("nadie"));
        });
    }
}
// ANCHOR_END: programa
