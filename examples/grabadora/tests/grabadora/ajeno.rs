//! Código ajeno que entra en pánico, y textos de cualquier clase.

use std::time::Duration;

use ayuda::ajeno::{explode, guarded};
use grabadora::{Record, Recorder};
use proptest::prelude::*;

/// Lo que dice el registro, sin horas.
fn says(recorder: &Recorder) -> Vec<String> {
    let entries = recorder.finish().entries;
    let says =
        |entry: &grabadora::Entry| format!("{}: {}", entry.task, entry.what);
    entries.iter().map(says).collect()
}

/// Quien entra en pánico deja el turno: si no, el siguiente paso sería suyo.
#[test]
fn work_that_panics_ends_its_turn() {
    let recorder = Recorder::steps();
    let outer = recorder.work("sala", || {
        let work = recorder.work("cocina", explode);
        assert!(guarded(work).is_none());
        recorder.step("sirve");
    });
    outer();
    assert_eq!(
        says(&recorder)[3..],
        [
            "cocina: en turno",
            "cocina: entra en pánico",
            "sala: paso: sirve",
            "sala: termina"
        ]
    );
}

#[test]
fn a_sleep_that_panics_ends_only_its_own_turn() {
    let recorder = Recorder::steps();
    let outer = recorder.work("sala", || {
        let sleeps = || recorder.asleep("el horno", explode);
        let work = recorder.work("cocina", sleeps);
        assert!(guarded(work).is_none());
        recorder.step("sirve");
    });
    outer();
    assert_eq!(says(&recorder).last().unwrap(), "sala: termina");
}

/// También al soltarse en medio de otro pánico, donde abortaría.
#[test]
fn a_clock_that_panics_hurts_nobody() {
    let recorder = Recorder::new(|| {
        explode();
        Duration::ZERO
    });
    let unwound = guarded(|| {
        let _task = recorder.task("sopa", async {});
        explode();
    });
    assert!(unwound.is_none());
    assert!(guarded(recorder.work("pan", || ())).is_some());
    assert_eq!(says(&recorder).len(), 5);
}

#[test]
fn a_clock_of_any_hour_is_told() {
    let recorder = Recorder::new(|| Duration::MAX);
    recorder.note("sala", "cierra");
    assert_eq!(recorder.finish().entries[0].at, u64::MAX);
}

#[test]
fn every_type_shows_itself() {
    let recorder = Recorder::steps();
    let task = recorder.task("sopa", async {});
    assert_eq!(format!("{task:?}"), "Recorded { id: 0, .. }");
    assert_eq!(format!("{recorder:?}"), "Recorder { len: 1, .. }");
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2_000)
    })]

    /// Lo que la grabadora acepta se escribe y se lee igual; lo demás es un
    /// pánico que lo dice, y no apunta nada.
    #[test]
    fn what_is_recorded_is_read_back(
        texts in proptest::collection::vec((".{0,8}", ".{0,8}"), 0..8),
    ) {
        let recorder = Recorder::steps();
        let mut notes = 0;
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        for (who, text) in &texts {
            let note = guarded(|| recorder.note(who, text));
            notes += usize::from(note.is_some());
        }
        std::panic::set_hook(hook);
        let record = recorder.finish();
        prop_assert_eq!(record.entries.len(), notes);
        prop_assert_eq!(record.to_string().parse::<Record>(), Ok(record));
    }
}
