//! Lo que se cancela, esté como esté, no deja nada: ni lo que guardaba, ni un
//! hueco en el bucle.

use std::future::pending;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use bucle::{
    JoinHandle, Runner, gather, sleep, spawn, spawn_blocking, spawner, timeout,
    yield_now,
};
use proptest::prelude::*;

use crate::connections::listen;

/// A qué espera una tarea cuando la cancelan.
#[derive(Debug, Clone, Copy)]
enum Wait {
    Turn,
    Hour,
    Connection,
    Task,
    Several,
    Thread,
    FromOutside,
    Nothing,
}

/// Cómo se cancela.
#[derive(Debug, Clone, Copy)]
enum Cancel {
    BeforeStarting,
    Abort,
    AbortUnawaited,
    Limit,
    Close,
}

fn wait() -> impl Strategy<Value = Wait> {
    prop_oneof![
        Just(Wait::Turn),
        Just(Wait::Hour),
        Just(Wait::Connection),
        Just(Wait::Task),
        Just(Wait::Several),
        Just(Wait::Thread),
        Just(Wait::FromOutside),
        Just(Wait::Nothing),
    ]
}

fn cancel() -> impl Strategy<Value = Cancel> {
    prop_oneof![
        Just(Cancel::BeforeStarting),
        Just(Cancel::Abort),
        Just(Cancel::AbortUnawaited),
        Just(Cancel::Limit),
        Just(Cancel::Close),
    ]
}

/// Guarda `held` y espera sin fin, o casi.
async fn hold(wait: Wait, held: Rc<()>, thread: Arc<()>) {
    let _held = held.clone();
    match wait {
        Wait::Turn => loop {
            yield_now().await;
        },
        Wait::Hour => sleep(Duration::from_secs(3600)).await,
        Wait::Connection => drop(listen().0.accept().await),
        Wait::Task => drop(spawn(keep(held)).await),
        Wait::Several => drop(gather([keep(held.clone()), keep(held)]).await),
        Wait::Thread => spawn_blocking(move || drop(thread)).await.unwrap(),
        Wait::FromOutside => {
            drop(spawner().spawn(move || async move {
                let _thread = thread;
                pending::<()>().await;
            }));
        }
        Wait::Nothing => {}
    }
    pending::<()>().await;
}

async fn keep(held: Rc<()>) {
    let _held = held;
    pending::<()>().await;
}

async fn start(
    (wait, cancel): (Wait, Cancel),
    held: Rc<()>,
    thread: Arc<()>,
) -> Option<JoinHandle<()>> {
    let task = hold(wait, held, thread);
    if let Cancel::Limit = cancel {
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, task).await.is_err());
        return None;
    }
    let task = spawn(task);
    if let Cancel::Abort | Cancel::AbortUnawaited = cancel {
        yield_now().await;
        yield_now().await;
    }
    if let Cancel::Close = cancel {
        return Some(task);
    }
    task.abort();
    if let Cancel::Abort = cancel {
        assert!(task.await.is_err());
        return None;
    }
    Some(task)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_cancelled_leaves_nothing(
        plans in proptest::collection::vec((wait(), cancel()), 1..8),
    ) {
        let (held, thread) = (Rc::new(()), Arc::new(()));
        let mut kept = Vec::new();
        let runner = Runner::new().unwrap();
        runner.run(async {
            for plan in plans {
                let task = start(plan, held.clone(), thread.clone());
                kept.extend(task.await);
            }
        });
        let (late, output) = channel::<()>();
        let spawner = runner.run(async { spawner() });
        let never = spawner.spawn(move || async move { drop(late) });
        drop(runner);
        // Con los manejadores y el lanzador aún vivos.
        prop_assert_eq!(Rc::strong_count(&held), 1);
        prop_assert_eq!(Arc::strong_count(&thread), 1);
        prop_assert!(never.recv().is_err() && output.recv().is_err());
        prop_assert!(kept.iter().all(JoinHandle::is_finished));
    }
}
