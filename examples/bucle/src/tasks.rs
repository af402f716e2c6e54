//! Las tareas de un bucle y la cola de las que están listas.
//!
//! Página: src/cola-de-listas.md

// ANCHOR: plazas
use std::collections::VecDeque;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::Poll;

use slotmap::{SlotMap, new_key_type};

use crate::core::Core;

new_key_type! {
    /// El número de una tarea: una plaza y cuántas veces se ha ocupado. El
    /// aviso para quien ya se fue no llega a quien ocupa ahora su plaza.
    pub(crate) struct TaskId;
}

/// Lo que el bucle sabe de una tarea, sea cual sea su tipo.
pub(crate) trait Task {
    /// Le da un turno, con su propio despertador. Deja su resultado en otro
    /// sitio antes de terminar.
    fn take_turn(self: Pin<&mut Self>) -> Poll<()>;
}

#[derive(Default)]
pub(crate) struct Tasks {
    pub slots: SlotMap<TaskId, Slot>,
    /// En el orden en que recibirán su turno.
    pub ready: VecDeque<TaskId>,
}

pub(crate) struct Slot {
    /// `None` mientras la tarea tiene el turno.
    task: Option<Pin<Box<dyn Task>>>,
    /// Si ya está en la cola: un segundo aviso sobra.
    queued: bool,
    /// Si en su próximo turno hay que soltarla en vez de sondearla.
    aborted: bool,
}
// ANCHOR_END: plazas

// ANCHOR: cola
impl Tasks {
    /// Deja la tarea en una plaza, y en la cola.
    pub fn insert<T: Task + 'static>(
        &mut self,
        task: impl FnOnce(TaskId) -> T,
    ) -> TaskId {
        let id = self.slots.insert_with_key(|id| Slot {
            task: Some(Box::pin(task(id))),
            queued: true,
            aborted: false,
        });
        self.ready.push_back(id);
        id
    }

    /// Pone la tarea al final de la cola, si existe y no estaba ya en ella.
    pub fn schedule(&mut self, id: TaskId) {
        if let Some(slot) = self.slots.get_mut(id)
            && !slot.queued
        {
            slot.queued = true;
            self.ready.push_back(id);
        }
    }

    /// Marca la tarea para que se suelte en su próximo turno.
    pub fn abort(&mut self, id: TaskId) {
        if let Some(slot) = self.slots.get_mut(id) {
            slot.aborted = true;
            self.schedule(id);
        }
    }
}
// ANCHOR_END: cola

// ANCHOR: turno
impl Core {
    /// Da hasta `turns` turnos, por orden. Dice si ha terminado `main`.
    ///
    /// Ningún préstamo dura mientras corre código ajeno: una tarea puede
    /// lanzar otras, despertarlas o cancelarlas.
    pub fn run_ready(&self, turns: usize, main: Option<TaskId>) -> bool {
        let mut tasks = self.tasks.borrow_mut();
        for _ in 0..turns {
            let Some(id) = tasks.ready.pop_front() else {
                break;
            };
            // Pudo avisarse a sí misma justo antes de terminar.
            let Some(slot) = tasks.slots.get_mut(id) else {
                continue;
            };
            slot.queued = false;
            let aborted = slot.aborted;
            let mut task = slot.task.take().expect("nadie más tiene su turno");
            drop(tasks);

            // El resultado que nadie recoge se suelta ahí dentro, y también
            // es código ajeno: si entra en pánico, es el final.
            let turn = || aborted || task.as_mut().take_turn().is_ready();
            let done = catch_unwind(AssertUnwindSafe(turn)).unwrap_or(true);
            tasks = self.tasks.borrow_mut();
            if !done {
                tasks.slots[id].task = Some(task);
                continue;
            }
            tasks.slots.remove(id);
            drop(tasks);
            // Si al soltarse entra en pánico, tampoco sale de aquí; ni si lo
            // hace el contenido de ese pánico, que no se suelta.
            mem::forget(catch_unwind(AssertUnwindSafe(|| drop(task))));
            if main == Some(id) {
                return true;
            }
            tasks = self.tasks.borrow_mut();
        }
        false
    }
}
// ANCHOR_END: turno
