//! El final del reparto: se espera a lo que está en curso, y lo que no acaba
//! vuelve a la cola.
//!
//! Página: src/recadero-cerrar-bien.md

// ANCHOR: plazo
use crate::recado::Turn;
use crate::store::{Settled, Store};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::{Id, JoinSet};
use tokio::time::timeout;

type Turns = BTreeMap<Id, Arc<Turn>>;

/// Espera a las entregas en curso hasta `limit`, devuelve a la cola los turnos
/// de las demás y dice cuántos son.
pub(crate) async fn finish<S: Store>(
    store: &S,
    mut running: JoinSet<bool>,
    mut turns: Turns,
    limit: Duration,
) -> usize {
    let _late = timeout(limit, wait(&mut running, &mut turns)).await;
    running.abort_all();
    // Cortar no es inmediato: alguna puede acabar mientras.
    wait(&mut running, &mut turns).await;
    for turn in turns.values() {
        // Una vez: si no se puede, lo devuelve el arriendo al vencer.
        if let Err(error) = store.settle(turn, &Settled::Returned).await {
            tracing::error!(id = turn.id, error, "no se puede devolver");
        }
    }
    turns.len()
}
// ANCHOR_END: plazo

// ANCHOR: espera
/// Espera a todas, y quita los turnos de las que acaban por sí mismas.
async fn wait(running: &mut JoinSet<bool>, turns: &mut Turns) {
    while let Some(end) = running.join_next_with_id().await {
        let id = match end {
            Ok((id, _failed)) => id,
            Err(error) if error.is_cancelled() => continue,
            Err(error) => {
                tracing::error!(%error, "una entrega ha entrado en pánico");
                error.id()
            }
        };
        turns.remove(&id);
    }
}
// ANCHOR_END: espera
