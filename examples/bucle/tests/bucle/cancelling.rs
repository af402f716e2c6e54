//! Cancelar: lo que se suelta y lo que no.

use std::cell::Cell;
use std::future::pending;
use std::rc::Rc;
use std::time::Duration;

use bucle::{JoinError, gather, sleep, spawn, timeout, yield_now};

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
