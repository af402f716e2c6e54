//! La panadería, que sabe en qué tarea se amasa cada masa.
//!
//! Aquí hay un solo hilo, que basta para saber si el trabajo se puede repartir.

use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

use ejercicios::{Result, counted, ensure};
use tokio::runtime::Handle;
use tokio::task;

use super::attempt;

const DOUGHS: usize = 4;

struct Knead {
    dough: u32,
    task: Option<task::Id>,
    home: bool,
    /// Las tareas lanzadas en ese momento.
    launched: usize,
}

pub struct Bakery {
    home: ThreadId,
    kneads: Mutex<Vec<Knead>>,
    another: Condvar,
}

impl Bakery {
    /// Amasa, y da el peso. No espera a nada, y ocupa el hilo.
    pub fn knead(&self, dough: u32) -> u32 {
        let home = thread::current().id() == self.home;
        let launched = Handle::try_current()
            .map_or(0, |it| it.metrics().num_alive_tasks());
        let mut kneads = self.kneads.lock().unwrap();
        kneads.push(Knead {
            dough,
            task: task::try_id(),
            home,
            launched,
        });
        self.another.notify_all();
        if !home {
            // En otro hilo, a quien venga detrás hay que esperarlo.
            let alone = |them: &mut Vec<Knead>| them.len() < DOUGHS;
            let limit = Duration::from_secs(1);
            let waited = self.another.wait_timeout_while(kneads, limit, alone);
            kneads = waited.unwrap().0;
            let at = kneads.iter().position(|it| it.dough == dough);
            let all = kneads.len();
            kneads[at.expect("se ha apuntado")].launched = all;
        }
        dough * 100
    }
}

pub fn check() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let bakery = Arc::new(Bakery {
        home: thread::current().id(),
        kneads: Mutex::default(),
        another: Condvar::new(),
    });
    let weights = runtime.block_on(attempt::bake(bakery.clone()));
    drop(runtime);
    let kneads = bakery.kneads.lock().unwrap();
    let done = kneads.len();
    ensure!(
        done == DOUGHS && weights.len() == DOUGHS,
        "pesos con los que volvió `bake`: {}; masas hechas: {done} de {DOUGHS}",
        weights.len()
    );
    let alone = |knead: &&Knead| {
        let others = kneads.iter().filter(|it| it.home);
        let same = others.filter(|it| it.task == knead.task);
        knead.home && same.count() > 1
    };
    let together = kneads.iter().filter(alone).count();
    ensure!(
        together == 0,
        "{} en la misma tarea: van de una en una, por muchos trabajadores que \
         haya",
        counted(together, "se amasó # masa", "se amasaron # masas")
    );
    let launched = kneads[0].launched;
    ensure!(
        launched == DOUGHS,
        "al amasar la primera solo había {launched} tarea lanzada: las demás \
         se lanzaron cuando acabó"
    );
    let mut sorted = weights.clone();
    sorted.sort_unstable();
    ensure!(
        sorted == [100, 200, 300, 400],
        "los pesos son {weights:?}: alguna masa se amasó dos veces"
    );
    ensure!(
        weights == sorted,
        "los pesos llegaron en otro orden: {weights:?}"
    );
    Ok(())
}
