//! Un grupo con código ajeno de la peor clase: despertadores que lo usan, y
//! errores y pánicos que llevan otro pánico dentro.

use std::future::pending;
use std::mem;
use std::panic::panic_any;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use ayuda::ajeno::{Temper, Waits, meddling};
use piezas::{ChildTask, TaskGroup, shield};
use tokio::sync::oneshot;
use tokio::task::yield_now;
use tokio::time::timeout;

/// Si se queda parado, falla en vez de no acabar.
#[track_caller]
fn ends(test: impl FnOnce() + Send + 'static) {
    let (done, is_done) = mpsc::channel();
    let testing = thread::spawn(move || {
        test();
        done.send(()).unwrap();
    });
    match is_done.recv_timeout(Duration::from_secs(60)) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("no acaba"),
        _ => testing.join().unwrap(),
    }
}

/// Mirar el grupo, lanzar en él y cancelarlo, desde un despertador: con el
/// mutex del grupo en la mano, no acabaría nunca.
#[test]
fn a_foreign_waker_can_use_the_group() {
    type Kept = Arc<Mutex<Option<TaskGroup<()>>>>;

    fn attempt(temper: Temper, cancels: bool) {
        let runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = { runtime }.build().unwrap();
        let inside = runtime.enter();
        let kept = Kept::default();
        let keep = kept.clone();
        let run = TaskGroup::run(async move |group| {
            *keep.lock().unwrap() = Some(group.clone());
            let child = group.spawn(async { Ok(()) });
            group.spawn(pending::<Result<(), _>>());
            child.await.unwrap();
            pending::<Result<(), _>>().await
        });
        let uses = kept.clone();
        let uses = move || {
            let group = uses.lock().unwrap().clone();
            if let Some(group) = group {
                let _ = format!("{group:?}");
                drop(group.spawn(async { Ok(()) }));
                if cancels {
                    group.cancel();
                }
            }
        };
        let mut waits = Waits::default();
        meddling(true, uses, || {
            waits.start(0, run, temper);
            for _ in 0..4 {
                runtime.block_on(async { yield_now().await });
                if !waits.0.is_empty() {
                    waits.turn(0, temper);
                }
            }
        });
        // La que entra en pánico se suelta, y se lleva al grupo.
        if let Some(group) = kept.lock().unwrap().take() {
            group.cancel();
        }
        while !waits.0.is_empty() {
            runtime.block_on(async { yield_now().await });
            waits.settle();
        }
        drop(inside);
    }

    ends(|| {
        for bits in 0..8 {
            let temper = Temper {
                waking: bits & 1 > 0,
                dropped: bits & 2 > 0,
            };
            attempt(temper, bits & 4 > 0);
        }
    });
}

/// El runtime se cierra, y al soltar una tarea se lanza otra: acaba sin
/// empezar, y quien espera al grupo se entera en ese momento.
#[test]
fn a_group_of_a_closing_runtime_can_be_used() {
    struct Spawns(TaskGroup<()>);

    impl Drop for Spawns {
        fn drop(&mut self) {
            drop(self.0.spawn(async { Ok(()) }));
        }
    }

    ends(|| {
        let runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = { runtime }.build().unwrap();
        let (give, take) = mpsc::channel();
        let run = TaskGroup::run(async move |group| {
            for _ in 0..2 {
                let spawns = Spawns(group.clone());
                group.spawn(async move {
                    let _spawns = spawns;
                    pending::<Result<(), _>>().await
                });
            }
            give.send(group).unwrap();
            pending::<Result<(), _>>().await
        });
        let mut waits = Waits::default();
        let inside = runtime.enter();
        waits.start(0, run, Temper::default());
        drop(inside);
        runtime.block_on(async { yield_now().await });
        let group = take.recv().unwrap();
        let uses = move || drop(format!("{group:?}"));
        meddling(true, uses, || {
            drop(runtime);
            assert!(waits.0[0].woken());
            waits.cancel(0);
        });
    });
}

/// Suelta otro pánico, también en medio de uno.
#[derive(Debug)]
struct Spiky(&'static str);

impl Drop for Spiky {
    fn drop(&mut self) {
        panic_any(self.0);
    }
}

async fn what_goes_up<T: Send>(
    run: impl Future<Output = T> + Send + 'static,
) -> Option<&'static str> {
    let ended = tokio::spawn(async { mem::forget(run.await) });
    let panic = ended.await.err()?.into_panic();
    panic.downcast_ref().copied()
}

/// Un error que entra en pánico al soltarse, mientras sube el de una tarea:
/// el proceso abortaría.
#[tokio::test]
async fn the_errors_of_a_group_that_panics_do_not_abort() {
    let goes_up = what_goes_up(TaskGroup::<Spiky>::run(async |group| {
        let late = Spiky("al recoger");
        group.spawn(async move {
            let _late = late;
            pending::<Result<(), _>>().await
        });
        // En la misma vuelta: son dos los errores que se sueltan.
        group.spawn(async { Err::<(), _>(Spiky("error")) });
        group.spawn(async { Err::<(), _>(Spiky("y otro")) });
        pending::<Result<(), _>>().await
    }));
    assert_eq!(goes_up.await, Some("al recoger"));
}

/// Vale el primer pánico, aunque otro lleve dentro uno más.
#[tokio::test]
async fn the_content_of_a_second_panic_is_left_alone() {
    let goes_up = what_goes_up(TaskGroup::<()>::run(async |group| {
        group.spawn::<(), _>(async { panic_any("la primera") });
        group.spawn::<(), _>(async { panic_any(Spiky("dentro")) });
        pending::<Result<(), _>>().await
    }));
    assert_eq!(goes_up.await, Some("la primera"));
}

/// Esperarse a sí misma sería para siempre: es un pánico.
#[tokio::test(start_paused = true)]
async fn a_task_cannot_await_itself() {
    let (give, take) = oneshot::channel::<ChildTask<()>>();
    let run = tokio::spawn(TaskGroup::<()>::run(async |group| {
        let own = group.spawn(async move {
            let _ = take.await.unwrap().await;
            Ok(())
        });
        give.send(own).unwrap();
        Ok(())
    }));
    let ended = timeout(Duration::from_secs(1), run).await;
    let panic = ended.expect("no se queda esperando").unwrap_err();
    let says = panic.into_panic().downcast::<&str>().unwrap();
    assert_eq!(*says, "se espera a sí misma");

    let (give, take) = oneshot::channel();
    let task = tokio::spawn(async move {
        let own: tokio::task::JoinHandle<()> = take.await.unwrap();
        let _ = shield(own, drop).await;
    });
    let id = task.id();
    give.send(task).unwrap();
    let ends = async {
        let metrics = tokio::runtime::Handle::current().metrics();
        while metrics.num_alive_tasks() > 0 {
            yield_now().await;
        }
    };
    let ended = timeout(Duration::from_secs(1), ends).await;
    assert!(ended.is_ok(), "{id} se queda esperando");
}
