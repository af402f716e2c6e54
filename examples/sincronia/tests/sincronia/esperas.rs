//! Lo que queda de una espera que se cancela, lo que vuelve solo, lo que no
//! cabe y lo que cada tipo enseña de sí.

// Si un guard dejara de ser `must_use`, esto no compila.
#![deny(unfulfilled_lint_expectations)]

use std::any::type_name;
use std::fmt::Debug;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Wake, Waker};

use sincronia::{Event, Lock, Queue, Semaphore};

use crate::poll_once;

/// Si cada una mirase a las demás, serían minutos.
const WAITS: usize = 100_000;

struct Idle;

impl Wake for Idle {
    fn wake(self: Arc<Self>) {}
}

/// Apunta muchas esperas y las cancela: no queda ninguno de sus despertadores.
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
    let semaphore = Semaphore::new(0);
    cancel(|| semaphore.acquire());
    let lock = Lock::new();
    let taken = poll_once(pin!(lock.lock()));
    cancel(|| lock.lock());
    drop(taken);
    let event = Event::new();
    cancel(|| event.wait());
    let queue = Queue::bounded(1);
    cancel(|| queue.get());
    assert!(poll_once(pin!(queue.put(0))).is_ready());
    cancel(|| queue.put(1));
}

#[test]
fn a_permit_comes_back_when_dropped_and_stays_when_forgotten() {
    let semaphore = Semaphore::new(1);
    drop(poll_once(pin!(semaphore.acquire())));
    let taken = poll_once(pin!(semaphore.acquire()));
    assert!(taken.is_ready());
    assert!(poll_once(pin!(semaphore.acquire())).is_pending());
    let _ = taken.map(|permit| permit.forget());
    assert!(poll_once(pin!(semaphore.acquire())).is_pending());
    semaphore.release();
    assert!(poll_once(pin!(semaphore.acquire())).is_ready());
}

/// Quien lo tiene se cancela durante una espera: el permiso pasa a otra.
#[test]
fn a_cancelled_task_gives_its_permit_back() {
    let semaphore = Semaphore::new(1);
    let mut other = pin!(semaphore.acquire());
    {
        let mut holder = pin!(async {
            let _permit = semaphore.acquire().await;
            std::future::pending::<()>().await;
        });
        assert!(poll_once(holder.as_mut()).is_pending());
        assert!(poll_once(other.as_mut()).is_pending());
    }
    assert!(poll_once(other).is_ready());
}

#[test]
fn a_permit_that_does_not_fit_hurts_nobody() {
    let semaphore = Semaphore::new(usize::MAX);
    let std::task::Poll::Ready(permit) = poll_once(pin!(semaphore.acquire()))
    else {
        panic!("hay permisos libres");
    };
    semaphore.release();
    drop(permit);
    assert!(poll_once(pin!(semaphore.acquire())).is_ready());
}

#[test]
fn a_queue_of_any_size_works() {
    let queue = Queue::bounded(usize::MAX);
    for number in 0..3 {
        assert!(poll_once(pin!(queue.put(number))).is_ready());
        assert!(poll_once(pin!(queue.get())).is_ready());
    }
}

#[test]
fn a_guard_dropped_at_once_is_warned_about() {
    let (semaphore, lock) = (Semaphore::new(1), Lock::new());
    let mut permit = pin!(async {
        #[expect(unused_must_use, reason = "el aviso es lo que se prueba")]
        semaphore.acquire().await;
    });
    let mut guard = pin!(async {
        #[expect(unused_must_use, reason = "el aviso es lo que se prueba")]
        lock.lock().await;
    });
    assert!(poll_once(permit.as_mut()).is_ready());
    assert!(poll_once(guard.as_mut()).is_ready());
}

#[test]
fn every_type_shows_itself() {
    #[track_caller]
    fn shows<T: Debug>(value: &T) {
        let whole = type_name::<T>().split('<').next().unwrap();
        let name = whole.rsplit("::").next().unwrap();
        let text = format!("{value:?}");
        assert!(text.starts_with(name), "{text}");
    }
    struct Plain;
    let (semaphore, lock) = (Semaphore::new(1), Lock::new());
    let permit = poll_once(pin!(semaphore.acquire()));
    let guard = poll_once(pin!(lock.lock()));
    let _ = permit.map(|permit| shows(&permit));
    let _ = guard.map(|guard| shows(&guard));
    shows(&semaphore);
    shows(&lock);
    shows(&Event::new());
    shows(&Queue::<Plain>::bounded(1));
    let says = format!("{:?}", Queue::<Plain>::bounded(1));
    assert_eq!(says, "Queue { len: 0, .. }");
}
