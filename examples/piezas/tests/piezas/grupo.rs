//! Lo que un grupo de tareas promete.

use std::future::pending;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use piezas::{ChildTask, ErrorGroup, NoValue, TaskGroup};
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

pub(crate) type Group = TaskGroup<&'static str>;

/// Cuenta cuántos siguen vivos.
#[derive(Clone)]
pub(crate) struct Alive(Arc<AtomicUsize>);

impl Alive {
    pub(crate) fn new() -> (Self, Arc<AtomicUsize>) {
        let count = Arc::new(AtomicUsize::new(1));
        (Alive(count.clone()), count)
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

pub(crate) async fn hang(alive: Alive) -> Result<(), &'static str> {
    let _alive = alive;
    pending().await
}

#[tokio::test(start_paused = true)]
async fn the_group_waits_for_every_child() {
    let done = Arc::new(AtomicUsize::new(0));
    let result = Group::run(async |group| {
        for millis in [30, 10, 20] {
            let done = done.clone();
            group.spawn(async move {
                sleep(Duration::from_millis(millis)).await;
                done.fetch_add(1, Ordering::SeqCst);
                Ok(())
            });
        }
        Ok("fin")
    });
    assert_eq!(result.await.unwrap(), Some("fin"));
    assert_eq!(done.load(Ordering::SeqCst), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_failure_cancels_the_body_and_the_rest_and_waits_for_them() {
    for _ in 0..200 {
        let (alive, count) = Alive::new();
        let (other, other_count) = Alive::new();
        let result: Result<Option<()>, ErrorGroup<_>> =
            Group::run(async move |group| {
                group.spawn(hang(alive));
                group.spawn(async {
                    yield_now().await;
                    Err::<(), _>("no queda")
                });
                hang(other).await
            })
            .await;
        assert_eq!(result.unwrap_err().0, ["no queda"]);
        assert_eq!(count.load(Ordering::SeqCst), 0);
        assert_eq!(other_count.load(Ordering::SeqCst), 0);
    }
}

#[tokio::test]
async fn a_failing_body_cancels_the_children_and_goes_last() {
    let (alive, count) = Alive::new();
    let running = tokio::spawn(Group::run(async |group| {
        group.spawn(hang(alive));
        group.spawn(async { Err::<(), _>("hija") });
        yield_now().await;
        Err::<(), _>("cuerpo")
    }));
    let result = running.await.unwrap();
    assert_eq!(result.unwrap_err().0, ["hija", "cuerpo"]);
    assert_eq!(count.load(Ordering::SeqCst), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn dropping_the_group_cancels_every_child() {
    let (alive, count) = Alive::new();
    let running = Group::run(async move |group| {
        group.spawn(hang(alive));
        pending::<Result<(), _>>().await
    });
    let late = timeout(Duration::from_millis(5), running).await;
    assert!(late.is_err());
    while count.load(Ordering::SeqCst) > 0 {
        yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_body_never_sees_a_failed_child_as_missing() {
    for _ in 0..2000 {
        let result: Result<Option<()>, ErrorGroup<_>> =
            Group::run(async |group| {
                let child: ChildTask<()> = group.spawn(async { Err("hija") });
                let _ = child.await;
                Err("el cuerpo lo vio")
            })
            .await;
        assert_eq!(result.unwrap_err().0, ["hija"]);
    }
}

#[tokio::test]
async fn an_aborted_child_is_not_a_failure() {
    let result = Group::run(async |group| {
        let (alive, _) = Alive::new();
        let child = group.spawn(hang(alive));
        yield_now().await;
        child.abort();
        Ok(child.await)
    });
    assert_eq!(result.await.unwrap(), Some(Err(NoValue::Cancelled)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn children_spawn_children() {
    type Grow = Pin<Box<dyn Future<Output = Result<u64, &'static str>> + Send>>;
    fn grow(group: Group, depth: u32) -> Grow {
        Box::pin(async move {
            if depth == 0 {
                return Ok(1);
            }
            let left = group.spawn(grow(group.clone(), depth - 1));
            let right = group.spawn(grow(group.clone(), depth - 1));
            let both = (left.await, right.await);
            Ok(both.0.unwrap() + both.1.unwrap())
        })
    }
    let result = Group::run(async |group| grow(group, 8).await);
    assert_eq!(result.await.unwrap(), Some(256));
}

#[tokio::test]
async fn a_child_spawned_from_outside_is_watched_too() {
    let result: Result<Option<()>, _> = Group::run(async |group| {
        tokio::spawn(async move {
            yield_now().await;
            group.spawn(async { Err::<(), _>("de fuera") });
        });
        pending().await
    })
    .await;
    assert_eq!(result.unwrap_err().0, ["de fuera"]);
}

#[tokio::test]
async fn a_closed_group_drops_what_it_is_given() {
    let mut kept = None;
    Group::run(async |group| {
        kept = Some(group);
        Ok(())
    })
    .await
    .unwrap();
    let group = kept.unwrap();
    let child = group.spawn(async { Ok(7) });
    assert_eq!(child.await, Err(NoValue::Closed));
}

/// Al soltarse, lanza en el grupo una tarea que no acaba.
struct Late(Group, Arc<AtomicUsize>);

impl Drop for Late {
    fn drop(&mut self) {
        let started = self.1.clone();
        self.0.spawn(async move {
            started.fetch_add(1, Ordering::SeqCst);
            pending::<Result<(), _>>().await
        });
    }
}

#[tokio::test(start_paused = true)]
async fn a_group_that_is_closing_starts_nothing() {
    let started = Arc::new(AtomicUsize::new(0));
    let running = Group::run(async |group| {
        let late = Late(group.clone(), started.clone());
        group.spawn(async move {
            let _late = late;
            pending::<Result<(), _>>().await
        });
        Err::<(), _>("cuerpo")
    });
    let result = timeout(Duration::from_secs(1), running).await;
    assert_eq!(result.unwrap().unwrap_err().0, ["cuerpo"]);
    assert_eq!(started.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_panic_goes_up_when_all_have_ended() {
    let (alive, count) = Alive::new();
    let running = tokio::spawn(Group::run(async |group| {
        group.spawn(hang(alive));
        group.spawn(async { if true { panic!("se quema") } else { Ok(()) } });
        pending::<Result<(), _>>().await
    }));
    let error = running.await.unwrap_err();
    assert_eq!(*error.into_panic().downcast::<&str>().unwrap(), "se quema");
    assert_eq!(count.load(Ordering::SeqCst), 0);
}

/// Al soltarse, lanza otra vez en el grupo.
struct Again(Group, u32);

impl Drop for Again {
    fn drop(&mut self) {
        if self.1 > 0 {
            let again = Again(self.0.clone(), self.1 - 1);
            self.0.spawn(async move {
                let _again = again;
                Ok(())
            });
        }
    }
}

#[test]
fn a_drop_that_spawns_does_not_hang_a_runtime_that_closes() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        tokio::spawn(Group::run(async |group| {
            let again = Again(group.clone(), 3);
            group.spawn(async move {
                let _again = again;
                pending::<Result<(), _>>().await
            });
            pending::<Result<(), _>>().await
        }));
        yield_now().await;
    });
    drop(runtime);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_body_borrows_and_the_whole_is_send() {
    fn send<T: Send>(value: T) -> T {
        value
    }
    let menu = [String::from("sopa")];
    let run = send(Group::run(async |group| {
        let child = group.spawn(async { Ok(1) });
        Ok(child.await.unwrap() + menu.len())
    }));
    assert_eq!(run.await.unwrap(), Some(2));
}
