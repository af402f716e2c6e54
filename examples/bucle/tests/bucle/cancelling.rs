//! Cancelar: lo que se suelta y lo que no.

use std::cell::{Cell, RefCell};
use std::future::pending;
use std::panic::catch_unwind;
use std::rc::Rc;
use std::time::Duration;

use bucle::{JoinError, gather, now, race, sleep, spawn, timeout, yield_now};
use proptest::prelude::*;

use crate::run_paused;

/// Cuenta cuántas veces se suelta.
struct Dropped(Rc<Cell<u32>>);

impl Drop for Dropped {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

async fn forever(guard: Dropped) {
    let _guard = guard;
    pending::<()>().await;
}

#[test]
fn aborting_drops_the_future_on_its_turn() {
    run_paused(async {
        let drops = Rc::new(Cell::new(0));
        let task = spawn(forever(Dropped(drops.clone())));
        yield_now().await;
        task.abort();
        task.abort();
        assert_eq!(drops.get(), 0);
        assert!(matches!(task.await, Err(JoinError::Cancelled)));
        assert_eq!(drops.get(), 1);
    });
}

#[test]
fn aborting_before_the_first_turn_runs_nothing() {
    run_paused(async {
        let ran = Rc::new(Cell::new(false));
        let flag = ran.clone();
        let task = spawn(async move { flag.set(true) });
        task.abort();
        assert!(matches!(task.await, Err(JoinError::Cancelled)));
        assert!(!ran.get());
    });
}

#[test]
fn aborting_after_the_end_changes_nothing() {
    run_paused(async {
        let task = spawn(async { 1 });
        yield_now().await;
        task.abort();
        assert_eq!(task.await.unwrap(), 1);
    });
}

#[test]
fn a_task_may_abort_itself() {
    run_paused(async {
        let handle = Rc::new(Cell::new(None));
        let own = handle.clone();
        let done = spawn(async move {
            let me: bucle::JoinHandle<()> = own.take().unwrap();
            me.abort();
            // Todavía tiene el turno: lo pierde en esta espera.
            pending::<()>().await;
            unreachable!("ya no existe");
        });
        handle.set(Some(done));
        for _ in 0..3 {
            yield_now().await;
        }
        assert!(handle.take().is_none());
    });
}

#[test]
fn cancelling_a_gather_cancels_its_tasks() {
    run_paused(async {
        let drops = Rc::new(Cell::new(0));
        let three = (0..3).map(|_| forever(Dropped(drops.clone())));
        let all = gather(three.collect::<Vec<_>>());
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, all).await.is_err());
        yield_now().await;
        assert_eq!(drops.get(), 3);
    });
}

#[test]
fn dropping_a_wait_for_a_task_keeps_its_result() {
    run_paused(async {
        let mut task = spawn(async {
            sleep(Duration::from_millis(10)).await;
            5
        });
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, &mut task).await.is_err());
        assert_eq!(task.await.unwrap(), 5);
    });
}

/// La tarea es de otro: quien deja de esperarla no la cancela.
#[test]
fn a_limit_on_a_task_does_not_cancel_it() {
    run_paused(async {
        let drops = Rc::new(Cell::new(0));
        let task = spawn(forever(Dropped(drops.clone())));
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, task).await.is_err());
        sleep(limit).await;
        assert_eq!(drops.get(), 0);
        // Y con la corrutina en vez de la tarea, sí.
        let inside = forever(Dropped(drops.clone()));
        assert!(timeout(limit, inside).await.is_err());
        assert_eq!(drops.get(), 1);
    });
}

/// Termina a su hora, y cuenta si se suelta antes.
async fn runner(hour: u64, drops: Rc<Cell<u32>>) -> u64 {
    let _guard = Dropped(drops);
    sleep(Duration::from_millis(hour)).await;
    hour
}

#[test]
fn a_race_gives_the_first_and_cancels_the_rest() {
    run_paused(async {
        let drops = Rc::new(Cell::new(0));
        let hours = [30, 10, 20];
        let (place, outcome) =
            race(hours.map(|hour| runner(hour, drops.clone()))).await;
        assert_eq!((place, outcome.unwrap()), (1, 10));
        assert_eq!(now(), Duration::from_millis(10));
        yield_now().await;
        assert_eq!(drops.get(), 3);
    });
}

/// Quien espera mira en su turno, y para entonces han terminado las dos: da
/// igual en qué orden.
#[test]
fn a_race_is_won_by_the_first_in_the_list_that_has_finished() {
    run_paused(async {
        let ends = Rc::new(RefCell::new(vec![]));
        let (place, _) = race([1, 0].map(|yields| {
            let ends = ends.clone();
            async move {
                for _ in 0..yields {
                    yield_now().await;
                }
                ends.borrow_mut().push(yields);
            }
        }))
        .await;
        assert_eq!((place, ends.take()), (0, vec![0, 1]));
    });
}

#[test]
fn a_race_tells_a_panic_as_any_other_end() {
    run_paused(async {
        let (place, outcome) = race((0..2).map(|number| async move {
            sleep(Duration::from_millis(9 - number)).await;
            assert_eq!(number, 0, "entra en pánico");
        }))
        .await;
        assert_eq!(place, 1);
        assert!(matches!(outcome, Err(JoinError::Panicked(_))));
    });
}

#[test]
fn a_cancelled_race_cancels_its_tasks() {
    run_paused(async {
        let drops = Rc::new(Cell::new(0));
        let three = race((0..3).map(|_| forever(Dropped(drops.clone()))));
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, three).await.is_err());
        yield_now().await;
        assert_eq!(drops.get(), 3);
    });
}

#[test]
fn a_race_of_nobody_does_not_wait_for_ever() {
    let outcome = catch_unwind(|| {
        run_paused(async {
            race(Vec::<std::future::Pending<()>>::new()).await.0
        });
    });
    let why = outcome.unwrap_err();
    let message = why.downcast_ref::<&str>().expect("es un texto");
    assert!(message.contains("sin nadie"), "{message}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_race_is_won_by_the_earliest(
        hours in proptest::collection::vec(0..5_u64, 1..100),
    ) {
        let first = *hours.iter().min().unwrap();
        let count = hours.len() as u32;
        let expected = hours.iter().position(|hour| *hour == first).unwrap();
        let (won, drops) = run_paused(async move {
            let drops = Rc::new(Cell::new(0));
            let racing = hours.iter().map(|hour| runner(*hour, drops.clone()));
            let (place, outcome) = race(racing.collect::<Vec<_>>()).await;
            // Un turno para los que se cancelan.
            yield_now().await;
            (outcome.map(|hour| (place, hour)).unwrap(), drops.get())
        });
        prop_assert_eq!(won, (expected, first));
        prop_assert_eq!(drops, count);
    }
}
