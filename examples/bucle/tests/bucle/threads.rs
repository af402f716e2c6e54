//! Hilos de apoyo.

use std::future::poll_fn;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc;
use std::task::Poll;
use std::time::Duration;

use bucle::{
    JoinError, Runner, gather, now, sleep, spawn, spawn_blocking, spawner,
    yield_now,
};

use crate::misplaced::alone;
use crate::panics::Bomb;
use crate::run_paused;

#[test]
fn the_loop_goes_on_while_a_thread_works() {
    bucle::run(async {
        let (go, wait) = mpsc::channel();
        let work = spawn_blocking(move || wait.recv().unwrap());
        yield_now().await;
        // Si el bucle estuviera parado, nadie enviaría esto.
        go.send(5).unwrap();
        assert_eq!(work.await.unwrap(), 5);
    });
}

#[test]
fn many_threads_bring_every_result() {
    let total: u32 = bucle::run(async {
        let work = (0..100).map(|n| spawn_blocking(move || n));
        let outputs = gather(work.collect::<Vec<_>>()).await;
        outputs
            .into_iter()
            .map(|output| output.unwrap().unwrap())
            .sum()
    });
    assert_eq!(total, 4950);
}

#[test]
fn a_panic_in_a_thread_is_a_panic_of_its_task() {
    bucle::run(async {
        let work = spawn_blocking(|| panic!("en el hilo"));
        let Err(JoinError::Panicked(why)) = work.await.map(|(): ()| ()) else {
            panic!("no ha entrado en pánico");
        };
        assert_eq!(*why.downcast::<&str>().unwrap(), "en el hilo");
    });
}

#[test]
fn closing_waits_for_the_threads() {
    let finished = Arc::new(AtomicBool::new(false));
    let flag = finished.clone();
    bucle::run(async move {
        let (started, wait) = mpsc::channel();
        spawn_blocking(move || {
            started.send(()).unwrap();
            std::thread::sleep(Duration::from_millis(20));
            flag.store(true, SeqCst);
        });
        wait.recv().unwrap();
    });
    assert!(finished.load(SeqCst));
}

#[test]
fn the_virtual_clock_waits_for_a_thread() {
    let seen = run_paused(async {
        let work = spawn_blocking(|| {
            std::thread::sleep(Duration::from_millis(5));
        });
        let alarm = bucle::spawn(async {
            sleep(Duration::from_secs(1)).await;
            now()
        });
        work.await.unwrap();
        let when = now();
        (when, alarm.await.unwrap())
    });
    assert_eq!(seen, (Duration::ZERO, Duration::from_secs(1)));
}

/// Lo que se espera es a quien espera, y no al hilo.
#[test]
fn the_virtual_clock_does_not_wait_for_a_thread_nobody_awaits() {
    let elapsed = run_paused(async {
        let (go, wait) = mpsc::channel::<()>();
        let (started, running) = mpsc::channel();
        let work = spawn_blocking(move || {
            started.send(()).unwrap();
            wait.recv().is_err()
        });
        running.recv().unwrap();
        work.abort();
        assert!(work.await.is_err());
        sleep(Duration::from_secs(3600)).await;
        drop(go);
        now()
    });
    assert_eq!(elapsed, Duration::from_secs(3600));
}

/// Un aviso para nadie saca al bucle de su sueño con un hilo aún en marcha.
#[test]
fn a_stray_wake_does_not_move_the_virtual_clock() {
    let elapsed = run_paused(async {
        let stray = spawn(poll_fn(|cx| Poll::Ready(cx.waker().clone())));
        let stray = stray.await.unwrap();
        spawn(sleep(Duration::from_secs(1)));
        let work = spawn_blocking(|| {
            stray.wake();
            std::thread::sleep(Duration::from_millis(20));
        });
        work.await.unwrap();
        now()
    });
    assert_eq!(elapsed, Duration::ZERO);
}

#[test]
fn aborting_stops_waiting_but_not_the_thread() {
    let finished = Arc::new(AtomicBool::new(false));
    let flag = finished.clone();
    bucle::run(async move {
        let (go, wait) = mpsc::channel();
        let (started, running) = mpsc::channel();
        let work = spawn_blocking(move || {
            started.send(()).unwrap();
            wait.recv().unwrap();
            flag.store(true, SeqCst);
        });
        running.recv().unwrap();
        work.abort();
        assert!(matches!(work.await, Err(JoinError::Cancelled)));
        go.send(()).unwrap();
    });
    assert!(finished.load(SeqCst));
}

/// También a lo que el hilo devuelve y nadie recoge.
#[test]
fn closing_waits_until_the_result_of_a_thread_is_dropped() {
    struct Slow(Arc<AtomicBool>);
    impl Drop for Slow {
        fn drop(&mut self) {
            std::thread::sleep(Duration::from_millis(20));
            self.0.store(true, SeqCst);
        }
    }
    let dropped = Arc::new(AtomicBool::new(false));
    let flag = dropped.clone();
    bucle::run(async move {
        let (started, wait) = mpsc::channel();
        let work = spawn_blocking(move || {
            started.send(()).unwrap();
            std::thread::sleep(Duration::from_millis(20));
            Slow(flag)
        });
        wait.recv().unwrap();
        work.abort();
    });
    assert!(dropped.load(SeqCst));
}

/// Un plazo que ya ha pasado no espera a que termine un hilo.
#[test]
fn an_overdue_timer_does_not_wait_for_a_thread() {
    run_paused(async {
        let (go, wait) = mpsc::channel();
        let limit = Duration::from_secs(5);
        let work = spawn_blocking(move || wait.recv_timeout(limit).is_ok());
        spawn(async move {
            sleep(Duration::from_millis(10)).await;
            go.send(()).unwrap();
        });
        yield_now().await;
        bucle::advance(Duration::from_millis(300));
        assert!(work.await.unwrap(), "el hilo esperaba a la tarea");
    });
}

/// El future se hace en el hilo del bucle: no tiene que ser `Send`.
#[test]
fn another_thread_spawns_and_waits_for_the_result() {
    let thread = bucle::run(async {
        let spawner = spawner();
        let work = spawn_blocking(move || {
            let output = spawner.spawn(|| async {
                let kept = std::rc::Rc::new(7);
                yield_now().await;
                *kept
            });
            output.recv().unwrap()
        });
        work.await.unwrap()
    });
    assert_eq!(thread, 7);
}

#[test]
fn what_another_thread_spawns_waits_for_the_loop() {
    let runner = Runner::paused().unwrap();
    let spawner = runner.run(async { spawner() });
    let output = spawner.spawn(|| async { now() });
    assert!(output.try_recv().is_err());
    runner.run(yield_now());
    // La última carta puede llegar con la última mirada.
    runner.run(async { sleep(Duration::from_millis(1)).await });
    assert_eq!(output.try_recv(), Ok(Duration::ZERO));
}

/// Quien espera no se queda esperando.
#[test]
fn what_is_never_spawned_says_so() {
    let runner = Runner::paused().unwrap();
    let spawner = runner.run(async { spawner() });
    let before = spawner.spawn(|| async { 1 });
    drop(runner);
    let after = spawner.spawn(|| async { 2 });
    assert!(before.recv().is_err() && after.recv().is_err());
}

#[test]
fn a_panic_of_what_another_thread_spawns_hurts_nobody_else() {
    run_paused(async {
        let spawner = spawner();
        let work = spawn_blocking(move || {
            let never = |make: fn() -> std::future::Ready<()>| {
                spawner.spawn(make).recv().unwrap_err()
            };
            never(|| panic!("al hacer el future"));
            spawner.spawn(|| async { 3 }).recv().unwrap()
        });
        assert_eq!(work.await.unwrap(), 3);
    });
}

/// Lo que nadie va a usar lo suelta la biblioteca de los hilos.
#[test]
fn a_panic_of_work_that_never_starts_hurts_nobody() {
    alone("a_panic_of_work_that_never_starts_hurts_nobody", || {
        bucle::run(async {
            let (go, wait) = mpsc::channel::<()>();
            // Hay un solo hilo, y está ocupado.
            let busy = spawn_blocking(move || wait.recv().is_err());
            let bomb = Bomb(1);
            let late = spawn_blocking(move || drop(bomb));
            let thrower =
                spawn_blocking::<()>(|| resume_unwind(Box::new(Bomb(1))));
            yield_now().await;
            late.abort();
            thrower.abort();
            assert!(late.await.is_err());
            assert!(thrower.await.is_err());
            drop(go);
            assert!(busy.await.unwrap());
        });
    });
}
