//! Comparar es código ajeno: puede entrar en pánico o usar la misma cola.

use std::cell::Cell;
use std::cmp::Ordering;
use std::pin::pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Waker};

use ayuda::ajeno::{explode, guarded};
use piezas::PriorityQueue;
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
