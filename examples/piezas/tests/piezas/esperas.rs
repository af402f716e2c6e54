//! Lo que cuesta irse de una fila, y lo que todo tipo enseña de sí.

// Si un guard dejara de ser `must_use`, esto no compila.
#![deny(unfulfilled_lint_expectations)]

use std::any::type_name;
use std::fmt::Debug;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};

use piezas::{
    Barrier, BoundedSemaphore, Condition, ErrorGroup, Event, LifoQueue,
    PriorityQueue, Queue, TaskGroup, shield,
};

/// Si cada una mirase a las demás, serían minutos.
const WAITS: usize = 100_000;

struct Idle;

impl Wake for Idle {
    fn wake(self: Arc<Self>) {}
}

/// Apunta muchas esperas y las cancela, por el principio o por el final: no
/// queda ninguno de sus despertadores.
#[track_caller]
fn cancel<F: Future>(wait: impl Fn() -> F) {
    for last_first in [false, true] {
        let idle = Arc::new(Idle);
        let waker = Waker::from(idle.clone());
        let mut cx = Context::from_waker(&waker);
        let mut waits: Vec<Pin<Box<F>>> =
            (0..WAITS).map(|_| Box::pin(wait())).collect();
        for wait in &mut waits {
            assert!(wait.as_mut().poll(&mut cx).is_pending());
        }
        assert_eq!(Arc::strong_count(&idle), WAITS + 2);
        if last_first {
            waits.reverse();
        }
        drop(waits);
        assert_eq!(Arc::strong_count(&idle), 2);
    }
}

#[test]
fn a_cancelled_wait_leaves_nothing_behind() {
    let queue = Queue::<u8>::unbounded();
    cancel(|| queue.get());
    let full = Queue::bounded(1);
    full.try_put(0).unwrap();
    cancel(|| full.put(1));
    cancel(|| full.join());
    let event = Event::new();
    cancel(|| event.wait());
    let condition = Condition::new(());
    cancel(|| async { condition.lock().await.wait().await });
    let semaphore = BoundedSemaphore::new(0);
    cancel(|| semaphore.acquire());
    let barrier = Barrier::new(WAITS + 1);
    cancel(|| barrier.wait());
}

#[tokio::test]
async fn a_guard_dropped_at_once_is_warned_about() {
    let condition = Condition::new(());
    #[expect(unused_must_use, reason = "el aviso es lo que se prueba")]
    condition.lock().await;
    let semaphore = BoundedSemaphore::new(1);
    #[expect(unused_must_use, reason = "el aviso es lo que se prueba")]
    semaphore.acquire().await;
}

#[tokio::test]
async fn every_type_shows_itself() {
    fn shows<T: Debug>(value: &T) {
        let whole = type_name::<T>().split('<').next().unwrap();
        let name = whole.rsplit("::").next().unwrap();
        let text = format!("{value:?}");
        assert!(text.starts_with(name), "{text}");
    }
    let queue = Queue::bounded(3);
    queue.try_put("sopa").unwrap();
    assert_eq!(
        format!("{queue:?}"),
        "StoreQueue { capacity: Some(3), len: 1, unfinished: 1, .. }"
    );
    shows(&PriorityQueue::<u8>::unbounded());
    shows(&LifoQueue::<u8>::unbounded());
    shows(&Event::new());
    shows(&Barrier::new(1));
    let semaphore = BoundedSemaphore::new(1);
    shows(&semaphore.acquire().await);
    shows(&semaphore);
    let condition = Condition::new(7);
    shows(&condition.lock().await);
    shows(&condition);
    shows(&ErrorGroup(vec!["no hay pan"]));
    // Lo de dentro no tiene por qué saber enseñarse.
    struct Plain;
    shows(&shield(tokio::spawn(async { Plain }), |_| {}));
    let shown = TaskGroup::<()>::run(async |group| {
        let child = group.spawn(async { Ok(7) });
        shows(&child);
        Ok(format!("{group:?}"))
    });
    let says = "TaskGroup { tasks: 1, open: true }";
    assert_eq!(shown.await.unwrap().as_deref(), Some(says));
}
