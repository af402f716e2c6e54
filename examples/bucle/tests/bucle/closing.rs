//! El final: lo que queda a medias se suelta, y el bucle vale otra vez.

use std::cell::{Cell, RefCell};
use std::future::pending;
use std::rc::Rc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use bucle::{JoinError, Runner, sleep, spawn, spawn_blocking, yield_now};

#[test]
fn leftover_tasks_are_dropped_when_the_loop_closes() {
    let held = Rc::new(());
    let inside = held.clone();
    bucle::run(async move {
        for _ in 0..10 {
            let inside = inside.clone();
            spawn(async move {
                let _inside = inside;
                pending::<()>().await;
            });
        }
        yield_now().await;
    });
    assert_eq!(Rc::strong_count(&held), 1);
}

#[test]
fn a_runner_keeps_its_tasks_between_runs() {
    let runner = Runner::paused().unwrap();
    let count = Rc::new(Cell::new(0));
    let counter = count.clone();
    runner.run(async move {
        spawn(async move {
            loop {
                sleep(Duration::from_millis(10)).await;
                counter.set(counter.get() + 1);
            }
        });
    });
    runner.run(sleep_for(35));
    assert_eq!(count.get(), 3);
    runner.run(sleep_for(30));
    assert_eq!(count.get(), 6);
}

async fn sleep_for(milliseconds: u64) {
    sleep(Duration::from_millis(milliseconds)).await;
}

#[test]
fn a_handle_outlives_its_loop() {
    let (handle,) = bucle::run(async { (spawn(pending::<()>()),) });
    let outcome = bucle::run(handle);
    assert!(matches!(outcome, Err(JoinError::Cancelled)));
}

#[test]
fn what_a_dying_task_spawns_dies_too() {
    struct Spawner(Rc<()>);
    impl Drop for Spawner {
        fn drop(&mut self) {
            let inside = self.0.clone();
            spawn(async move {
                let _inside = inside;
                pending::<()>().await;
            });
        }
    }
    let held = Rc::new(());
    let spawner = Spawner(held.clone());
    bucle::run(async move {
        spawn(async move {
            let _spawner = spawner;
            pending::<()>().await;
        });
        yield_now().await;
    });
    assert_eq!(Rc::strong_count(&held), 1);
}

#[test]
fn what_a_dying_task_spawns_gets_no_turn() {
    struct Spawner(Rc<Cell<u32>>);
    impl Drop for Spawner {
        fn drop(&mut self) {
            let turns = self.0.clone();
            spawn(async move {
                loop {
                    turns.set(turns.get() + 1);
                    yield_now().await;
                }
            });
        }
    }
    let turns = Rc::new(Cell::new(0));
    let spawner = Spawner(turns.clone());
    bucle::run(async move {
        spawn(async move {
            let _spawner = spawner;
            pending::<()>().await;
        });
        yield_now().await;
    });
    assert_eq!(turns.get(), 0);
}

#[test]
fn a_sleep_of_a_closed_loop_disturbs_no_other() {
    let (stray,) = bucle::run(async {
        let mut stray = Box::pin(sleep(Duration::from_millis(10)));
        let _ = bucle::timeout(Duration::ZERO, &mut stray).await;
        (stray,)
    });
    let elapsed = crate::run_paused(async move {
        let other = spawn(sleep_for(10));
        yield_now().await;
        drop(stray);
        other.await.unwrap();
        bucle::now()
    });
    assert_eq!(elapsed, Duration::from_millis(10));
}

#[test]
fn the_loop_tells_when_it_looks_at_the_system() {
    let looks = Rc::new(RefCell::new(0));
    let counter = looks.clone();
    let runner = Runner::paused().unwrap();
    runner
        .on_park(move || *counter.borrow_mut() += 1)
        .run(async {
            sleep_for(1).await;
            sleep_for(1).await;
        });
    assert_eq!(*looks.borrow(), 2);
}

#[test]
fn what_belongs_to_another_loop_says_so() {
    let (stray, listener) = bucle::run(async {
        let any = "127.0.0.1:0".parse().unwrap();
        let listener = bucle::TcpListener::bind(any).unwrap();
        (sleep(Duration::from_secs(1)), listener)
    });
    crate::run_paused(async move {
        assert!(spawn(stray).await.is_err());
        let accepting = spawn(async move { listener.accept().await.map(drop) });
        let limit = Duration::from_secs(1);
        let outcome = bucle::timeout(limit, accepting).await;
        assert!(outcome.expect("no espera para siempre").is_err());
    });
}

/// Un bucle que se cierra dentro de otro le devuelve el hilo.
#[test]
fn a_loop_closed_inside_another_gives_the_thread_back() {
    let inner = Runner::paused().unwrap();
    inner.run(async { drop(spawn(pending::<()>())) });
    crate::run_paused(async move {
        drop(inner);
        assert_eq!(spawn(async { 1 }).await.unwrap(), 1);
    });
}

/// Una tarea que encarga un hilo y lanza otra igual cada vez que se suelta: la
/// última se olvida con lo que esperaba, y el bucle se cierra.
#[test]
fn a_forgotten_errand_lets_the_loop_close() {
    struct Restless;

    impl Drop for Restless {
        fn drop(&mut self) {
            drop(spawn_blocking(|| ()));
            drop(spawn(hold(Restless)));
        }
    }

    async fn hold(restless: Restless) {
        let _restless = restless;
        pending::<()>().await;
    }

    let (done, is_done) = channel();
    thread::spawn(move || {
        bucle::run(async { drop(spawn(hold(Restless))) });
        done.send(()).unwrap();
    });
    assert_eq!(is_done.recv_timeout(Duration::from_secs(60)), Ok(()));
}
