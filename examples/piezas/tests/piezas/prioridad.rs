//! Comparar es código ajeno: puede entrar en pánico o usar la misma cola.

use std::cell::Cell;
use std::cmp::Ordering;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Waker};

use ayuda::ajeno::{explode, guarded};
use piezas::{PriorityQueue, Queue, Store, StoreQueue};
use proptest::collection::vec;
use proptest::prelude::*;

thread_local! {
    /// Las comparaciones que faltan para el pánico.
    static FUSE: Cell<u32> = const { Cell::new(u32::MAX) };
}

struct Moody {
    rank: u8,
    queue: Weak<PriorityQueue<Moody>>,
}

impl PartialEq for Moody {
    fn eq(&self, other: &Moody) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Moody {}

impl PartialOrd for Moody {
    fn partial_cmp(&self, other: &Moody) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moody {
    fn cmp(&self, other: &Moody) -> Ordering {
        match FUSE.get().checked_sub(1) {
            Some(left) => FUSE.set(left),
            None => explode(),
        }
        self.rank.cmp(&other.rank)
    }
}

/// Con el mutex en la mano, no acabaría nunca.
impl Drop for Moody {
    fn drop(&mut self) {
        if let Some(queue) = self.queue.upgrade() {
            let _ = queue.len();
        }
    }
}

#[derive(Debug, Clone)]
enum Step {
    Put(u8),
    Get,
    Done,
}

fn steps() -> impl Strategy<Value = Vec<(Step, u32)>> {
    let step = prop_oneof![
        4 => any::<u8>().prop_map(Step::Put),
        3 => Just(Step::Get),
        1 => Just(Step::Done),
    ];
    let fuse = prop_oneof![3 => Just(u32::MAX), 1 => 0..4_u32];
    vec((step, fuse), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2_000)
    })]

    /// Ni se pierde nada ni se descuadra la cuenta, y mientras nadie entre en
    /// pánico sale el menor.
    #[test]
    fn nothing_is_lost_when_comparing_panics(
        capacity in 1..20_usize,
        steps in steps(),
    ) {
        let queue = Rc::new(PriorityQueue::bounded(capacity));
        let mut inside = Vec::new();
        let (mut unfinished, mut calm) = (0_usize, true);
        for (step, fuse) in steps {
            FUSE.set(fuse);
            match step {
                Step::Put(rank) => {
                    let item = Moody { rank, queue: Rc::downgrade(&queue) };
                    let put = guarded(|| queue.try_put(item).is_ok());
                    calm &= put.is_some();
                    if put.unwrap_or(true) {
                        inside.push(rank);
                        unfinished += 1;
                    }
                }
                Step::Get => {
                    let got = guarded(|| queue.try_get().map(|m| m.rank));
                    calm &= got.is_some();
                    if let Some(Ok(rank)) = got {
                        let least = inside.iter().min().copied();
                        prop_assert!(!calm || Some(rank) == least);
                        let place = inside.iter().position(|r| *r == rank);
                        inside.swap_remove(place.unwrap());
                    }
                }
                Step::Done => {
                    let done = queue.task_done();
                    prop_assert_eq!(done.is_ok(), unfinished > 0);
                    unfinished = unfinished.saturating_sub(1);
                }
            }
            FUSE.set(u32::MAX);
            prop_assert_eq!(queue.len(), inside.len());
            let mut cx = Context::from_waker(Waker::noop());
            let joined = pin!(queue.join()).poll(&mut cx).is_ready();
            prop_assert_eq!(joined, unfinished == 0);
        }
        let mut left = Vec::new();
        while let Ok(item) = queue.try_get() {
            left.push(item.rank);
        }
        left.sort_unstable();
        inside.sort_unstable();
        prop_assert_eq!(left, inside);
    }
}

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
