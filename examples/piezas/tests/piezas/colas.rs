//! Lo que la prueba diferencial no ve en las colas: varios hilos, y código
//! ajeno que se ejecuta al soltar o al comparar un elemento.

use std::cmp::Ordering;
use std::hint::spin_loop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, Weak};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

use piezas::{LifoQueue, PriorityQueue, Queue, Store, StoreQueue};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// Las veces que se busca una coincidencia entre dos hilos.
const ROUNDS: usize = 5_000;

/// Ocho tareas por lado, en cuatro hilos, y esperas que se abandonan.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_lost_between_threads() {
    const EACH: usize = 2000;
    let queue = Arc::new(Queue::bounded(3));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (mut producers, mut consumers) = (JoinSet::new(), JoinSet::new());
    for producer in 0..8 {
        let queue = queue.clone();
        producers.spawn(async move {
            for number in 0..EACH {
                queue.put(producer * EACH + number).await.unwrap();
            }
        });
    }
    for _ in 0..8 {
        let (queue, seen) = (queue.clone(), seen.clone());
        consumers.spawn(async move {
            loop {
                let wait = Duration::from_micros(30);
                match timeout(wait, queue.get()).await {
                    Ok(Ok(item)) => {
                        seen.lock().unwrap().push(item);
                        queue.task_done().unwrap();
                    }
                    Ok(Err(_)) => break,
                    Err(_) => {}
                }
            }
        });
    }
    let all = async {
        producers.join_all().await;
        queue.join().await;
        queue.shutdown(false);
        consumers.join_all().await;
    };
    let limit = Duration::from_secs(60);
    timeout(limit, all).await.expect("nadie se queda esperando");
    let mut seen = seen.lock().unwrap().clone();
    seen.sort_unstable();
    assert_eq!(seen, (0..8 * EACH).collect::<Vec<_>>());
}

/// Ejecuta dos cosas en dos hilos, con desfases distintos.
fn race(round: usize, here: impl FnOnce(), there: impl FnOnce() + Send) {
    let go = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !go.load(Relaxed) {
                spin_loop();
            }
            there();
        });
        go.store(true, Relaxed);
        (0..round % 200).for_each(|_| spin_loop());
        here();
    });
}

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// Cerrar mientras otro hilo está a punto de esperar.
#[test]
fn nobody_waits_in_a_queue_closed_meanwhile() {
    for round in 0..ROUNDS {
        let queue = Queue::<u8>::unbounded();
        let mut get = pin!(queue.get());
        let mut ended = false;
        let look = || ended = poll(get.as_mut()).is_ready();
        race(round, look, || queue.shutdown(false));
        assert!(ended || poll(get).is_ready(), "{round}");
    }
}

/// Irse mientras otro hilo avisa: el aviso llega al siguiente.
#[test]
fn a_notice_for_someone_who_left_goes_to_the_next() {
    for round in 0..ROUNDS {
        let queue = Queue::<u8>::unbounded();
        let mut first = Box::pin(queue.get());
        let mut second = pin!(queue.get());
        assert!(poll(first.as_mut()).is_pending());
        assert!(poll(second.as_mut()).is_pending());
        race(round, || drop(first), || queue.try_put(1).unwrap());
        assert!(poll(second).is_ready(), "{round}");
    }
}

#[test]
fn they_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    crosses::<Queue<String>>();
    crosses::<PriorityQueue<String>>();
    crosses::<LifoQueue<String>>();
}

struct Nosy(Weak<Queue<Nosy>>);

impl Drop for Nosy {
    fn drop(&mut self) {
        if let Some(queue) = self.0.upgrade() {
            let _ = queue.len();
        }
    }
}

/// Si se soltara con el mutex en la mano, no acabaría nunca.
#[test]
fn an_item_can_use_the_queue_when_dropped() {
    let queue = Arc::new(Queue::unbounded());
    assert!(queue.try_put(Nosy(Arc::downgrade(&queue))).is_ok());
    queue.shutdown(true);
    assert!(queue.try_put(Nosy(Arc::downgrade(&queue))).is_err());
}

#[derive(PartialEq, Eq)]
struct Fussy(bool);

impl Ord for Fussy {
    fn cmp(&self, other: &Fussy) -> Ordering {
        assert!(!(self.0 || other.0), "no se compara");
        Ordering::Equal
    }
}

impl PartialOrd for Fussy {
    fn partial_cmp(&self, other: &Fussy) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[test]
fn a_panic_when_comparing_does_not_ruin_the_queue() {
    let queue = PriorityQueue::unbounded();
    assert!(queue.try_put(Fussy(false)).is_ok());
    let put = AssertUnwindSafe(|| queue.try_put(Fussy(true)));
    assert!(catch_unwind(put).is_err());
    assert!(!queue.is_empty());
}

#[test]
fn what_enters_in_spite_of_a_panic_is_counted() {
    let queue = PriorityQueue::unbounded();
    assert!(queue.try_put(Fussy(false)).is_ok());
    let mut waiting = Vec::new();
    let put = AssertUnwindSafe(|| queue.try_put(Fussy(true)));
    assert!(catch_unwind(put).is_err());
    for _ in 0..queue.len() {
        waiting.push(queue.task_done());
    }
    assert_eq!(waiting, [Ok(()), Ok(())]);
    assert!(poll(pin!(queue.join())).is_ready());
}

#[test]
fn what_enters_in_spite_of_a_panic_is_noticed() {
    /// Guarda el elemento y entra en pánico.
    #[derive(Default)]
    struct Rude(Vec<u8>);

    impl Store for Rude {
        type Item = u8;

        fn push(&mut self, item: u8) {
            self.0.push(item);
            panic!("qué modales");
        }

        fn pop(&mut self) -> Option<u8> {
            self.0.pop()
        }

        fn count(&self) -> usize {
            self.0.len()
        }
    }

    let queue = StoreQueue::<Rude>::unbounded();
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(woken.clone());
    let mut get = pin!(queue.get());
    let look = get.as_mut().poll(&mut Context::from_waker(&waker));
    assert!(look.is_pending());
    assert!(catch_unwind(AssertUnwindSafe(|| queue.try_put(1))).is_err());
    assert!(woken.0.load(Relaxed), "nadie la ha despertado");
    assert_eq!(poll(get), Poll::Ready(Ok(1)));
    assert_eq!(queue.task_done(), Ok(()));
}

#[derive(Default)]
struct Woken(AtomicBool);

impl std::task::Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Relaxed);
    }
}
