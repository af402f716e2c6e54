//! Lo que cuesta irse de una fila, y lo que todo tipo enseña de sí.

use std::any::type_name;
use std::fmt::Debug;
use std::pin::Pin;
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use piezas::{
    Barrier, BoundedSemaphore, Condition, ErrorGroup, Event, LifoQueue,
    PriorityQueue, Queue, TaskGroup, shield,
};

/// Si cada una mirase a las demás, serían minutos.
const WAITS: usize = 20_000;
const LIMIT: Duration = Duration::from_secs(10);

/// Apunta muchas esperas y las cancela, por el principio o por el final.
#[track_caller]
fn cancel<F: Future>(wait: impl Fn() -> F) {
    for last_first in [false, true] {
        let mut waits: Vec<Pin<Box<F>>> =
            (0..WAITS).map(|_| Box::pin(wait())).collect();
        let mut cx = Context::from_waker(Waker::noop());
        for wait in &mut waits {
            assert!(wait.as_mut().poll(&mut cx).is_pending());
        }
        if last_first {
            waits.reverse();
        }
        let started = Instant::now();
        drop(waits);
        let time = started.elapsed();
        assert!(time < LIMIT, "{time:?}");
    }
}

#[test]
fn cancelling_many_waits_is_not_quadratic() {
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
        "BaseQueue { capacity: Some(3), len: 1, unfinished: 1, .. }"
    );
    shows(&PriorityQueue::<u8>::unbounded());
    shows(&LifoQueue::<u8>::unbounded());
    shows(&Event::new());
    shows(&Barrier::new(1));
    shows(&BoundedSemaphore::new(1));
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
