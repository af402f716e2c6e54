//! Cómo acaba un grupo: con el pánico de una hija, cancelado o con errores.

use std::error::Error;
use std::future::pending;
use std::io;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::grupo::{Alive, Group, hang};
use piezas::{ChildTask, ErrorGroup, NoValue};
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

async fn the_panic_goes_up() {
    for _ in 0..200 {
        let (alive, count) = Alive::new();
        let running = tokio::spawn(Group::run(async |group| {
            group.spawn(hang(alive));
            let child = group.spawn(async {
                yield_now().await;
                if true {
                    panic!("se quema la sopa")
                } else {
                    Ok(7)
                }
            });
            Ok(child.await.expect("la sopa sale"))
        }));
        let panic = running.await.unwrap_err().into_panic();
        assert_eq!(*panic.downcast::<&str>().unwrap(), "se quema la sopa");
        assert_eq!(count.load(Ordering::SeqCst), 0);
    }
}

#[tokio::test]
async fn the_panic_of_a_child_that_the_body_awaits_goes_up() {
    the_panic_goes_up().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_panic_of_a_child_that_the_body_awaits_goes_up_between_threads() {
    the_panic_goes_up().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_awaits_from_outside_knows_of_a_failure_when_the_group_ends() {
    for panics in [false, true] {
        let (give, take) = tokio::sync::oneshot::channel::<ChildTask<u8>>();
        let running = tokio::spawn(Group::run(async move |group| {
            let child = group.spawn(async move {
                yield_now().await;
                assert!(!panics, "se quema");
                Err("se corta")
            });
            give.send(child).unwrap();
            pending::<Result<(), _>>().await
        }));
        let child = take.await.unwrap();
        assert_eq!(child.await, Err(NoValue::Failed));
        assert_eq!(running.await.is_err(), panics);
    }
}

#[tokio::test(start_paused = true)]
async fn a_child_is_awaited_again_after_a_limit() {
    let result = Group::run(async |group| {
        let mut child = group.spawn(async {
            sleep(Duration::from_secs(2)).await;
            Ok("sopa")
        });
        let first = timeout(Duration::from_secs(1), &mut child).await;
        assert!(first.is_err());
        Ok(child.await)
    });
    assert_eq!(result.await.unwrap(), Some(Ok("sopa")));
}

#[tokio::test(start_paused = true)]
async fn cancelling_a_group_is_not_an_error_and_waits_for_all() {
    let (alive, count) = Alive::new();
    let (other, other_count) = Alive::new();
    let result = Group::run(async move |group| {
        group.spawn(hang(alive));
        let cancel = group.clone();
        group.spawn(async move {
            sleep(Duration::from_secs(1)).await;
            cancel.cancel();
            pending::<Result<(), _>>().await
        });
        hang(other).await
    });
    assert_eq!(result.await, Ok(None));
    assert_eq!(count.load(Ordering::SeqCst), 0);
    assert_eq!(other_count.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_cancelled_group_keeps_what_its_body_had_given() {
    let kept = Arc::new(Mutex::new(None));
    let result = Group::run(async |group| {
        *kept.lock().unwrap() = Some(group.clone());
        let cancel = group.clone();
        group.spawn(async move {
            yield_now().await;
            cancel.cancel();
            pending::<Result<(), _>>().await
        });
        Ok("cuerpo")
    });
    assert_eq!(result.await, Ok(Some("cuerpo")));
    kept.lock().unwrap().take().unwrap().cancel();
}

#[tokio::test]
async fn what_fails_while_a_group_is_cancelled_is_given() {
    struct Cancel(Group);
    let result: Result<Option<()>, _> = Group::run(async |group| {
        let cancel = Cancel(group.clone());
        group.spawn(async move {
            cancel.0.cancel();
            Err::<(), _>("hija")
        });
        pending().await
    })
    .await;
    assert_eq!(result.unwrap_err().0, ["hija"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_body_never_sees_the_group_cancelled() {
    for _ in 0..2000 {
        let result = Group::run(async |group| {
            let cancel = group.clone();
            let child = group.spawn(async move {
                cancel.cancel();
                pending::<Result<(), _>>().await
            });
            let seen = child.await;
            Err::<(), _>(if seen.is_err() { "falta" } else { "está" })
        });
        assert_eq!(result.await, Ok(None));
    }
}

#[test]
fn the_errors_of_a_group_are_an_error_that_shows_them() {
    let causes = ["no hay pan", "no hay sopa"].map(io::Error::other);
    let group = ErrorGroup(Vec::from(causes));
    let error: &dyn Error = &group;
    assert_eq!(
        error.to_string(),
        "fallos en el grupo (2): no hay pan; no hay sopa"
    );
    assert_eq!(error.source().unwrap().to_string(), "no hay pan");
    let shown: Vec<_> = (&group).into_iter().map(io::Error::kind).collect();
    assert_eq!(shown, [io::ErrorKind::Other; 2]);
    assert_eq!(group.into_iter().count(), 2);
}
