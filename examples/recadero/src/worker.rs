//! Un repartidor que lleva los recados de uno en uno.
//!
//! Página: src/recadero-entregar.md

// ANCHOR: repartidor
use crate::recado::Turn;
use crate::store::{Claim, Settled, Store};
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// Lo que se espera cuando el almacén falla.
const BROKEN: Duration = Duration::from_millis(500);

/// Entrega de uno en uno, y no acaba nunca.
///
/// Suéltalo cuando quieras: el recado que lleve vuelve a estar pendiente si el
/// almacén lo recuerda.
pub async fn one_by_one<S: Store>(
    store: &S,
    deliver: impl AsyncFn(&Turn) -> Settled,
) {
    loop {
        let next = match store.claim(&[]).await {
            Ok(Claim::Turn(turn)) => {
                let end = deliver(&turn).await;
                settle(store, &turn, &end).await;
                continue;
            }
            Ok(Claim::Nothing { next }) => next,
            Err(error) => {
                tracing::error!(error, "no se puede reclamar");
                Some(BROKEN)
            }
        };
        let rung = store.bell().notified();
        match next {
            // Suena antes o no: en los dos casos hay que mirar otra vez.
            Some(next) => drop(timeout(next, rung).await),
            None => rung.await,
        }
    }
}

/// Apunta cómo acabó un turno, las veces que haga falta: si no queda escrito,
/// el recado se entrega otra vez.
pub async fn settle<S: Store>(store: &S, turn: &Turn, end: &Settled) {
    while let Err(error) = store.settle(turn, end).await {
        tracing::error!(id = turn.id, error, "no se puede apuntar");
        sleep(BROKEN).await;
    }
}
// ANCHOR_END: repartidor
