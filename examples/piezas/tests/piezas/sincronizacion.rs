//! Lo que los guiones de un hilo no ven: varios hilos y errores de uso.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use piezas::{
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event,
    ReleasedTooManyTimes,
};
use tokio::task::{JoinSet, yield_now};
use tokio::time::{sleep, timeout};

/// Si una espera se queda sin aviso, la prueba falla en vez de no acabar.
const LIMIT: Duration = Duration::from_secs(60);

fn everywhere<T: Send + Sync>(_: &T) {}
fn sendable<T: Send>(_: T) {}

#[test]
fn all_of_them_go_to_another_thread() {
    let (event, condition) = (Event::new(), Condition::new(0));
    let (semaphore, barrier) = (BoundedSemaphore::new(1), Barrier::new(1));
    everywhere(&event);
    everywhere(&condition);
    everywhere(&semaphore);
    everywhere(&barrier);
    sendable(event.wait());
    sendable(async { condition.lock().await.wait().await });
    sendable(semaphore.acquire());
    sendable(barrier.wait());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_set_is_missed() {
    for _ in 0..500 {
        let event = Arc::new(Event::new());
        let mut waiting = JoinSet::new();
        for _ in 0..4 {
            let event = event.clone();
            waiting.spawn(async move { event.wait().await });
        }
        event.set();
        let all = timeout(LIMIT, waiting.join_all());
        all.await
            .expect("todas ven el evento, lleguen antes o después");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_notice_is_lost_when_takers_give_up() {
    const DISHES: usize = 300;
    let window = Arc::new(Condition::new(0_usize));
    let taken = Arc::new(AtomicUsize::new(0));
    let mut takers = JoinSet::new();
    for place in 0..8 {
        let (window, taken) = (window.clone(), taken.clone());
        takers.spawn(async move {
            while taken.load(SeqCst) < DISHES {
                let take = async {
                    let dishes = window.lock().await;
                    let mut dishes = dishes.wait_for(|n| *n > 0).await;
                    *dishes -= 1;
                    taken.fetch_add(1, SeqCst);
                };
                // Los pares se cansan; los impares dependen de los avisos.
                let patience = Duration::from_micros(50);
                if place % 2 == 0 {
                    let _ = timeout(patience, take).await;
                } else {
                    tokio::select! {
                        () = take => {}
                        () = finished(&taken, DISHES) => {}
                    }
                }
            }
        });
    }
    for _ in 0..DISHES {
        let mut dishes = window.lock().await;
        *dishes += 1;
        dishes.notify(1);
        drop(dishes);
        yield_now().await;
    }
    let all = timeout(LIMIT, takers.join_all());
    all.await.expect("cada plato tiene quien lo recoja");
    assert_eq!(*window.lock().await, 0);
}

async fn finished(taken: &AtomicUsize, all: usize) {
    while taken.load(SeqCst) < all {
        sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_permit_is_given_back_once() {
    for _ in 0..200 {
        let trays = Arc::new(BoundedSemaphore::new(2));
        trays.acquire().await.forget();
        let mut returning = JoinSet::new();
        for _ in 0..4 {
            let trays = trays.clone();
            returning.spawn(async move { trays.release() });
        }
        let results = returning.join_all().await;
        let accepted = results.iter().filter(|result| result.is_ok()).count();
        assert_eq!((accepted, trays.available_permits()), (1, 2));
        assert_eq!(trays.release(), Err(ReleasedTooManyTimes));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn rounds_do_not_mix() {
    const PEOPLE: usize = 4;
    const ROUNDS: usize = 200;
    let table = Arc::new(Barrier::new(PEOPLE));
    let passed = Arc::new(AtomicUsize::new(0));
    let mut people = JoinSet::new();
    for _ in 0..PEOPLE {
        let (table, passed) = (table.clone(), passed.clone());
        people.spawn(async move {
            let mut places = Vec::new();
            for round in 0..ROUNDS {
                assert!(passed.load(SeqCst) >= round * PEOPLE);
                passed.fetch_add(1, SeqCst);
                places.push(table.wait().await.expect("nadie la rompe"));
            }
            places
        });
    }
    let all = timeout(LIMIT, people.join_all());
    let places = all.await.expect("nadie se queda dentro");
    for round in 0..ROUNDS {
        let sum: usize = places.iter().map(|places| places[round]).sum();
        assert_eq!(sum, PEOPLE * (PEOPLE - 1) / 2, "un número a cada una");
    }
}

#[tokio::test]
async fn a_broken_barrier_says_so() {
    let table = Barrier::new(2);
    table.abort();
    let error = table.wait().await.expect_err("está rota");
    assert_eq!(error, BrokenBarrierError);
    assert_eq!(error.to_string(), "la barrera se ha roto");
    table.reset();
    assert!(!table.is_broken());
}

#[test]
#[should_panic(expected = "en una barrera espera alguien")]
fn a_barrier_for_nobody_is_refused() {
    Barrier::new(0);
}
