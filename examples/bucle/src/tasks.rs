//! Las tareas de un bucle y la cola de las que están listas.
//!
//! Página: src/cola-de-listas.md

// ANCHOR: plazas
use std::cell::RefCell;
use std::collections::VecDeque;
use std::mem;
use std::pin::Pin;
use std::task::Poll;

use sincronia::contain;
use slotmap::{SlotMap, new_key_type};

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

#[derive(Default)]
pub(crate) struct Slot {
    /// `None` mientras la tarea tiene el turno. La plaza de la principal está
    /// siempre así: `run` guarda la tarea.
    pub task: Option<Pin<Box<dyn Task>>>,
    /// Si ya está en la cola: un segundo aviso sobra.
    queued: bool,
    /// Si en su próximo turno hay que soltarla en vez de sondearla.
    aborted: bool,
}
// ANCHOR_END: plazas

// ANCHOR: cola
impl Tasks {
    /// Una plaza, todavía vacía y ya en la cola.
    pub fn reserve(&mut self) -> TaskId {
        let id = self.slots.insert(Slot::default());
        self.schedule(id);
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
/// Da hasta `turns` turnos, por orden. El de la plaza vacía es el de `main`;
/// si termina, no hay más.
///
/// Ningún préstamo dura mientras corre código ajeno: una tarea puede lanzar
/// otras, despertarlas o cancelarlas.
pub(crate) fn run_ready<T>(
    all: &RefCell<Tasks>,
    turns: usize,
    mut main: impl FnMut() -> Poll<T>,
) -> Poll<T> {
    for _ in 0..turns {
        let mut tasks = all.borrow_mut();
        let Some(id) = tasks.ready.pop_front() else {
            break;
        };
        // Pudo avisarse a sí misma justo antes de terminar.
        let Some(slot) = tasks.slots.get_mut(id) else {
            continue;
        };
        // Deja la plaza sin tarea y sin marcas: desde ahora, un aviso cuenta.
        let Slot { task, aborted, .. } = mem::take(slot);
        drop(tasks);

        let Some(mut task) = task else {
            match main() {
                Poll::Pending => continue,
                end => return end,
            }
        };
        // El resultado que nadie recoge se suelta ahí dentro, y también es
        // código ajeno: si entra en pánico, es el final.
        let turn = || aborted || task.as_mut().take_turn().is_ready();
        if contain(turn) == Some(false) {
            all.borrow_mut().slots[id].task = Some(task);
            continue;
        }
        all.borrow_mut().slots.remove(id);
        contain(|| drop(task));
    }
    Poll::Pending
}
// ANCHOR_END: turno
