//! El disco: el almacén de verdad, y lo que le puede pasar a una escritura.

use std::future::Future;
use std::path::Path;
use std::pin::pin;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use recadero::recado::{Draft, RecadoId, Status, Summary, Turn};
use recadero::sqlite::Sqlite3;
use recadero::store::{Claim, Refused, Settled, Store, StoreError};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Notify;
use tokio::task::unconstrained;

use crate::arbitro::Referee;
use crate::mundo::{Life, World};
use crate::plan::Fault;

// ANCHOR: para
/// Donde tiene la base sus temporizadores: su hora no es la del mundo.
static BASE: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = Builder::new_multi_thread();
    let runtime = runtime.worker_threads(1).enable_all().build();
    runtime.expect("hay sitio para un hilo")
});

struct Awake(Thread);

impl Wake for Awake {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Espera a la base con el mundo parado: mientras escribe no ocurre nada más,
/// así que da igual lo que tarde.
pub fn stopped<T>(work: impl Future<Output = T>) -> T {
    let _base = BASE.enter();
    // Dentro de una tarea no se cede el turno: no hay a quién.
    let mut work = pin!(unconstrained(work));
    let waker = Waker::from(Arc::new(Awake(thread::current())));
    let mut cx = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(end) = work.as_mut().poll(&mut cx) {
            return end;
        }
        thread::park();
    }
}
// ANCHOR_END: para

// ANCHOR: disco
pub struct Disk {
    pub base: Arc<Sqlite3>,
    pub world: Arc<World>,
    pub referee: Arc<Referee>,
    pub life: Life,
}

impl Disk {
    /// Hace algo con la base. Entre un paso y otro puede morir el proceso:
    /// antes de escribir, o después y sin llegar a saberlo.
    async fn does<T>(
        &self,
        work: impl Future<Output = T>,
        sees: impl FnOnce(&T),
    ) -> Result<T, StoreError> {
        self.life.step(&self.world).await;
        self.world.pause(0..4).await;
        if self.world.fails(Fault::DiskSlow, 100) {
            self.world.pause(500..6000).await;
        }
        self.life.step(&self.world).await;
        if self.world.fails(Fault::DiskFull, 60) {
            return Err("el disco está lleno".into());
        }
        self.world.sets_hour();
        let end = stopped(work);
        sees(&end);
        self.life.step(&self.world).await;
        self.world.pause(0..4).await;
        self.life.step(&self.world).await;
        if self.world.fails(Fault::DiskLies, 80) {
            return Err("el disco no ha dicho nada".into());
        }
        Ok(end)
    }
}
// ANCHOR_END: disco

// ANCHOR: almacen
impl Store for Disk {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        let work = self.base.accept(draft.clone());
        let sees = |end: &Result<RecadoId, Refused>| {
            if let Ok(id) = end {
                self.referee.kept(*id, &draft);
            }
        };
        self.does(work, sees).await?
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        let sees = |end: &Result<Claim, StoreError>| {
            if let Ok(Claim::Turn(turn)) = end {
                self.referee.claimed(self.life.number, turn);
            }
        };
        self.does(self.base.claim(busy), sees).await?
    }

    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        let sees = |done: &Result<(), StoreError>| {
            if done.is_ok() {
                self.referee.settled(turn, end);
            }
        };
        self.does(self.base.settle(turn, end), sees).await?
    }
    // ANCHOR_END: almacen

    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        self.does(self.base.status(id), |_| {}).await?
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        self.does(self.base.uses(body), |_| {}).await?
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        self.does(self.base.summary(), |_| {}).await?
    }

    fn bell(&self) -> &Notify {
        self.base.bell()
    }
}
