//! El semáforo y el mutex de Tokio, y `piezas::BoundedSemaphore`, contra los de
//! asyncio.

use std::sync::Arc;

use crate::{Operation, Oracle, World, compare, plans, play, step};
use piezas::BoundedSemaphore;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};
use tokio::sync::{Mutex, OwnedMutexGuard, Semaphore};

struct Permits(Arc<Semaphore>);

impl World for Permits {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let semaphore = self.0.clone();
        Box::pin(async move {
            semaphore.acquire().await.expect("no se cierra").forget();
            "lo tiene".to_owned()
        })
    }

    fn now(&self, _: &str, _: &Value) -> String {
        self.0.add_permits(1);
        "hecho".to_owned()
    }
}

struct Bounded(Arc<BoundedSemaphore>);

impl World for Bounded {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let semaphore = self.0.clone();
        Box::pin(async move {
            semaphore.acquire().await.forget();
            "lo tiene".to_owned()
        })
    }

    fn now(&self, _: &str, _: &Value) -> String {
        match self.0.release() {
            Ok(()) => "hecho".to_owned(),
            Err(_) => "ValueError".to_owned(),
        }
    }
}

#[derive(Default)]
struct Lock {
    mutex: Arc<Mutex<()>>,
    held: Arc<std::sync::Mutex<Option<OwnedMutexGuard<()>>>>,
}

impl World for Lock {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let (mutex, held) = (self.mutex.clone(), self.held.clone());
        Box::pin(async move {
            let guard = mutex.lock_owned().await;
            *held.lock().expect("nadie entra en pánico con él") = Some(guard);
            "lo tiene".to_owned()
        })
    }

    fn now(&self, _: &str, _: &Value) -> String {
        let mut held = self.held.lock().expect("nadie entra en pánico con él");
        match held.take() {
            Some(_guard) => "hecho".to_owned(),
            None => "RuntimeError".to_owned(),
        }
    }
}

/// Quien pide no coincide en un paso con quien devuelve, y devuelve una sola:
/// ahí los dos no hacen lo mismo, como muestra `what_differs`.
fn apart() -> impl Strategy<Value = Vec<Value>> {
    let ask = Just(json!(["start", "acquire", null]));
    let cancel = (0..8).prop_map(|task| json!(["cancel", task]));
    let give = (vec(cancel, 0..3), option::of(0..3_usize)).prop_map(
        |(mut acts, place)| {
            let release = json!(["now", "release", null]);
            let place = place.map(|place| place.min(acts.len()));
            place.inspect(|place| acts.insert(*place, release));
            acts
        },
    );
    prop_oneof![step(ask), give]
}

#[test]
fn semaphore() {
    let world = (0..3).prop_map(|permits| json!(["Semaphore", permits]));
    compare("semaforo.py", plans(world, apart()), |plan| {
        play(plan, |world| {
            Permits(Arc::new(Semaphore::new(count(world))))
        })
    });
}

#[test]
fn bounded_semaphore() {
    let world = (1..4).prop_map(|permits| json!(["BoundedSemaphore", permits]));
    compare("semaforo.py", plans(world, apart()), |plan| {
        play(plan, |world| {
            Bounded(Arc::new(BoundedSemaphore::new(count(world))))
        })
    });
}

#[test]
fn mutex() {
    let act = prop_oneof![
        3 => Just(json!(["start", "acquire", null])),
        2 => Just(json!(["now", "release", null])),
        1 => Just(json!(["turn"])),
        2 => (0..8).prop_map(|task| json!(["cancel", task])),
    ];
    let plans = plans(Just(json!(["Lock"])), step(act));
    compare("semaforo.py", plans, |plan| play(plan, |_| Lock::default()));
}

/// Lo que las páginas dicen que no es igual.
#[test]
fn what_differs() {
    let Some(mut asyncio) = Oracle::start("semaforo.py") else {
        return;
    };
    let start = || json!(["start", "acquire", null]);
    let release = || json!(["now", "release", null]);

    // Hay un permiso para cada una: en Tokio, quien llega con uno libre no
    // espera a que se levante la avisada.
    let plan = json!({"world": ["Semaphore", 0], "steps": [
        [start()],
        [start(), release(), release()],
    ]});
    let order = |trace: &[String]| trace[2..4].join(" / ");
    let ours = play(&plan, |world| {
        Permits(Arc::new(Semaphore::new(count(world))))
    });
    assert_eq!(
        order(&asyncio.run(&plan)),
        "paso 1: tarea 0 da lo tiene / paso 1: tarea 1 da lo tiene"
    );
    assert_eq!(
        order(&ours),
        "paso 1: tarea 1 da lo tiene / paso 1: tarea 0 da lo tiene"
    );

    // La avisada aún no se ha levantado: asyncio ya no distingue la devolución
    // que sobra, y la que paga es ella.
    let plan = json!({"world": ["BoundedSemaphore", 1], "steps": [
        [start(), start()],
        [release(), release()],
        [release()],
    ]});
    let given = |trace: &[String]| -> Vec<String> {
        let lines = trace.iter().filter(|line| line.contains("release"));
        lines.cloned().collect()
    };
    let ours = play(&plan, |world| {
        Bounded(Arc::new(BoundedSemaphore::new(count(world))))
    });
    assert_eq!(
        given(&asyncio.run(&plan)),
        [
            "paso 1: release da hecho",
            "paso 1: release da hecho",
            "paso 2: release da ValueError"
        ]
    );
    assert_eq!(
        given(&ours),
        [
            "paso 1: release da hecho",
            "paso 1: release da ValueError",
            "paso 2: release da hecho"
        ]
    );
}

fn count(world: &Value) -> usize {
    world[1].as_u64().expect("un número") as usize
}
