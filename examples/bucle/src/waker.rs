//! El despertador de una tarea: pone su número en la cola, desde donde sea.
//!
//! Página: src/despertador.md

// ANCHOR: despertador
use std::mem;
use std::sync::{Arc, Mutex};
use std::task::{Wake, Waker};

use crate::core::Core;
use crate::tasks::TaskId;

struct TaskWaker {
    id: TaskId,
    inbox: Arc<Inbox>,
}

pub(crate) fn waker(id: TaskId, inbox: &Arc<Inbox>) -> Waker {
    let inbox = inbox.clone();
    Waker::from(Arc::new(TaskWaker { id, inbox }))
}

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        // Desde el hilo del bucle no hay nada que sincronizar: es el camino
        // de casi todos los avisos.
        let here = Core::if_current(|core| {
            let ours = Arc::ptr_eq(&core.inbox, &self.inbox);
            if ours {
                core.tasks.borrow_mut().schedule(self.id);
            }
            ours
        });
        if here != Some(true) {
            self.inbox.push(self.id);
        }
    }
}
// ANCHOR_END: despertador

// ANCHOR: buzon
/// Los avisos que llegan de otros hilos.
pub(crate) struct Inbox {
    woken: Mutex<Vec<TaskId>>,
    /// Saca al bucle de su sueño, o impide el siguiente.
    bell: mio::Waker,
}

impl Inbox {
    pub fn new(bell: mio::Waker) -> Inbox {
        let woken = Mutex::default();
        Inbox { woken, bell }
    }

    fn push(&self, id: TaskId) {
        let mut woken = self.woken.lock().expect(UNPOISONED);
        woken.push(id);
        let first = woken.len() == 1;
        drop(woken);
        // El primero toca el timbre; los demás llegan con él.
        if first {
            self.bell.wake().expect("el sistema admite otro aviso");
        }
    }

    /// Los avisos que hay. El buzón queda vacío: el próximo tocará el timbre.
    pub fn drain(&self) -> Vec<TaskId> {
        mem::take(&mut self.woken.lock().expect(UNPOISONED))
    }
}

/// Con el mutex en la mano nunca corre código ajeno.
const UNPOISONED: &str = "nadie entra en pánico con el mutex";
// ANCHOR_END: buzon
