//! Lo que la grabadora sabe: los sucesos, y quién está en turno en cada hilo.
//!
//! Página: src/grabar.md

// ANCHOR: estado
use std::collections::HashMap;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{self, ThreadId};
use std::time::Duration;

use crate::entry::{Entry, What};

#[derive(Default)]
pub(crate) struct State {
    /// Sin reloj, los sucesos se numeran.
    pub clock: Option<Box<dyn Fn() -> Duration + Send>>,
    pub entries: Vec<Entry>,
    pub tasks: Vec<TaskState>,
    /// Las tareas en turno de cada hilo: una puede sondear a otra.
    turns: HashMap<ThreadId, Vec<usize>>,
    /// Si los hilos comparten un núcleo, y quién lo tiene.
    pub one_core: bool,
    on_core: Option<usize>,
}

pub(crate) struct TaskState {
    name: String,
    /// Si la han despertado desde que empezó su último turno.
    woken: bool,
    pub waits: Vec<String>,
}
// ANCHOR_END: estado

// ANCHOR: quien
impl State {
    pub fn enroll(&mut self, name: String) -> usize {
        let by = match self.current() {
            Some(by) => self.tasks[by].name.clone(),
            None => "el programa".to_owned(),
        };
        let (woken, waits) = (false, Vec::new());
        self.tasks.push(TaskState { name, woken, waits });
        let id = self.tasks.len() - 1;
        self.happened(id, What::Spawned(by));
        id
    }

    /// La tarea en turno en este hilo.
    pub fn current(&self) -> Option<usize> {
        self.turns.get(&thread::current().id())?.last().copied()
    }

    /// Alguien llama al `Waker` de la tarea, en este hilo.
    pub fn wake(&mut self, id: usize) {
        self.tasks[id].woken = true;
        let turns = self.turns.get(&thread::current().id());
        let by = match turns.map(|turns| turns.last()) {
            Some(Some(&by)) => &self.tasks[by].name,
            Some(None) => "el bucle",
            // Aquí no ha tenido turno nadie: este hilo no es el del bucle.
            None => "otro hilo",
        };
        let woken = What::Woken(by.to_owned());
        self.happened(id, woken);
    }
}
// ANCHOR_END: quien

// ANCHOR: turnos
impl State {
    pub fn enter(&mut self, id: usize) {
        let here = thread::current().id();
        self.turns.entry(here).or_default().push(id);
        self.tasks[id].woken = false;
        self.take_core(id);
    }

    /// Acaba el turno con `what`, y el hilo es de quien lo tenía antes.
    pub fn leave(&mut self, id: usize, what: What) {
        self.ran(id, what);
        let here = thread::current().id();
        self.turns.entry(here).or_default().pop();
        self.on_core = None;
    }

    /// Cómo acaba un turno sin terminar.
    pub fn pause(&self, id: usize) -> What {
        match &self.tasks[id] {
            task if task.woken => What::Yields,
            task => What::Waits(task.waits.join(" y ")),
        }
    }

    /// Apunta algo que la tarea hace ella misma, y por tanto en el núcleo.
    pub fn ran(&mut self, id: usize, what: What) {
        if self.one_core && self.on_core != Some(id) {
            self.take_core(id);
        }
        self.happened(id, what);
    }

    fn take_core(&mut self, id: usize) {
        let other = self.on_core.replace(id).filter(|_| self.one_core);
        if let Some(other) = other {
            self.happened(other, What::Preempted);
        }
        self.happened(id, What::Turn);
    }
}
// ANCHOR_END: turnos

// ANCHOR: apuntar
impl State {
    /// Apunta algo que le pasa a la tarea, aunque no esté en turno.
    pub fn happened(&mut self, id: usize, what: What) {
        self.push(self.tasks[id].name.clone(), what);
    }

    pub fn push(&mut self, task: String, what: What) {
        let at = self.now();
        self.entries.push(Entry { at, task, what });
    }

    fn now(&self) -> u64 {
        let here = thread::current().id();
        match (&self.clock, self.entries.last()) {
            (None, _) => self.entries.len() as u64,
            // El reloj de un bucle puede estar solo en su hilo: en el que no
            // ha tenido turno nadie, vale la última hora apuntada. Y también
            // si entra en pánico: lo que se graba no tiene la culpa.
            (_, Some(last)) if !self.knows(here) => last.at,
            (Some(clock), last) => {
                match catch_unwind(AssertUnwindSafe(clock)) {
                    Ok(time) => time.as_millis().try_into().unwrap_or(u64::MAX),
                    Err(panic) => {
                        // Soltar lo que lleva dentro puede ser otro pánico.
                        mem::forget(panic);
                        last.map_or(0, |last| last.at)
                    }
                }
            }
        }
    }

    fn knows(&self, thread: ThreadId) -> bool {
        self.turns.is_empty() || self.turns.contains_key(&thread)
    }
}
// ANCHOR_END: apuntar
