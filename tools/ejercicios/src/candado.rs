//! Un mutex de Tokio que sabe cómo se llama y quién lo tiene.
//!
//! Cada comprobación tiene su proceso, así que hay un tablero para todos.

use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

tokio::task_local! {
    static NAME: String;
}

/// Quién tiene o pide qué.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fact {
    task: String,
    lock: &'static str,
    has: bool,
}

static BOARD: Mutex<Vec<Fact>> = Mutex::new(Vec::new());

fn board() -> MutexGuard<'static, Vec<Fact>> {
    BOARD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lo que hace `future` lo hace la tarea `name`.
pub async fn named<T>(name: &str, future: impl Future<Output = T>) -> T {
    NAME.scope(name.to_owned(), future).await
}

fn current() -> String {
    NAME.try_with(Clone::clone)
        .unwrap_or_else(|_| "sin nombre".to_owned())
}

/// Qué pide cada tarea que espera, y quién lo tiene.
pub fn who_waits() -> String {
    let board = board();
    let waits = board.iter().filter(|fact| !fact.has).map(|asks| {
        let has = board.iter().find(|it| it.has && it.lock == asks.lock);
        let (task, lock) = (&asks.task, asks.lock);
        match has {
            Some(it) if it.task == *task => {
                format!("la tarea `{task}` pide `{lock}`, que ya tiene ella")
            }
            Some(it) => format!(
                "la tarea `{task}` pide `{lock}`, que tiene la tarea `{}`",
                it.task
            ),
            None => format!("la tarea `{task}` pide `{lock}`, que está libre"),
        }
    });
    waits.collect::<Vec<_>>().join("; ")
}

/// Como `tokio::sync::Mutex`, con un nombre.
#[derive(Debug)]
pub struct Lock<T> {
    name: &'static str,
    inner: tokio::sync::Mutex<T>,
}

/// Quien lo tiene; se libera al soltarlo.
#[derive(Debug)]
pub struct LockGuard<'a, T> {
    inner: tokio::sync::MutexGuard<'a, T>,
    _has: Note,
}

/// Un hecho que deja de serlo al soltarlo.
#[derive(Debug)]
struct Note(Fact);

impl Note {
    fn new(lock: &'static str, has: bool) -> Note {
        let fact = Fact {
            task: current(),
            lock,
            has,
        };
        board().push(fact.clone());
        Note(fact)
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        let mut board = board();
        if let Some(at) = board.iter().position(|fact| *fact == self.0) {
            board.remove(at);
        }
    }
}

impl<T> Lock<T> {
    pub const fn new(name: &'static str, value: T) -> Lock<T> {
        Lock {
            name,
            inner: tokio::sync::Mutex::const_new(value),
        }
    }

    /// El guard, si nadie lo tiene.
    pub fn try_lock(&self) -> Option<LockGuard<'_, T>> {
        let inner = self.inner.try_lock().ok()?;
        Some(LockGuard {
            inner,
            _has: Note::new(self.name, true),
        })
    }

    pub async fn lock(&self) -> LockGuard<'_, T> {
        let asks = Note::new(self.name, false);
        let inner = self.inner.lock().await;
        drop(asks);
        LockGuard {
            inner,
            _has: Note::new(self.name, true),
        }
    }
}

impl<T> Deref for LockGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> DerefMut for LockGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}
