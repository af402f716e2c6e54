//! Un almacén en memoria, con tope: si se cae, se pierde todo.
//!
//! Página: src/recadero-en-memoria.md

// ANCHOR: fila
use crate::clock::Clock;
use crate::recado::{
    Destination, Draft, RecadoId, State, Status, Summary, Turn,
};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;

/// La fila de un destino.
struct Lane {
    destination: Destination,
    waiting: VecDeque<RecadoId>,
    /// Desde cuándo le toca; nunca, si uno de los suyos está fuera.
    due: Option<i64>,
    lease: i64,
}

#[derive(Default)]
struct Inner {
    last: RecadoId,
    pending: usize,
    recados: BTreeMap<RecadoId, (Draft, Status)>,
    lanes: HashMap<String, Lane>,
}

/// Acepta hasta `capacity` recados sin entregar.
pub struct Memory {
    capacity: usize,
    clock: Clock,
    inner: Mutex<Inner>,
    bell: Notify,
}

impl Memory {
    pub fn new(capacity: usize) -> Memory {
        Memory {
            capacity,
            clock: Clock::new(),
            inner: Mutex::default(),
            bell: Notify::new(),
        }
    }

    /// Nadie entra en pánico con él: los datos valen aunque otro lo hiciera.
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
// ANCHOR_END: fila

// ANCHOR: acepta
impl Store for Memory {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        let mut inner = self.inner();
        if inner.pending >= self.capacity {
            return Err(Refused::Full);
        }
        inner.pending += 1;
        inner.last += 1;
        let id = inner.last;
        let destination = draft.destination.clone();
        let url = destination.url().to_owned();
        let status = Status {
            id,
            destination: url.clone(),
            state: State::Pending,
            attempts: 0,
            reason: None,
        };
        inner.recados.insert(id, (draft, status));
        let now = self.clock.now();
        let lane = inner.lanes.entry(url).or_insert_with(|| Lane {
            destination,
            waiting: VecDeque::new(),
            due: Some(now),
            lease: 0,
        });
        lane.waiting.push_back(id);
        self.bell.notify_one();
        Ok(id)
    }

    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        let inner = self.inner();
        Ok(inner.recados.get(&id).map(|(_, status)| status.clone()))
    }
    // ANCHOR_END: acepta

    // ANCHOR: reclama
    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        let mut inner = self.inner();
        let inner = &mut *inner;
        let now = self.clock.now();
        let free = inner
            .lanes
            .values_mut()
            .filter(|lane| !busy.iter().any(|it| it == lane.destination.host()))
            .filter_map(|lane| Some((lane.due?, lane)));
        let Some((due, lane)) = free.min_by_key(|(due, _)| *due) else {
            return Ok(Claim::Nothing { next: None });
        };
        if due > now {
            let wait = Duration::from_millis(due.abs_diff(now));
            return Ok(Claim::Nothing { next: Some(wait) });
        }
        lane.due = None;
        lane.lease += 1;
        let first = lane.waiting.front().copied();
        let found = first.and_then(|id| inner.recados.get_mut(&id));
        let Some((draft, status)) = found else {
            return Err("una fila sin recados sigue abierta".into());
        };
        status.attempts += 1;
        Ok(Claim::Turn(Turn {
            id: status.id,
            destination: draft.destination.clone(),
            kind: draft.kind.clone(),
            body: draft.body.clone(),
            attempt: status.attempts,
            lease: lane.lease,
        }))
    }
    // ANCHOR_END: reclama

    // ANCHOR: apunta
    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        let mut inner = self.inner();
        let inner = &mut *inner;
        let url = turn.destination.url();
        let lane = inner.lanes.get_mut(url);
        let ours = |it: &&mut Lane| it.lease == turn.lease && it.due.is_none();
        let Some(lane) = lane.filter(ours) else {
            return Ok(());
        };
        let Some((_, status)) = inner.recados.get_mut(&turn.id) else {
            return Ok(());
        };
        let mut due = self.clock.now();
        match end {
            Settled::Delivered => {
                status.state = State::Delivered;
                status.reason = None;
            }
            // Aquí no lo pide nadie: lo reclamado no vuelve solo.
            Settled::Failed { why } | Settled::Spent { why } => {
                status.state = State::Failed;
                status.reason = Some(why.clone());
            }
            Settled::Again { after, why } => {
                due += after.as_millis() as i64;
                status.reason = Some(why.clone());
            }
            Settled::Returned => status.attempts -= 1,
        }
        if status.state != State::Pending {
            inner.pending -= 1;
            lane.waiting.pop_front();
        }
        lane.due = Some(due);
        if lane.waiting.is_empty() {
            // Si no, quedaría una fila por cada destino que hubo.
            inner.lanes.remove(url);
        }
        self.bell.notify_one();
        Ok(())
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        let inner = self.inner();
        let mut all = inner.recados.values();
        Ok(all.any(|(draft, status)| {
            status.state == State::Pending && draft.body.file() == Some(body)
        }))
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        let inner = self.inner();
        Ok(Summary {
            pending: inner.pending as u64,
            ..Summary::default()
        })
    }

    fn bell(&self) -> &Notify {
        &self.bell
    }
}
// ANCHOR_END: apunta
