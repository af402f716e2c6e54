//! Temporizadores: orden, hora exacta y olvido.

use std::cell::{Cell, RefCell};
use std::future::{Future, pending, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::{Duration, Instant};

use bucle::{gather, now, sleep, sleep_until, spawn, timeout, yield_now};

use crate::run_paused;

const MS: Duration = Duration::from_millis(1);

#[test]
fn timers_fire_in_order_and_ties_by_arrival() {
    let fired = Rc::new(RefCell::new(Vec::new()));
    let seen = fired.clone();
    run_paused(async move {
        let times = [30, 10, 20, 10, 30, 10];
        let tasks = times.into_iter().enumerate().map(|(place, time)| {
            let fired = fired.clone();
            async move {
                sleep(time * MS).await;
                fired.borrow_mut().push((time, place));
            }
        });
        gather(tasks.collect::<Vec<_>>()).await;
    });
    let expected = [(10, 1), (10, 3), (10, 5), (20, 2), (30, 0), (30, 4)];
    assert_eq!(*seen.borrow(), expected);
}

#[test]
fn the_virtual_clock_jumps_an_hour_at_once() {
    let before = Instant::now();
    let elapsed = run_paused(async {
        sleep(Duration::from_secs(3600)).await;
        now()
    });
    assert_eq!(elapsed, Duration::from_secs(3600));
    assert!(before.elapsed() < Duration::from_secs(60));
}

#[test]
fn a_sleep_never_ends_early() {
    let elapsed = bucle::run(async {
        let before = Instant::now();
        sleep(Duration::from_micros(2_300)).await;
        before.elapsed()
    });
    assert!(elapsed >= Duration::from_micros(2_300), "{elapsed:?}");
}

#[test]
fn times_are_not_rounded() {
    let elapsed = run_paused(async {
        sleep(Duration::from_nanos(1)).await;
        now()
    });
    assert_eq!(elapsed, Duration::from_nanos(1));
}

#[test]
fn a_sleep_of_zero_does_not_yield() {
    run_paused(async {
        let other = Rc::new(RefCell::new(0));
        let count = other.clone();
        let task = spawn(async move { *count.borrow_mut() += 1 });
        sleep(Duration::ZERO).await;
        assert_eq!(*other.borrow(), 0);
        task.await.unwrap();
    });
}

#[test]
fn advancing_the_clock_keeps_the_thread() {
    run_paused(async {
        let late = spawn(async {
            sleep(10 * MS).await;
            now()
        });
        yield_now().await;
        bucle::advance(300 * MS);
        assert_eq!(late.await.unwrap(), 300 * MS);
    });
}

#[test]
fn the_virtual_clock_stands_still_while_someone_is_ready() {
    let elapsed = run_paused(async {
        spawn(sleep(10 * MS));
        // De sobra para que el bucle mire varias veces al sistema.
        for _ in 0..500 {
            yield_now().await;
        }
        now()
    });
    assert_eq!(elapsed, Duration::ZERO);
}

#[test]
fn a_cancelled_sleep_wakes_nobody() {
    let polls = run_paused(async {
        let mut polls = 0;
        let mut alarm = Some(Box::pin(sleep(10 * MS)));
        // Otra, viva, con su misma hora.
        spawn(sleep(10 * MS));
        yield_now().await;
        let mut end = pin!(sleep(50 * MS));
        poll_fn(|cx| {
            polls += 1;
            if let Some(alarm) = &mut alarm {
                assert!(alarm.as_mut().poll(cx).is_pending());
            }
            alarm = None;
            end.as_mut().poll(cx)
        })
        .await;
        polls
    });
    assert_eq!(polls, 2);
}

#[test]
fn the_last_task_to_poll_a_sleep_is_the_one_woken() {
    let elapsed = run_paused(async {
        let mut alarm = Box::pin(sleep(20 * MS));
        poll_fn(|cx| {
            assert!(alarm.as_mut().poll(cx).is_pending());
            Poll::Ready(())
        })
        .await;
        spawn(async move {
            alarm.await;
            now()
        })
        .await
        .unwrap()
    });
    assert_eq!(elapsed, 20 * MS);
}

#[test]
fn a_limit_that_runs_out_drops_the_future() {
    run_paused(async {
        let held = Rc::new(());
        let inside = held.clone();
        let slow = async move {
            let _inside = inside;
            pending::<()>().await;
        };
        let error = timeout(5 * MS, slow).await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
        assert_eq!((Rc::strong_count(&held), now()), (1, 5 * MS));
    });
}

#[test]
fn a_limit_loses_to_a_ready_result() {
    run_paused(async {
        let both = timeout(5 * MS, sleep(5 * MS)).await;
        assert!(both.is_ok());
    });
}

/// Si quedaran, el bucle despertaría una vez por cada uno.
#[test]
fn cancelled_limits_leave_nothing() {
    let looks = Rc::new(Cell::new(0));
    let counter = looks.clone();
    let runner = bucle::Runner::paused().unwrap();
    let runner = runner.on_park(move || counter.set(counter.get() + 1));
    runner.run(async {
        for _ in 0..1_000 {
            timeout(Duration::from_secs(10), yield_now()).await.unwrap();
            bucle::advance(MS);
        }
    });
    let before = looks.get();
    runner.run(sleep_for_an_hour());
    assert_eq!(looks.get() - before, 1);
}

async fn sleep_for_an_hour() {
    sleep(Duration::from_secs(3600)).await;
}

/// Y las que vencen a la vez que otra que sigue viva, tampoco.
#[test]
fn cancelled_limits_beside_a_live_one_keep_its_place() {
    let elapsed = run_paused(async {
        let live = spawn(async {
            sleep(10 * MS).await;
            now()
        });
        yield_now().await;
        for _ in 0..1_000_000 {
            timeout(10 * MS, yield_now()).await.unwrap();
        }
        live.await.unwrap()
    });
    assert_eq!(elapsed, 10 * MS);
}

#[test]
fn a_wait_sleeps_the_thread() {
    let looks = Rc::new(Cell::new(0));
    let counter = looks.clone();
    let runner = bucle::Runner::new().unwrap();
    let runner = runner.on_park(move || counter.set(counter.get() + 1));
    runner.run(async { sleep(20 * MS).await });
    // Si el bucle girase en vez de dormir, serían miles.
    assert!(looks.get() < 10, "{}", looks.get());
}

#[test]
fn the_longest_sleep_is_just_a_long_one() {
    run_paused(async {
        bucle::advance(MS);
        bucle::advance(MS);
        assert_eq!(now(), 2 * MS);
        assert!(timeout(MS, sleep(Duration::MAX)).await.is_err());
    });
}

/// Ni las que vencían a la vez, sueltas en otro orden.
#[test]
fn timers_of_one_hour_leave_nothing() {
    let looks = Rc::new(Cell::new(0));
    let counter = looks.clone();
    let runner = bucle::Runner::paused().unwrap();
    let runner = runner.on_park(move || counter.set(counter.get() + 1));
    runner.run(async {
        let alarm = || Box::pin(sleep(10 * MS));
        let (mut first, mut second, mut third) = (alarm(), alarm(), alarm());
        poll_fn(|cx| {
            assert!(first.as_mut().poll(cx).is_pending());
            assert!(second.as_mut().poll(cx).is_pending());
            Poll::Ready(())
        })
        .await;
        drop(first);
        poll_fn(|cx| {
            assert!(third.as_mut().poll(cx).is_pending());
            Poll::Ready(())
        })
        .await;
        drop(second);
        drop(third);
        sleep(Duration::from_secs(3600)).await;
    });
    assert_eq!(looks.get(), 1);
}

#[test]
fn a_sleep_until_a_past_hour_does_not_wait() {
    run_paused(async {
        bucle::advance(10 * MS);
        sleep_until(10 * MS).await;
        sleep_until(Duration::ZERO).await;
        assert_eq!(now(), 10 * MS);
        sleep_until(25 * MS).await;
        assert_eq!(now(), 25 * MS);
    });
}
