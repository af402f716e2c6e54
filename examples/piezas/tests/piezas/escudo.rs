//! Lo que promete `shield`.

use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use piezas::shield;
use tokio::runtime::Handle;
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

const SOON: Duration = Duration::from_millis(10);
const LATE: Duration = Duration::from_millis(30);

#[tokio::test(start_paused = true)]
async fn what_it_protects_arrives_and_is_not_lost() {
    let (lost, was_lost) = mpsc::channel();
    let cooking = tokio::spawn(async { 7 });
    let value = shield(cooking, move |r| lost.send(r).unwrap()).await;
    assert_eq!(value.unwrap(), 7);
    assert_eq!(Handle::current().metrics().num_alive_tasks(), 0);
    sleep(LATE).await;
    assert!(was_lost.try_recv().is_err());
}

#[tokio::test(start_paused = true)]
async fn cancelling_the_wait_does_not_cancel_what_is_inside() {
    let (lost, was_lost) = mpsc::channel();
    let cooking = tokio::spawn(async {
        sleep(LATE).await;
        Err::<(), _>("se quema")
    });
    let wait = shield(cooking, move |r| lost.send(r).unwrap());
    assert!(timeout(SOON, wait).await.is_err());
    assert!(was_lost.try_recv().is_err());
    sleep(LATE).await;
    assert_eq!(was_lost.try_recv().unwrap().unwrap(), Err("se quema"));
}

#[tokio::test]
async fn cancelling_what_is_inside_reaches_the_one_who_waits() {
    let cooking = tokio::spawn(pending::<()>());
    let stop = cooking.abort_handle();
    let wait = tokio::spawn(shield(cooking, |_| {}));
    yield_now().await;
    stop.abort();
    assert!(wait.await.unwrap().unwrap_err().is_cancelled());
}

#[test]
fn outside_the_runtime_it_can_be_dropped() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (lost, was_lost) = mpsc::channel();
    let inside = runtime.enter();
    let task = tokio::spawn(async { 7 });
    let wait = shield(task, move |r| lost.send(r).unwrap());
    let too_late = shield(tokio::spawn(pending::<()>()), |_| {});
    drop(inside);
    drop(wait);
    assert_eq!(was_lost.recv().unwrap().unwrap(), 7);
    drop(runtime);
    drop(too_late);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_result_arrives_exactly_once() {
    let count = Arc::new(AtomicUsize::new(0));
    let (lost_count, total) = (count.clone(), 2000);
    for turn in 0..total {
        let cooking = tokio::spawn(yield_now());
        let lost = lost_count.clone();
        let wait = shield(cooking, move |_| {
            lost.fetch_add(1, Ordering::SeqCst);
        });
        let seen = count.clone();
        let waiter = tokio::spawn(async move {
            wait.await.unwrap();
            seen.fetch_add(1, Ordering::SeqCst);
        });
        if turn % 2 == 0 {
            yield_now().await;
        }
        waiter.abort();
        let _ = waiter.await;
    }
    while count.load(Ordering::SeqCst) < total {
        yield_now().await;
    }
    sleep(SOON).await;
    assert_eq!(count.load(Ordering::SeqCst), total);
}

/// Lo que `lost` se lleva puede entrar en pánico al soltarse sin usar.
#[tokio::test]
async fn what_lost_carries_cannot_lose_the_result() {
    struct Spiky;

    impl Drop for Spiky {
        fn drop(&mut self) {
            std::panic::resume_unwind(Box::new("al soltarse"));
        }
    }

    let spiky = Spiky;
    let wait = shield(tokio::spawn(async { 7 }), move |_| drop(spiky));
    let waiting = tokio::spawn(async move { wait.await.unwrap() });
    assert_eq!(waiting.await.unwrap(), 7);
}

/// Nadie recibe ese pánico, pero no se calla, y el runtime sigue.
#[tokio::test(start_paused = true)]
async fn a_panic_in_lost_is_told_and_goes_no_further() {
    let (told, was_told) = mpsc::channel();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| match info.payload_as_str() {
        Some("nadie lo recoge") => told.send(()).unwrap(),
        _ => before(info),
    }));
    let cooking = tokio::spawn(sleep(LATE));
    let wait = shield(cooking, |_| panic!("nadie lo recoge"));
    assert!(timeout(SOON, wait).await.is_err());
    sleep(LATE).await;
    assert_eq!(was_told.try_recv(), Ok(()));
    assert_eq!(tokio::spawn(async { 7 }).await.unwrap(), 7);
}
