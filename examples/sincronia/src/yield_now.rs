//! Ceder el turno sin esperar nada.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: ceder
use std::future::poll_fn;
use std::task::Poll;

/// Cede el turno: la tarea pasa al final de la cola.
///
/// Es `asyncio.sleep(0)`.
pub async fn yield_now() {
    let mut yielded = false;
    poll_fn(|cx| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await
}
// ANCHOR_END: ceder
