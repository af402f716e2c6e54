//! Escuchar: cada cambio de estado, a todos los que quieran oírlo.
//!
//! Página: src/recadero-escuchar-a-muchos.md

// ANCHOR: vigilado
use crate::recado::{Draft, RecadoId, Status, Summary, Turn};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use axum::Router;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures::stream::{self, Stream, StreamExt};
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{self, Receiver};
use tokio::sync::{Mutex, Notify, OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;

/// Un almacén que cuenta lo que cambia.
pub struct Watched<S> {
    inner: Arc<S>,
    states: broadcast::Sender<Arc<str>>,
    telling: Mutex<()>,
}

impl<S: Store> Watched<S> {
    /// Guarda los últimos `size` cambios para quien va atrasado; al que se
    /// atrasa más se le dice cuántos ha perdido, y no frena a nadie.
    pub fn new(inner: Arc<S>, size: usize) -> Watched<S> {
        Watched {
            inner,
            states: broadcast::Sender::new(size),
            telling: Mutex::new(()),
        }
    }

    /// Los cambios desde ahora.
    pub fn subscribe(&self) -> Receiver<Arc<str>> {
        self.states.subscribe()
    }

    async fn tell(&self, id: RecadoId) {
        if self.states.receiver_count() == 0 {
            return;
        }
        // Se lee y se cuenta de uno en uno: lo último es lo más nuevo.
        let _turn = self.telling.lock().await;
        // Si no se puede leer, quien escucha se queda sin uno: puede preguntar.
        if let Ok(Some(status)) = self.inner.status(id).await {
            let _alone = self.states.send(status.json().to_string().into());
        }
    }
    // ANCHOR_END: vigilado

    // ANCHOR: rutas
    /// `GET /sucesos`, para `most` a la vez, hasta que se cierra.
    pub fn routes(&self, most: usize, closing: CancellationToken) -> Router {
        let states = self.states.clone();
        let places = Arc::new(Semaphore::new(most));
        let listen = async move || {
            let Ok(place) = places.clone().try_acquire_owned() else {
                return Refused::Full.into_response();
            };
            let events = events(states.subscribe(), place);
            let events = events.take_until(closing.clone().cancelled_owned());
            let alive = KeepAlive::new().text("sigo");
            Sse::new(events).keep_alive(alive).into_response()
        };
        Router::new().route("/sucesos", get(listen))
    }
}
// ANCHOR_END: rutas

// ANCHOR: oyente
/// Lo que oye uno. Lo primero, enseguida: así sabe desde cuándo escucha.
pub fn events(
    states: Receiver<Arc<str>>,
    place: OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Event, Infallible>> + Send {
    let start = Event::default().comment("escuchas desde ahora");
    let rest = stream::unfold((states, place), async |(mut states, place)| {
        let event = match states.recv().await {
            Ok(state) => Event::default().event("estado").data(&*state),
            Err(RecvError::Lagged(lost)) => {
                Event::default().event("perdidos").data(lost.to_string())
            }
            Err(RecvError::Closed) => return None,
        };
        Some((event, (states, place)))
    });
    stream::iter([start]).chain(rest).map(Ok)
}
// ANCHOR_END: oyente

// ANCHOR: almacen
impl<S: Store> Store for Watched<S> {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        let id = self.inner.accept(draft).await?;
        self.tell(id).await;
        Ok(id)
    }

    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        self.inner.settle(turn, end).await?;
        self.tell(turn.id).await;
        Ok(())
    }

    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        self.inner.status(id).await
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        self.inner.claim(busy).await
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
// ANCHOR_END: almacen
