//! Tareas, resultados y pánicos.

use std::cell::{Cell, RefCell};
use std::future::{Future, pending, ready};
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};

use bucle::{JoinError, gather, spawn, yield_now};

use crate::run_paused;

fn message(error: JoinError) -> String {
    match error {
        JoinError::Cancelled => "cancelada".to_owned(),
        JoinError::Panicked(why) => match why.downcast::<&str>() {
            Ok(text) => text.to_string(),
            Err(_) => "otro pánico".to_owned(),
        },
    }
}

#[test]
fn a_panic_hurts_only_its_task_and_its_handle_says_so() {
    run_paused(async {
        let bad = spawn(async { panic!("se quema la sopa") });
        let good = spawn(async { 7 });
        assert_eq!(good.await.unwrap(), 7);
        let error = bad.await.map(|(): ()| ()).unwrap_err();
        assert_eq!(message(error), "se quema la sopa");
    });
}

#[test]
fn a_panic_while_dropping_the_future_hurts_nobody_else() {
    struct Bomb;
    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("al soltarse");
        }
    }
    run_paused(async {
        let bomb = Bomb;
        let task = spawn(async move {
            let _bomb = bomb;
            pending::<()>().await;
        });
        yield_now().await;
        task.abort();
        assert!(matches!(task.await, Err(JoinError::Cancelled)));
        assert_eq!(spawn(ready(1)).await.unwrap(), 1);
    });
}

#[test]
fn the_panic_of_the_main_task_reaches_the_caller() {
    let outcome = catch_unwind(|| bucle::run(async { panic!("principal") }));
    assert_eq!(
        *outcome.unwrap_err().downcast::<&str>().unwrap(),
        "principal"
    );
    // Y el hilo puede tener otro bucle.
    assert_eq!(bucle::run(ready(2)), 2);
}

#[test]
fn a_dropped_handle_lets_the_task_go_on() {
    run_paused(async {
        let done = Rc::new(Cell::new(false));
        let flag = done.clone();
        drop(spawn(async move {
            yield_now().await;
            flag.set(true);
        }));
        yield_now().await;
        yield_now().await;
        assert!(done.get());
    });
}

#[test]
fn a_result_nobody_asked_for_waits_for_its_handle() {
    run_paused(async {
        let task = spawn(async { "listo".to_owned() });
        for _ in 0..3 {
            yield_now().await;
        }
        assert_eq!(task.await.unwrap(), "listo");
    });
}

#[test]
fn a_result_is_given_once() {
    let twice = catch_unwind(|| {
        run_paused(async {
            let mut task = spawn(ready(1));
            assert_eq!((&mut task).await.unwrap(), 1);
            (&mut task).await
        })
    });
    let why = twice.map(drop).unwrap_err();
    let message = why.downcast_ref::<&str>().expect("es un texto");
    assert!(message.contains("ya dio su resultado"), "{message}");
}

#[test]
fn a_handle_knows_whether_its_task_has_finished() {
    run_paused(async {
        let mut task = spawn(yield_now());
        assert!(!task.is_finished());
        yield_now().await;
        assert!(!task.is_finished());
        yield_now().await;
        // Mirarlo no se lleva el resultado.
        assert!(task.is_finished() && task.is_finished());
        (&mut task).await.unwrap();
        assert!(task.is_finished());
        let lost = spawn(pending::<()>());
        lost.abort();
        yield_now().await;
        assert!(lost.is_finished());
    });
}

/// La principal no sale de `run`, y puede usar lo que hay fuera.
#[test]
fn the_main_task_may_borrow() {
    let mut dishes = vec!["sopa"];
    let runner = bucle::Runner::paused().unwrap();
    for dish in ["pan", "flan"] {
        let dishes = &mut dishes;
        runner.run(async move {
            yield_now().await;
            dishes.push(dish);
        });
    }
    assert_eq!(dishes, ["sopa", "pan", "flan"]);
}

#[test]
fn the_main_task_waits_for_its_turn_like_the_others() {
    let order = Rc::new(RefCell::new(Vec::new()));
    let runner = bucle::Runner::paused().unwrap();
    let early = order.clone();
    runner.run(async {
        spawn(async move { early.borrow_mut().push("la de antes") });
    });
    runner.run(async { order.borrow_mut().push("la principal") });
    assert_eq!(*order.borrow(), ["la de antes", "la principal"]);
}

#[test]
fn the_future_is_gone_when_its_result_arrives() {
    run_paused(async {
        let held = Rc::new(());
        let inside = held.clone();
        let task = spawn(async move {
            let _inside = inside;
            yield_now().await;
        });
        task.await.unwrap();
        assert_eq!(Rc::strong_count(&held), 1);
    });
}

#[test]
fn spawning_does_not_run_anything_yet() {
    run_paused(async {
        let ran = Rc::new(Cell::new(false));
        let flag = ran.clone();
        let task = spawn(async move { flag.set(true) });
        assert!(!ran.get());
        task.await.unwrap();
        assert!(ran.get());
    });
}

#[test]
fn gather_keeps_the_order_and_every_outcome() {
    run_paused(async {
        let order = Rc::new(RefCell::new(Vec::new()));
        let outputs = gather((0..4_u64).map(|number| {
            let order = order.clone();
            async move {
                let time = std::time::Duration::from_millis(40 - number * 10);
                bucle::sleep(time).await;
                assert_ne!(number, 2, "el dos entra en pánico");
                order.borrow_mut().push(number);
                number
            }
        }))
        .await;
        let outputs: Vec<_> = outputs.into_iter().map(Result::ok).collect();
        assert_eq!(outputs, [Some(0), Some(1), None, Some(3)]);
        assert_eq!(*order.borrow(), [3, 1, 0]);
    });
}

#[test]
fn outside_a_loop_the_message_says_what_to_do() {
    let spawned = catch_unwind(|| drop(spawn(async {})));
    let message = spawned.unwrap_err().downcast::<&str>().map(|text| *text);
    let message = message.unwrap_or_else(|other| {
        let text = other.downcast::<String>().expect("es un texto");
        Box::leak(text.into_boxed_str())
    });
    assert!(message.contains("bucle::run"), "{message}");
}

#[test]
fn a_loop_inside_another_is_refused() {
    let nested = catch_unwind(AssertUnwindSafe(|| {
        bucle::run(async { bucle::run(async {}) });
    }));
    let why = nested.unwrap_err();
    let message = why.downcast_ref::<&str>().expect("es un texto");
    assert!(message.contains("ya hay un bucle"), "{message}");
}

#[test]
fn a_million_tasks_come_back() {
    let total: u64 = run_paused(async {
        let tasks: Vec<_> = (0..1_000_000_u64)
            .map(|n| spawn(async move { n }))
            .collect();
        let mut total = 0;
        for task in tasks {
            total += task.await.unwrap();
        }
        total
    });
    assert_eq!(total, 499_999_500_000);
}

/// El resultado que nadie recoge se suelta dentro del bucle.
#[test]
fn a_panic_while_dropping_a_result_hurts_nobody_else() {
    struct Bomb;
    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("al soltarse");
        }
    }
    run_paused(async {
        drop(spawn(async { Bomb }));
        drop(spawn(async { panic_any(Bomb) }));
        yield_now().await;
        assert_eq!(spawn(ready(1)).await.unwrap(), 1);
    });
}

#[test]
fn a_panic_inside_the_content_of_a_panic_hurts_nobody_else() {
    struct Bomb;
    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("al soltarse el contenido");
        }
    }
    struct Thrower;
    impl Drop for Thrower {
        fn drop(&mut self) {
            panic_any(Bomb);
        }
    }
    run_paused(async {
        let thrower = Thrower;
        let task = spawn(async move {
            let _thrower = thrower;
            pending::<()>().await;
        });
        task.abort();
        assert!(task.await.is_err());
    });
}

/// El despertador de quien espera una tarea puede ser de otra biblioteca.
#[test]
fn a_panic_of_a_foreign_waker_hurts_nobody_else() {
    struct Bomb;
    impl Wake for Bomb {
        fn wake(self: Arc<Self>) {
            panic!("al despertar");
        }
    }
    run_paused(async {
        let mut task = spawn(ready(1));
        let waker = Waker::from(Arc::new(Bomb));
        let mut cx = Context::from_waker(&waker);
        assert!(pin!(&mut task).poll(&mut cx).is_pending());
        yield_now().await;
        assert_eq!(task.await.unwrap(), 1);
    });
}
