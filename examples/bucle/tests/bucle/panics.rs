//! Código ajeno que entra en pánico donde puede: al soltarse, al despertar, y
//! hasta el contenido de un pánico. Nadie más se entera.

use std::cell::Cell;
use std::future::{Future, pending, poll_fn, ready};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc;
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use bucle::{Runner, TcpStream, sleep, spawn, spawn_blocking, yield_now};
use proptest::prelude::*;

use crate::connections::listen;
use crate::run_paused;

/// Entra en pánico al soltarse. El contenido de ese pánico, también, tantas
/// veces como diga el número.
pub struct Bomb(pub u8);

impl Drop for Bomb {
    fn drop(&mut self) {
        match self.0.checked_sub(1) {
            Some(left) => resume_unwind(Box::new(Bomb(left))),
            None => resume_unwind(Box::new("al soltarse")),
        }
    }
}

/// Un despertador de otra biblioteca que entra en pánico al sonar, o al
/// soltarse sin haber sonado.
struct BadWaker;

impl Wake for BadWaker {
    fn wake(self: Arc<Self>) {
        std::mem::forget(self);
        resume_unwind(Box::new("al despertar"));
    }
}

impl Drop for BadWaker {
    fn drop(&mut self) {
        resume_unwind(Box::new("al soltar el despertador"));
    }
}

fn bad_waker() -> Waker {
    Waker::from(Arc::new(BadWaker))
}

/// Lo sondea una vez con un despertador que entra en pánico.
fn poll_badly(future: impl Future<Output: Sized>) -> bool {
    let mut future = pin!(future);
    let waker = bad_waker();
    let step = future.as_mut().poll(&mut Context::from_waker(&waker));
    // Aquí se suelta el de quien ha sondeado: su pánico no es de la prueba.
    let _ = catch_unwind(AssertUnwindSafe(|| drop(waker)));
    step.is_pending()
}

#[test]
fn a_result_whose_panic_panics_hurts_nobody_else() {
    run_paused(async {
        drop(spawn(async { Bomb(1) }));
        yield_now().await;
        assert_eq!(spawn(ready(1)).await.unwrap(), 1);
    });
}

/// El de la misma hora y el de la misma tanda del sistema, también despiertan.
#[test]
fn a_waker_that_panics_loses_no_other_timer() {
    run_paused(async {
        let time = Duration::from_millis(20);
        let mut alarm = Box::pin(sleep(time));
        assert!(poll_badly(&mut alarm));
        let other = spawn(sleep(time));
        assert!(other.await.is_ok());
    });
}

#[test]
fn a_waker_that_panics_loses_no_other_socket() {
    bucle::run(async {
        let (listener, address) = listen();
        let mut near = Vec::new();
        let mut far = Vec::new();
        for _ in 0..4 {
            near.push(TcpStream::connect(address).await.unwrap());
            far.push(listener.accept().await.unwrap().0);
        }
        let mut buffer = [0];
        let bad = far.pop().unwrap();
        let mut read = Box::pin(bad.read(&mut buffer));
        assert!(poll_badly(&mut read));
        let others = bucle::gather(
            far.into_iter()
                .map(|far| async move { far.read(&mut [0]).await.unwrap() }),
        );
        yield_now().await;
        for near in near.iter().rev() {
            near.write_all(b"x").await.unwrap();
        }
        for read in others.await {
            assert_eq!(read.unwrap(), 1);
        }
    });
}

/// Una espera olvidada deja su despertador en el socket.
#[test]
fn a_waker_that_panics_lets_its_socket_close() {
    bucle::run(async {
        let (listener, _) = listen();
        let mut accepting = Box::pin(listener.accept());
        assert!(poll_badly(&mut accepting));
        std::mem::forget(accepting);
        drop(listener);
    });
}

/// El futuro entra en pánico al soltarse, y el despertador de quien lo espera
/// también: son dos a la vez.
#[test]
fn a_waker_that_panics_during_a_panic_hurts_nobody_else() {
    run_paused(async {
        let bomb = Bomb(0);
        let mut task = spawn(async move {
            let _bomb = bomb;
            pending::<()>().await;
        });
        assert!(poll_badly(&mut task));
        yield_now().await;
        task.abort();
        // Suena el último despertador que se dejó, no el de esta espera.
        yield_now().await;
        yield_now().await;
        assert!(task.await.is_err());
    });
}

/// La principal no se queda trabajando para nadie.
#[test]
fn a_panic_of_the_notice_ends_the_main_task() {
    let looks = Cell::new(0);
    let runner = Runner::paused().unwrap().on_park(move || {
        looks.set(looks.get() + 1);
        if looks.get() == 1 {
            panic!("la mirilla");
        }
    });
    let held = Rc::new(());
    let inside = held.clone();
    let run = catch_unwind(AssertUnwindSafe(|| {
        runner.run(async move {
            let _inside = inside;
            sleep(Duration::from_millis(1)).await;
        })
    }));
    assert!(run.is_err());
    assert_eq!(Rc::strong_count(&held), 1, "la principal sigue viva");
    assert_eq!(runner.run(ready(1)), 1);
}

/// La principal ha terminado: lo que suelte después no quita su resultado.
#[test]
fn a_panic_while_dropping_the_main_task_keeps_its_result() {
    let bomb = Bomb(1);
    let result = run_paused(poll_fn(move |_| {
        let _bomb = &bomb;
        Poll::Ready(Rc::new(7))
    }));
    assert_eq!(*result, 7);
}

#[test]
fn a_panic_while_dropping_what_a_thread_returns_lets_the_loop_close() {
    bucle::run(async {
        let (go, wait) = mpsc::channel::<()>();
        let (started, running) = mpsc::channel();
        let work = spawn_blocking(move || {
            started.send(()).unwrap();
            let _ = wait.recv();
            Bomb(0)
        });
        running.recv().unwrap();
        work.abort();
        assert!(work.await.is_err());
        drop(go);
    });
}

/// Dónde hay una bomba, y cuántos pánicos lleva dentro.
#[derive(Debug, Clone)]
struct Plan {
    captured: Option<u8>,
    result: Option<u8>,
    thrown: Option<u8>,
    awaited_badly: bool,
    dropped_handle: bool,
    aborted: bool,
    sleeps: u64,
}

fn plan() -> impl Strategy<Value = Plan> {
    let bomb = || proptest::option::of(0..3_u8);
    (bomb(), bomb(), bomb(), any::<[bool; 3]>(), 0..4_u64).prop_map(
        |(captured, result, thrown, [bad, dropped, aborted], sleeps)| Plan {
            captured,
            result,
            thrown,
            awaited_badly: bad,
            dropped_handle: dropped,
            aborted,
            sleeps,
        },
    )
}

/// Una tarea llena de bombas. Dice si su final es un resultado suyo.
fn start(plan: Plan) -> Option<bucle::JoinHandle<Option<Bomb>>> {
    let captured = plan.captured.map(Bomb);
    let mut task = spawn(async move {
        let captured = captured;
        for time in 0..plan.sleeps {
            // Suena a la vez que la otra, o se suelta sin haber sonado.
            let later = Duration::from_millis(time + time % 2);
            let mut alarm = Box::pin(sleep(later));
            let _ = poll_badly(&mut alarm);
            sleep(Duration::from_millis(time)).await;
        }
        // Con dos a la vez, en Rust acaba el proceso: solo una.
        std::mem::forget(captured);
        if let Some(depth) = plan.thrown {
            resume_unwind(Box::new(Bomb(depth)));
        }
        plan.result.map(Bomb)
    });
    if plan.awaited_badly {
        assert!(poll_badly(&mut task));
    }
    if plan.aborted {
        task.abort();
    }
    (!plan.dropped_handle).then_some(task)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Ninguna bomba sale de su tarea: ni del bucle, ni a otra, ni al cerrar.
    #[test]
    fn no_bomb_leaves_its_task(
        plans in proptest::collection::vec(plan(), 1..6),
        closes in any::<bool>(),
    ) {
        let runner = Runner::paused().unwrap();
        let ticks = Rc::new(Cell::new(0));
        let counter = ticks.clone();
        let handles = runner.run(async move {
            let handles: Vec<_> = plans.into_iter().map(start).collect();
            // Otra tarea, con las mismas horas.
            let other = spawn(async move {
                for time in 0..4 {
                    sleep(Duration::from_millis(time)).await;
                    counter.set(counter.get() + 1);
                }
            });
            if !closes {
                other.await.unwrap();
                sleep(Duration::from_secs(1)).await;
            }
            handles
        });
        prop_assert!(closes || ticks.get() == 4);
        drop(runner);
        for handle in handles.into_iter().flatten() {
            // Todas tienen final: se cerró el bucle.
            match bucle::run(handle) {
                Ok(bomb) => std::mem::forget(bomb),
                Err(why) => std::mem::forget(why),
            }
        }
    }
}
