//! El orden en que se cuenta lo que cambia.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use recadero::memory::Memory;
use recadero::recado::{Draft, RecadoId, Status, Summary, Turn};
use recadero::store::{Claim, Refused, Settled, Store, StoreError};
use recadero::watch::Watched;
use tokio::sync::Notify;
use tokio::task::yield_now;

use crate::modulos::{Done, claimed, draft};

/// Lo primero que lee tarda en decirlo.
struct Slow {
    inner: Memory,
    slow: AtomicBool,
}

impl Store for Slow {
    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        let read = self.inner.status(id).await;
        if self.slow.swap(false, SeqCst) {
            for _ in 0..10 {
                yield_now().await;
            }
        }
        read
    }

    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        self.inner.accept(draft).await
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        self.inner.claim(busy).await
    }

    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        self.inner.settle(turn, end).await
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        self.inner.uses(body).await
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        self.inner.summary().await
    }

    fn bell(&self) -> &Notify {
        self.inner.bell()
    }
}

/// Se entrega mientras aún se está contando que se aceptó.
pub async fn newest_last() -> Done {
    let slow = Slow {
        inner: Memory::new(10),
        slow: AtomicBool::new(true),
    };
    let store = Watched::new(Arc::new(slow), 8);
    let mut heard = store.subscribe();
    let deliver = async {
        let turn = claimed(&store).await?;
        store.settle(&turn, &Settled::Delivered).await
    };
    let (accepted, settled) = tokio::join!(store.accept(draft(1)), deliver);
    accepted?;
    settled?;
    heard.recv().await?;
    let last = heard.recv().await?;
    assert!(last.contains("entregado"), "lo último es viejo: {last}");
    Ok(())
}
