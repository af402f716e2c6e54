//! Sabe cada vez que se sondea lo que hace un intento.

use std::future::{Future, poll_fn};

use futures::StreamExt;
use futures::stream::FuturesUnordered;

/// Hace lo de `future`, y antes de cada sondeo llama a `before`.
///
/// Solo lo sondea si lo han despertado, aunque quien lo espera sondee de más,
/// como `join!`: un sondeo que no es el primero es un despertar.
pub async fn polled<T>(
    future: impl Future<Output = T>,
    mut before: impl FnMut(),
) -> T {
    let mut future = Box::pin(future);
    let each = poll_fn(move |cx| {
        before();
        future.as_mut().poll(cx)
    });
    let mut alone = FuturesUnordered::from_iter([each]);
    alone.next().await.expect("hay uno")
}
