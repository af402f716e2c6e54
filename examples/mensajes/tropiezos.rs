//! Tareas, esperas y canales que se usan mal: qué dice cada biblioteca.
//!
//! Ejecuta: cargo run --bin tropiezos
//! Con errores: cada pánico sale también en la salida de errores.
//! Otra salida: cada biblioteca se queja con sus palabras.

// ANCHOR: programa
use std::cell::RefCell;
use std::future::{Future, pending, ready};
use std::time::Duration;
use tokio::sync::{broadcast, mpsc};
use tokio::task::{JoinError, LocalSet};
use tokio::time::{advance, interval, timeout};

fn tell(what: &str, error: impl std::fmt::Display) {
    println!("{what}:\n  {error}");
}

/// Ejecuta algo que entra en pánico en una tarea, y cuenta con qué mensaje.
async fn caught<F>(what: &str, mistake: F)
where
    F: Future<Output = ()> + 'static,
{
    let panics = |error: JoinError| error.into_panic();
    let panic = tokio::task::spawn_local(mistake).await;
    let panic = panics(panic.expect_err("todos entran en pánico"));
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or(panic.downcast_ref::<String>().map(String::as_str));
    tell(what, text.unwrap_or("sin texto"));
}

async fn panics() {
    caught("`select!` sin ninguna rama que valga", async {
        tokio::select! {
            Some(_) = ready(None::<u8>) => {}
        }
    })
    .await;
    caught("un canal sin sitio para nada", async {
        drop(mpsc::channel::<u8>(0));
    })
    .await;
    caught("repetir sin dejar tiempo en medio", async {
        drop(interval(Duration::ZERO));
    })
    .await;
    caught("adelantar un reloj que no está parado", async {
        advance(Duration::from_secs(60)).await;
    })
    .await;
    caught("esperar dos veces el mismo manejador", async {
        let mut task = tokio::spawn(async {});
        let _ = (&mut task).await;
        let _ = task.await;
    })
    .await;
    caught("esperar un future que ya ha terminado", async {
        let mut check = Box::pin(async {});
        check.as_mut().await;
        check.await;
    })
    .await;
    caught("dos préstamos de un `RefCell`", async {
        let seats = RefCell::new(3);
        let _first = seats.borrow_mut();
        *seats.borrow_mut() += 1;
    })
    .await;
}

async fn errors() {
    let task = tokio::spawn(async { panic!("sin respuesta") });
    tell("esperar una tarea que falla", task.await.unwrap_err());
    let task = tokio::spawn(pending::<()>());
    task.abort();
    tell("esperar una tarea abortada", task.await.unwrap_err());
    let late = timeout(Duration::from_millis(1), pending::<()>()).await;
    tell("un tiempo límite que vence", late.unwrap_err());
    let (orders_tx, orders_rx) = mpsc::channel(1);
    orders_tx.try_send(1).expect("cabe uno");
    tell("enviar sin sitio", orders_tx.try_send(2).unwrap_err());
    drop(orders_rx);
    tell(
        "enviar a un canal cerrado",
        orders_tx.send(3).await.unwrap_err(),
    );
    let (news_tx, mut news_rx) = broadcast::channel(1);
    (1..=2).for_each(|number| drop(news_tx.send(number)));
    tell(
        "llegar tarde a una difusión",
        news_rx.recv().await.unwrap_err(),
    );
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    LocalSet::new().run_until(panics()).await;
    errors().await;
}
// ANCHOR_END: programa
