//! La misma función, cortada en cada `await`: en uno se pierde el plato.
//!
//! Ejecuta: cargo run --bin corte_en_cada_await

// ANCHOR: cortar
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::sleep;

/// Sondea un future `polls` veces como mucho, y lo suelta.
async fn cut_after<F: Future>(mut polls: usize, it: F) -> Option<F::Output> {
    let mut it = pin!(it);
    let steps = poll_fn(|cx| {
        if polls == 0 {
            return Poll::Ready(None);
        }
        polls -= 1;
        it.as_mut().poll(cx).map(Some)
    });
    steps.await
}
// ANCHOR_END: cortar

// ANCHOR: prueba
const MINUTE: Duration = Duration::from_millis(100);

type Oven<'a> = &'a mut Receiver<&'static str>;
type Window<'a> = &'a Sender<&'static str>;

/// Lleva un plato del horno a la ventanilla.
async fn serve(oven: Oven<'_>, window: Window<'_>) {
    let dish = oven.recv().await.expect("hay un asado en camino");
    window.send(dish).await.expect("alguien recoge");
}

/// Lo mismo, pero primero espera el sitio.
async fn serve_whole(oven: Oven<'_>, window: Window<'_>) {
    let place = window.reserve().await.expect("alguien recoge");
    let dish = oven.recv().await.expect("hay un asado en camino");
    place.send(dish);
}

/// Corta la función, y dice si ha acabado y cuántos platos hay después.
async fn try_cut(
    polls: usize,
    serve: &impl AsyncFn(Oven<'_>, Window<'_>),
) -> (bool, usize) {
    let (oven_tx, mut oven_rx) = mpsc::channel(1);
    let (window_tx, mut window_rx) = mpsc::channel(1);
    window_tx.try_send("sopa").expect("está libre");
    let cook = tokio::spawn(async move {
        sleep(MINUTE).await;
        oven_tx.send("asado").await
    });
    let waiter = tokio::spawn(async move {
        sleep(2 * MINUTE).await;
        (window_rx.recv().await, window_rx)
    });

    let cut = cut_after(polls, serve(&mut oven_rx, &window_tx)).await;
    cook.await.expect("acaba").expect("el horno está abierto");
    let (taken, window_rx) = waiter.await.expect("acaba");
    let dishes = oven_rx.len() + window_rx.len() + usize::from(taken.is_some());
    (cut.is_some(), dishes)
}

async fn cut_everywhere(serve: impl AsyncFn(Oven<'_>, Window<'_>)) {
    for polls in 0.. {
        let (done, dishes) = try_cut(polls, &serve).await;
        if dishes != 2 {
            println!("  tras {polls} sondeos, platos: {dishes}");
        }
        if done {
            return println!("  y entera, platos: {dishes}");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("cortada:");
    cut_everywhere(serve).await;
    println!("arreglada y cortada:");
    cut_everywhere(serve_whole).await;
}
// ANCHOR_END: prueba
