//! Un plan que se repite.

use std::time::Duration;

use bucle::{advance, interval, now, spawn, timeout, yield_now};

use crate::run_paused;

const MS: Duration = Duration::from_millis(1);

#[test]
fn an_interval_keeps_its_plan_and_skips_what_it_missed() {
    run_paused(async {
        let mut plan = interval(10 * MS);
        let mut hours = Vec::new();
        for work in [3, 9, 25, 10, 0, 0] {
            let due = plan.tick().await;
            hours.push((due.as_millis(), now().as_millis()));
            bucle::advance(work * MS);
        }
        // A los 45 se han pasado el de 30 y el de 40; a los 60, el suyo.
        let expected =
            [(0, 0), (10, 10), (20, 20), (30, 45), (50, 55), (60, 60)];
        assert_eq!(hours, expected);
    });
}

#[test]
fn a_cancelled_tick_is_still_the_next_one() {
    run_paused(async {
        let mut plan = interval(10 * MS);
        plan.tick().await;
        assert!(timeout(4 * MS, plan.tick()).await.is_err());
        assert_eq!(plan.tick().await, 10 * MS);
    });
}

/// Quien trabaja más de lo que dura su período llega tarde siempre, y los demás
/// tienen turno igual.
#[test]
fn a_late_interval_lets_the_others_in() {
    run_paused(async {
        let waiting = spawn(yield_now());
        let mut plan = interval(10 * MS);
        for _ in 0..4 {
            plan.tick().await;
            advance(15 * MS);
        }
        assert!(waiting.is_finished());
    });
}

#[test]
#[should_panic = "período de cero"]
fn an_interval_of_zero_is_refused() {
    run_paused(async { drop(interval(Duration::ZERO)) });
}
