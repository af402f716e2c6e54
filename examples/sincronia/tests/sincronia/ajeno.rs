//! Código ajeno que entra en pánico, o que usa la misma pieza, al despertar y
//! al soltarse: ni se pierde nada ni se queda nadie dormido.

use std::cell::Cell;
use std::rc::Rc;
use std::task::Poll;

use ayuda::ajeno::{Temper, Waits, guarded, meddling};
use proptest::collection::vec;
use proptest::prelude::*;
use sincronia::{Event, Queue, Semaphore};

use crate::poll_once;

#[derive(Debug, Clone)]
enum Step {
    /// Empieza una espera, de una clase o de otra.
    Start(bool, Temper),
    /// Da un turno a la que está en ese lugar, o la suelta.
    Turn(usize, Temper),
    Cancel(usize),
    /// Lo que despierta, o lo que lo quita.
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

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2_000)
    })]

    #[test]
    fn a_semaphore_keeps_its_permits(
        permits in 0..3_usize,
        meddles: bool,
        steps in steps(),
    ) {
        let semaphore = Rc::new(Semaphore::new(permits));
        let total = Rc::new(Cell::new(permits));
        let release = {
            let (semaphore, total) = (semaphore.clone(), total.clone());
            move || {
                total.set(total.get() + 1);
                semaphore.release();
            }
        };
        let mut waits = Waits(Vec::new());
        let mut held = 0;
        let mut step = |step| -> Result<(), TestCaseError> {
            let count = waits.0.len();
            match step {
                Step::Start(_, temper) => {
                    let semaphore = semaphore.clone();
                    let ask =
                        async move { semaphore.acquire().await.forget() };
                    held += waits.start(0, ask, temper).iter().count();
                }
                Step::Turn(k, temper) if k < count => {
                    held += waits.turn(k, temper).iter().count();
                }
                Step::Cancel(k) if k < count => waits.cancel(k),
                Step::Call => {
                    let done = guarded(&release);
                    prop_assert!(done.is_some(), "el pánico no es suyo");
                }
                _ => {}
            }
            Ok(())
        };
        let all = || steps.into_iter().try_for_each(&mut step);
        meddling(meddles, release.clone(), all)?;
        prop_assert_eq!(waits.forgotten(), 0, "dormidas de más");
        waits.cancel_all();
        while poll_once(Box::pin(semaphore.acquire()).as_mut())
            .map(|permit| permit.forget())
            .is_ready()
        {
            held += 1;
        }
        prop_assert_eq!(held, total.get());
    }

    #[test]
    fn an_event_lets_pass_those_who_waited(
        meddles: bool,
        steps in steps(),
    ) {
        let event = Rc::new(Event::new());
        let sets = Rc::new(Cell::new(0));
        let set = {
            let (event, sets) = (event.clone(), sets.clone());
            move || {
                sets.set(sets.get() + 1);
                event.set();
            }
        };
        let mut waits = Waits(Vec::new());
        let mut step = |step| -> Result<(), TestCaseError> {
            let count = waits.0.len();
            match step {
                Step::Start(_, temper) => {
                    let shared = event.clone();
                    let wait = async move { shared.wait().await };
                    let open = event.is_set();
                    let passes = waits.start(sets.get(), wait, temper);
                    prop_assert_eq!(passes.is_some(), open);
                }
                Step::Turn(k, temper) if k < count => {
                    let called = sets.get() > waits.0[k].note;
                    let passes = waits.turn(k, temper);
                    prop_assert_eq!(passes.is_some(), called);
                }
                Step::Cancel(k) if k < count => waits.cancel(k),
                Step::Call => {
                    let done = guarded(&set);
                    prop_assert!(done.is_some(), "el pánico no es suyo");
                }
                Step::Close => event.clear(),
                _ => {}
            }
            Ok(())
        };
        let all = || steps.into_iter().try_for_each(&mut step);
        meddling(meddles, set.clone(), all)?;
        prop_assert_eq!(waits.forgotten(), 0, "dormidas de más");
    }

    #[test]
    fn a_queue_keeps_its_items(
        capacity in 1..3_usize,
        meddles: bool,
        steps in steps(),
    ) {
        let queue = Rc::new(Queue::bounded(capacity));
        let (mut waits, mut next) = (Waits(Vec::new()), 0);
        let (mut entered, mut left) = (Vec::new(), Vec::new());
        // Quien pone da `Err`; quien saca, `Ok`.
        let mut done = |ended: Option<Result<usize, usize>>| match ended {
            Some(Ok(item)) => left.push(item),
            Some(Err(item)) => entered.push(item),
            None => {}
        };
        let mut step = |step| {
            let count = waits.0.len();
            match step {
                Step::Start(puts, temper) => {
                    let (queue, item) = (queue.clone(), next);
                    next += 1;
                    let wait = async move {
                        if puts {
                            queue.put(item).await;
                            return Err(item);
                        }
                        Ok(queue.get().await)
                    };
                    done(waits.start(0, wait, temper));
                }
                Step::Turn(k, temper) if k < count => {
                    done(waits.turn(k, temper));
                }
                Step::Cancel(k) if k < count => waits.cancel(k),
                _ => {}
            }
        };
        let shows = queue.clone();
        let look = move || drop(format!("{shows:?}"));
        meddling(meddles, look, || steps.into_iter().for_each(&mut step));
        prop_assert_eq!(waits.forgotten(), 0, "dormidas de más");
        waits.cancel_all();
        while let Poll::Ready(item) = poll_once(Box::pin(queue.get()).as_mut())
        {
            left.push(item);
        }
        prop_assert_eq!(left, entered);
        for item in 0..capacity {
            let put = poll_once(Box::pin(queue.put(item)).as_mut());
            prop_assert!(put.is_ready(), "se ha perdido un hueco");
        }
    }
}
