//! Un almacén que no es de aquí: pierde elementos, usa la cola o entra en
//! pánico.

use std::cell::Cell;
use std::cmp::Ordering;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::rc::Rc;
use std::sync::mpsc::channel;
use std::task::{Context, Waker};
use std::thread;
use std::time::Duration;

use ayuda::ajeno::{explode, guarded};
use piezas::{PriorityQueue, Queue, Store, StoreQueue};

/// Lo que pierde un almacén ajeno no se queda sin terminar.
#[test]
fn what_a_store_loses_is_finished() {
    #[derive(Default)]
    struct Sieve(Vec<u8>);

    impl Store for Sieve {
        type Item = u8;

        fn push(&mut self, item: u8) {
            self.0.push(item);
        }

        fn pop(&mut self) -> Option<u8> {
            self.0.pop()?;
            panic!("se me ha caído")
        }

        fn count(&self) -> usize {
            self.0.len()
        }
    }

    let queue = StoreQueue::<Sieve>::bounded(1);
    queue.try_put(1).unwrap();
    let mut cx = Context::from_waker(Waker::noop());
    let mut put = pin!(queue.put(2));
    let mut join = pin!(queue.join());
    assert!(put.as_mut().poll(&mut cx).is_pending());
    assert!(join.as_mut().poll(&mut cx).is_pending());
    let get = AssertUnwindSafe(|| queue.try_get());
    assert!(catch_unwind(get).is_err());
    assert!(join.poll(&mut cx).is_ready());
    assert!(put.poll(&mut cx).is_ready());
}

/// Tampoco lo que descarta sin pánico.
#[test]
fn what_a_store_throws_away_is_finished() {
    #[derive(Default)]
    struct Even(Vec<u8>);

    impl Store for Even {
        type Item = u8;

        fn push(&mut self, item: u8) {
            self.0.push(item);
        }

        fn pop(&mut self) -> Option<u8> {
            while let Some(item) = self.0.pop() {
                if item % 2 == 0 {
                    return Some(item);
                }
            }
            None
        }

        fn count(&self) -> usize {
            self.0.len()
        }
    }

    let queue = StoreQueue::<Even>::unbounded();
    for item in [5, 2, 1, 3] {
        queue.try_put(item).unwrap();
    }
    assert_eq!(queue.try_get(), Ok(2));
    assert!(queue.try_get().is_err());
    queue.task_done().unwrap();
    assert!(queue.task_done().is_err());
}

/// Una cola que compara con otra que compara con la primera: tampoco acabaría.
#[test]
fn a_queue_used_by_the_store_of_another_says_so() {
    /// Al compararse, entra en esa cola.
    #[derive(Clone)]
    struct Nosy(Rc<PriorityQueue<Nosy>>);

    impl PartialEq for Nosy {
        fn eq(&self, other: &Nosy) -> bool {
            self.cmp(other).is_eq()
        }
    }

    impl Eq for Nosy {}

    impl PartialOrd for Nosy {
        fn partial_cmp(&self, other: &Nosy) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Nosy {
        fn cmp(&self, other: &Nosy) -> Ordering {
            drop(self.0.try_put(other.clone()));
            Ordering::Equal
        }
    }

    let (done, says) = channel();
    thread::spawn(move || {
        let near = Rc::new(PriorityQueue::unbounded());
        let far = Rc::new(PriorityQueue::unbounded());
        near.try_put(Nosy(Rc::clone(&far))).ok().unwrap();
        far.try_put(Nosy(Rc::clone(&near))).ok().unwrap();
        let put = AssertUnwindSafe(|| near.try_put(Nosy(far.clone())).is_ok());
        let panic = catch_unwind(put).unwrap_err();
        done.send(panic.downcast_ref::<&str>().copied()).unwrap();
        near.shutdown(true);
        far.shutdown(true);
    });
    let says = says.recv_timeout(Duration::from_secs(60));
    assert_eq!(says, Ok(Some("una cola no se puede usar desde su almacén")));
}

/// Comparar con la misma cola esperaría para siempre: es un pánico.
#[test]
fn a_queue_used_by_its_store_says_so() {
    #[derive(Default)]
    struct Nosy(Option<Rc<StoreQueue<Nosy>>>);

    impl Store for Nosy {
        type Item = Rc<StoreQueue<Nosy>>;

        fn push(&mut self, item: Self::Item) {
            let _ = item.len();
            self.0 = Some(item);
        }

        fn pop(&mut self) -> Option<Self::Item> {
            self.0.take()
        }

        fn count(&self) -> usize {
            self.0.iter().count()
        }
    }

    let queue = Rc::new(StoreQueue::<Nosy>::unbounded());
    let put = AssertUnwindSafe(|| queue.try_put(queue.clone()).is_ok());
    let panic = catch_unwind(put).unwrap_err();
    let says = panic.downcast_ref::<&str>().copied();
    assert_eq!(says, Some("una cola no se puede usar desde su almacén"));
    assert!(queue.is_empty());
}

/// El almacén que no sabe vaciarse no deja a nadie esperando.
#[test]
fn a_store_that_panics_does_not_half_close_a_queue() {
    thread_local! {
        static BAD: Cell<bool> = const { Cell::new(false) };
    }

    struct Once;

    impl Default for Once {
        fn default() -> Once {
            assert!(!BAD.get(), "otro no");
            Once
        }
    }

    impl Store for Once {
        type Item = ();

        fn push(&mut self, (): ()) {}

        fn pop(&mut self) -> Option<()> {
            None
        }

        fn count(&self) -> usize {
            0
        }
    }

    let queue = StoreQueue::<Once>::unbounded();
    BAD.set(true);
    let shut = AssertUnwindSafe(|| queue.shutdown(true));
    assert!(catch_unwind(shut).is_err());
    // No se ha cerrado a medias: sigue abierta.
    assert!(queue.try_put(()).is_ok());
}

#[test]
fn an_item_that_panics_when_dropped_does_not_half_close_a_queue() {
    struct Spiky;

    impl Drop for Spiky {
        fn drop(&mut self) {
            explode();
        }
    }

    let queue = Queue::bounded(1);
    assert!(queue.try_put(Spiky).is_ok());
    let mut cx = Context::from_waker(Waker::noop());
    let mut join = pin!(queue.join());
    assert!(join.as_mut().poll(&mut cx).is_pending());
    assert!(guarded(|| queue.shutdown(true)).is_none());
    assert!(join.poll(&mut cx).is_ready());
    assert!(queue.try_get().is_err());
}
