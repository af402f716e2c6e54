//! Despertadores que entran en pánico, o que usan la misma pieza, al despertar
//! y al soltarse: ni se pierde nada ni se queda nadie dormido.

use std::cell::Cell;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use ayuda::ajeno::{Temper, Waits, guarded, meddling};
use piezas::{Barrier, BoundedSemaphore, Condition, Event, Queue};
use proptest::collection::vec;
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Step {
    /// Empieza una espera, de una clase o de otra.
    Start(bool, Temper),
    /// Da un turno a la que está en ese lugar, o la suelta.
    Turn(usize, Temper),
    Cancel(usize),
    /// Dos cosas que no esperan.
    Call,
    Close,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let temper = || {
        let temper = any::<(bool, bool)>();
        temper.prop_map(|(waking, dropped)| Temper { waking, dropped })
    };
    let start = (any::<bool>(), temper());
    let turn = (0..8_usize, temper());
    let step = prop_oneof![
        4 => start.prop_map(|(which, temper)| Step::Start(which, temper)),
        2 => turn.prop_map(|(place, temper)| Step::Turn(place, temper)),
        2 => (0..8_usize).prop_map(Step::Cancel),
        3 => Just(Step::Call),
        1 => Just(Step::Close),
    ];
    vec(step, 0..40)
}

type Wait = Pin<Box<dyn Future<Output = ()>>>;
type Outcome = Result<(), TestCaseError>;

fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

/// Sigue los pasos, y comprueba que nadie se queda dormido ni paga el pánico
/// de otro. Al despertar y al soltarse, un despertador hace lo mismo que
/// `call`, si `meddles`.
fn play(
    (meddles, steps): (bool, Vec<Step>),
    start: impl Fn(bool) -> Wait,
    call: impl Fn() + Clone + 'static,
    close: impl Fn(),
) -> Outcome {
    let mut waits = Waits::default();
    let mut step = |step| {
        let count = waits.0.len();
        match step {
            Step::Start(which, temper) => {
                waits.start(0, start(which), temper);
            }
            Step::Turn(k, temper) if k < count => {
                waits.turn(k, temper);
            }
            Step::Cancel(k) if k < count => waits.cancel(k),
            Step::Call => {
                let done = guarded(&call);
                prop_assert!(done.is_some(), "el pánico no es suyo");
            }
            Step::Close => {
                let done = guarded(&close);
                prop_assert!(done.is_some(), "el pánico no es suyo");
            }
            _ => {}
        }
        Ok(())
    };
    let all = || steps.into_iter().try_for_each(&mut step);
    meddling(meddles, call.clone(), all)?;
    waits.settle();
    prop_assert_eq!(waits.forgotten(), 0, "dormidas de más");
    Ok(())
}

fn add(count: &Rc<Cell<usize>>) {
    count.set(count.get() + 1);
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2_000)
    })]

    #[test]
    fn a_queue_keeps_its_items(
        capacity in 1..3_usize,
        steps in (any::<bool>(), steps()),
    ) {
        let queue = Rc::new(Queue::bounded(capacity));
        let entered = Rc::new(Cell::new(0));
        let left = Rc::new(Cell::new(0));
        let start = |puts| -> Wait {
            let queue = queue.clone();
            let (entered, left) = (entered.clone(), left.clone());
            Box::pin(async move {
                if puts {
                    queue.put(()).await.unwrap();
                    add(&entered);
                } else {
                    queue.get().await.unwrap();
                    add(&left);
                }
            })
        };
        let (puts, enters) = (queue.clone(), entered.clone());
        let put = move || {
            if puts.try_put(()).is_ok() {
                add(&enters);
            }
        };
        let get = || {
            if queue.try_get().is_ok() {
                add(&left);
            }
        };
        play(steps, start, put, get)?;
        prop_assert_eq!(entered.get(), left.get() + queue.len());
    }

    #[test]
    fn who_joins_a_queue_knows_its_end(steps in (any::<bool>(), steps())) {
        let queue = Rc::new(Queue::unbounded());
        queue.try_put(()).unwrap();
        let start = |_| -> Wait {
            let queue = queue.clone();
            Box::pin(async move { queue.join().await })
        };
        let done = queue.clone();
        let task_done = move || _ = done.task_done();
        play(steps, start, task_done, || queue.try_put(()).unwrap())?;
    }

    #[test]
    fn a_closed_queue_wakes_all(steps in (any::<bool>(), steps())) {
        let queue = Rc::new(Queue::bounded(1));
        let start = |puts| -> Wait {
            let queue = queue.clone();
            Box::pin(async move {
                if puts {
                    let _ = queue.put(()).await;
                } else {
                    let _ = queue.get().await;
                }
            })
        };
        let put = queue.clone();
        let put = move || _ = put.try_put(());
        play(steps, start, put, || queue.shutdown(true))?;
    }

    #[test]
    fn an_event_wakes_all(steps in (any::<bool>(), steps())) {
        let event = Rc::new(Event::new());
        let start = |_| -> Wait {
            let event = event.clone();
            Box::pin(async move { event.wait().await })
        };
        let set = event.clone();
        play(steps, start, move || set.set(), || event.clear())?;
    }

    #[test]
    fn a_barrier_forgets_nobody(
        parties in 1..4_usize,
        steps in (any::<bool>(), steps()),
    ) {
        let barrier = Rc::new(Barrier::new(parties));
        let start = |_| -> Wait {
            let barrier = barrier.clone();
            Box::pin(async move { _ = barrier.wait().await })
        };
        let reset = barrier.clone();
        play(steps, start, move || reset.reset(), || barrier.abort())?;
    }

    #[test]
    fn a_condition_loses_no_notice(steps in (any::<bool>(), steps())) {
        let condition = Rc::new(Condition::new(0));
        let start = |_| -> Wait {
            let condition = condition.clone();
            Box::pin(async move {
                let guard = condition.lock().await;
                *guard.wait_for(|dishes| *dishes > 0).await -= 1;
            })
        };
        let notify = condition.clone();
        let notify = move || {
            if let Poll::Ready(mut guard) = poll_once(notify.lock()) {
                *guard += 1;
                guard.notify(1);
            }
        };
        play(steps, start, notify, || ())?;
    }

    #[test]
    fn a_semaphore_keeps_its_permits(
        permits in 0..3_usize,
        steps in (any::<bool>(), steps()),
    ) {
        let semaphore = Rc::new(BoundedSemaphore::new(permits));
        let held = Rc::new(Cell::new(0));
        let start = |keeps| -> Wait {
            let (semaphore, held) = (semaphore.clone(), held.clone());
            Box::pin(async move {
                let permit = semaphore.acquire().await;
                if keeps {
                    permit.forget();
                    add(&held);
                }
            })
        };
        let (give, holds) = (semaphore.clone(), held.clone());
        let release = move || {
            if let Some(left) = holds.get().checked_sub(1) {
                holds.set(left);
                give.release().unwrap();
            }
        };
        play(steps, start, release, || ())?;
        let free = semaphore.available_permits();
        prop_assert_eq!(free + held.get(), permits);
    }
}
