//! Esperar al sistema operativo: qué sockets están disponibles.
//!
//! Página: src/esperar-al-sistema.md

// ANCHOR: fuentes
use std::cell::RefCell;
use std::future::poll_fn;
use std::io;
use std::rc::Rc;
use std::task::{Poll, Waker};
use std::time::Duration;

use mio::event::Source;
use mio::{Events, Interest, Poll as Selector, Registry, Token};
use slotmap::{Key, KeyData, SlotMap, new_key_type};

use crate::core::Core;
use crate::waker::ring;

new_key_type! {
    struct SourceId;
}

/// El timbre del buzón: un número que ninguna fuente recibe.
const BELL: Token = Token(0);

pub(crate) struct Reactor {
    selector: RefCell<(Selector, Events)>,
    registry: Registry,
    /// Cada fuente, para leer y para escribir.
    sources: RefCell<SlotMap<SourceId, [Side; 2]>>,
}

/// En qué sentido se usa una fuente.
pub(crate) const READ: usize = 0;
pub(crate) const WRITE: usize = 1;

/// Lo que se sabe de una fuente en un sentido.
#[derive(Default)]
struct Side {
    /// El sistema ha dicho que habría que esperar, y aún no ha avisado. Avisa
    /// una sola vez, cuando eso cambia: hay que recordarlo.
    blocked: bool,
    /// El otro extremo ha cerrado: ya no volverá a haber que esperar.
    closed: bool,
    /// Cuántas veces se ha intentado algo.
    attempts: u8,
    /// Las tareas que esperan el aviso, una vez cada una.
    waiters: Vec<Waker>,
}
// ANCHOR_END: fuentes

// ANCHOR: mirar
impl Reactor {
    pub fn new() -> io::Result<(Reactor, mio::Waker)> {
        let selector = Selector::new()?;
        let registry = selector.registry().try_clone()?;
        let bell = mio::Waker::new(&registry, BELL)?;
        let reactor = Reactor {
            selector: RefCell::new((selector, Events::with_capacity(1024))),
            registry,
            sources: RefCell::default(),
        };
        Ok((reactor, bell))
    }

    /// Duerme hasta que el sistema avise o pase `wait`, y despierta a quien
    /// esperaba cada aviso.
    pub fn poll(&self, wait: Option<Duration>) -> io::Result<()> {
        let (selector, events) = &mut *self.selector.borrow_mut();
        match selector.poll(events, wait) {
            // Una señal: se vuelve a mirar en la próxima vuelta.
            Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
            other => other?,
        }
        let mut woken = Vec::new();
        let mut sources = self.sources.borrow_mut();
        for event in events.iter() {
            let id = KeyData::from_ffi(event.token().0 as u64).into();
            // El timbre no es una fuente, y una fuente ya cerrada tampoco.
            let Some([read, write]) = sources.get_mut(id) else {
                continue;
            };
            if event.is_readable() {
                read.unblock(event.is_read_closed(), &mut woken);
            }
            if event.is_writable() {
                write.unblock(event.is_write_closed(), &mut woken);
            }
        }
        drop(sources);
        woken.into_iter().for_each(ring);
        Ok(())
    }
}

impl Side {
    fn unblock(&mut self, closed: bool, woken: &mut Vec<Waker>) {
        self.blocked = false;
        self.closed |= closed;
        woken.append(&mut self.waiters);
    }
}
// ANCHOR_END: mirar

// ANCHOR: intentar
/// Una fuente de E/S conocida por el bucle mientras vive.
pub(crate) struct Registered<S: Source> {
    pub source: S,
    id: SourceId,
    core: Rc<Core>,
}

impl<S: Source> Registered<S> {
    pub fn new(source: S) -> io::Result<Registered<S>> {
        let core = Core::current();
        let id = core.reactor.sources.borrow_mut().insert(Default::default());
        let mut new = Registered { source, id, core };
        let token = usize::try_from(id.data().as_ffi());
        let token = Token(token.expect("una máquina de 64 bits"));
        let both = Interest::READABLE | Interest::WRITABLE;
        let registry = &new.core.reactor.registry;
        registry.register(&mut new.source, token, both)?;
        Ok(new)
    }

    /// Intenta `operation`, y cada vez que el sistema responde que habría que
    /// esperar, lo espera.
    pub async fn attempt<T>(
        &self,
        way: usize,
        mut operation: impl FnMut(&S) -> io::Result<T>,
    ) -> io::Result<T> {
        poll_fn(|cx| {
            let (blocked, attempts) = self.side(way, |side| {
                side.attempts = side.attempts.wrapping_add(1);
                (side.blocked, side.attempts)
            });
            // Quien siempre encuentra datos cede de vez en cuando: si no, las
            // demás tareas no tendrían turno, ni nadie miraría la hora.
            if attempts % 32 == 0 {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            if !blocked {
                match operation(&self.source) {
                    Err(why) if why.kind() == io::ErrorKind::WouldBlock => {}
                    outcome => return Poll::Ready(outcome),
                }
            }
            self.core.assert_current();
            let waker = cx.waker().clone();
            self.side(way, |side| {
                side.blocked = true;
                if !side.waiters.iter().any(|other| other.will_wake(&waker)) {
                    side.waiters.push(waker);
                }
            });
            Poll::Pending
        })
        .await
    }

    /// La operación ha movido menos de lo que cabía: con epoll y kqueue, la
    /// próxima tendría que esperar, y preguntarlo costaría otra llamada.
    pub fn exhausted(&self, way: usize) {
        self.side(way, |side| side.blocked = !side.closed);
    }

    fn side<T>(&self, way: usize, look: impl FnOnce(&mut Side) -> T) -> T {
        let mut sources = self.core.reactor.sources.borrow_mut();
        look(&mut sources[self.id][way])
    }
}
// ANCHOR_END: intentar

// ANCHOR: retirar
impl<S: Source> Drop for Registered<S> {
    fn drop(&mut self) {
        let reactor = &self.core.reactor;
        let sides = reactor.sources.borrow_mut().remove(self.id);
        drop(sides);
        // Solo falla si el sistema ya no la conoce.
        let _ = reactor.registry.deregister(&mut self.source);
    }
}
// ANCHOR_END: retirar
