//! El despertador de una tarea: pone su número en la cola, desde donde sea.
//!
//! Página: src/despertador.md

// ANCHOR: despertador
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::sync::{Arc, Mutex};
use std::task::{Wake, Waker};

use sincronia::contain;

use crate::core::Core;
use crate::tasks::TaskId;

struct TaskWaker {
    id: TaskId,
    inbox: Arc<Inbox>,
    /// Si su aviso está en el buzón: otro sobra.
    posted: AtomicBool,
}

pub(crate) fn waker(id: TaskId, inbox: &Arc<Inbox>) -> Waker {
    let (inbox, posted) = (inbox.clone(), AtomicBool::new(false));
    Waker::from(Arc::new(TaskWaker { id, inbox, posted }))
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
        if here != Some(true) && !self.posted.swap(true, AcqRel) {
            let waker = self.clone();
            self.inbox.post(Box::new(move |core| {
                // Antes que nada: el próximo aviso tiene que contar.
                waker.posted.swap(false, AcqRel);
                core.tasks.borrow_mut().schedule(waker.id);
            }));
        }
    }
}

/// Despierta a quien espera. El despertador puede ser de otra biblioteca, y
/// su pánico no puede costarles su aviso a los demás.
pub(crate) fn ring(waker: Waker) {
    contain(|| waker.wake());
}
// ANCHOR_END: despertador

// ANCHOR: buzon
/// Lo que los demás hilos dejan para que lo haga el del bucle.
pub(crate) type Letter = Box<dyn FnOnce(&Core) + Send>;

/// Con el bucle cerrado, `None`.
pub(crate) struct Inbox(Mutex<Option<Mail>>);

struct Mail {
    letters: Vec<Letter>,
    /// Saca al bucle de su sueño, o impide el siguiente.
    bell: mio::Waker,
}

impl Inbox {
    pub fn new(bell: mio::Waker) -> Inbox {
        Inbox(Mutex::new(Some(Mail {
            letters: vec![],
            bell,
        })))
    }

    pub fn post(&self, letter: Letter) {
        let mut mail = self.0.lock().expect(UNPOISONED);
        // Cerrado, no le llega: la carta se suelta al salir, sin el mutex.
        let Some(Mail { letters, bell }) = &mut *mail else {
            return;
        };
        letters.push(letter);
        // La primera toca el timbre; las demás llegan con ella.
        if letters.len() == 1 {
            bell.wake().expect("el sistema admite otro aviso");
        }
    }

    /// Lo que hay. El buzón queda vacío: la próxima carta tocará el timbre.
    pub fn drain(&self) -> Vec<Letter> {
        let mut mail = self.0.lock().expect(UNPOISONED);
        let letters = mail.as_mut().map(|mail| &mut mail.letters);
        letters.map(mem::take).unwrap_or_default()
    }

    /// Desde ahora no llega nada. Lo que había se suelta.
    pub fn close(&self) {
        let mail = self.0.lock().expect(UNPOISONED).take();
        for letter in mail.into_iter().flat_map(|mail| mail.letters) {
            contain(|| drop(letter));
        }
    }
}

/// Con el mutex en la mano nunca corre código ajeno.
const UNPOISONED: &str = "nadie entra en pánico con el mutex";
// ANCHOR_END: buzon
