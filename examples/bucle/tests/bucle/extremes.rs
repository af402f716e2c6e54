//! Duraciones de cero, de un nanosegundo y de siglos.

use std::cell::{Cell, RefCell};
use std::future::{Future, pending, poll_fn};
use std::io::ErrorKind;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bucle::{gather, now, sleep, spawn, timeout, yield_now};
use proptest::prelude::*;

use crate::connections::pair;
use crate::run_paused;

const NS: Duration = Duration::from_nanos(1);

/// Con el reloj de verdad, que casi nunca está en un milisegundo entero.
#[test]
fn a_sleep_of_zero_is_ready_at_once() {
    bucle::run(async {
        let mut cx = Context::from_waker(Waker::noop());
        for _ in 0..1_000 {
            assert!(pin!(sleep(Duration::ZERO)).poll(&mut cx).is_ready());
        }
    });
}

#[test]
fn a_limit_of_zero_polls_once() {
    bucle::run(async {
        for _ in 0..100 {
            let polls = Cell::new(0);
            let restless = poll_fn(|cx| {
                polls.set(polls.get() + 1);
                cx.waker().wake_by_ref();
                Poll::<()>::Pending
            });
            let why = timeout(Duration::ZERO, restless).await.unwrap_err();
            assert_eq!((why.kind(), polls.get()), (ErrorKind::TimedOut, 1));
        }
    });
}

/// Una lectura de cada muchas cede sin mirar: eso no es que no haya datos.
#[test]
fn a_limit_of_zero_gets_the_bytes_that_are_there() {
    run_paused(async {
        let (near, far) = pair().await;
        near.write_all(&[7; 320]).await.unwrap();
        for read in 0..320 {
            let outcome = timeout(Duration::ZERO, far.read(&mut [0])).await;
            assert!(outcome.is_ok(), "en la lectura {read}");
        }
        let none = timeout(Duration::ZERO, far.read(&mut [0])).await;
        assert_eq!(none.unwrap_err().kind(), ErrorKind::TimedOut);
    });
}

/// Quien cede puede avisar a otro, o a nadie: el límite llega igual.
#[test]
fn a_limit_does_not_trust_whoever_yields() {
    run_paused(async {
        let (_near, far) = pair().await;
        let attempts = spawn(async move {
            for _ in 0..64 {
                let abandoned = timeout(NS, async {
                    let mut cx = Context::from_waker(Waker::noop());
                    assert!(
                        pin!(far.read(&mut [0])).poll(&mut cx).is_pending()
                    );
                    pending::<()>().await
                });
                abandoned.await.unwrap_err();
            }
        });
        sleep(Duration::from_secs(1)).await;
        assert!(attempts.is_finished());
    });
}

/// Y quien siempre encuentra datos no se libra de su límite.
#[test]
fn a_limit_stops_a_reader_that_never_waits() {
    bucle::run(async {
        let (near, far) = pair().await;
        near.write_all(&[7; 10_000]).await.unwrap();
        let reads = Cell::new(0);
        let greedy = async {
            while reads.get() < 10_000 {
                far.read(&mut [0]).await.unwrap();
                reads.set(reads.get() + 1);
            }
        };
        let outcome = timeout(Duration::ZERO, greedy).await;
        assert!(outcome.is_err(), "{} lecturas", reads.get());
    });
}

fn any_duration() -> impl Strategy<Value = Duration> {
    prop_oneof![
        2 => Just(Duration::ZERO),
        2 => Just(NS),
        1 => Just(Duration::from_millis(1) - NS),
        1 => Just(Duration::from_millis(1)),
        1 => Just(Duration::from_millis(1) + NS),
        4 => (0..5_000_000_u64).prop_map(Duration::from_nanos),
        1 => Just(Duration::from_nanos(u64::MAX)),
        1 => Just(Duration::from_nanos(u64::MAX) + NS),
        1 => Just(Duration::MAX - NS),
        1 => Just(Duration::MAX),
    ]
}

/// La hora a la que se cumple una espera: la última cae a los 584 años.
fn hour(start: Duration, time: Duration) -> Duration {
    let last = Duration::from_nanos(u64::MAX);
    start.saturating_add(time).min(last).max(start)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Ni antes, ni después, ni en otro orden, se pida lo que se pida.
    #[test]
    fn every_sleep_ends_at_its_hour_and_in_order(
        start in any_duration(),
        sleeps in proptest::collection::vec(any_duration(), 1..20),
    ) {
        let dues = sleeps.iter().map(|time| hour(start, *time));
        let mut expected: Vec<_> =
            dues.enumerate().map(|(place, due)| (due, place)).collect();
        expected.sort();
        let ended = Rc::new(RefCell::new(Vec::new()));
        let seen = ended.clone();
        run_paused(async move {
            bucle::advance(start);
            let tasks = sleeps.into_iter().enumerate().map(|(place, time)| {
                let ended = ended.clone();
                async move {
                    sleep(time).await;
                    ended.borrow_mut().push((now(), place));
                }
            });
            gather(tasks.collect::<Vec<_>>()).await;
        });
        prop_assert_eq!(&*seen.borrow(), &expected);
    }

    /// Vence a su hora exacta, salvo que el resultado llegue en ella o antes.
    #[test]
    fn every_limit_ends_at_its_hour(
        start in any_duration(),
        limit in any_duration(),
        work in any_duration(),
    ) {
        let (outcome, end) = run_paused(async move {
            bucle::advance(start);
            let outcome = timeout(limit, sleep(work)).await.map_err(drop);
            (outcome, now())
        });
        let in_time = hour(start, work) <= hour(start, limit);
        prop_assert_eq!(outcome.is_ok(), in_time);
        prop_assert_eq!(end, hour(start, work.min(limit)));
    }

    /// Cuenta los sondeos: ni uno de más, ni uno de menos.
    #[test]
    fn a_limit_polls_only_when_told(yields in 0..100_u32) {
        let polls = Rc::new(Cell::new(0));
        let count = polls.clone();
        run_paused(async move {
            let slow = async {
                for _ in 0..yields {
                    yield_now().await;
                }
                pending::<()>().await;
            };
            let mut slow = pin!(slow);
            let counted = poll_fn(|cx| {
                count.set(count.get() + 1);
                slow.as_mut().poll(cx)
            });
            timeout(NS, counted).await.unwrap_err();
        });
        // Uno por cesión, el que se queda esperando y el del límite.
        prop_assert_eq!(polls.get(), yields + 2);
    }
}
