//! Esperar al sistema operativo: qué sockets están disponibles.
//!
//! Página: src/esperar-al-sistema.md

// ANCHOR: fuentes
use std::cell::{Cell, RefCell};
use std::io;
use std::task::Waker;
use std::time::Duration;

use mio::{Events, Poll as Selector, Registry, Token};
use slotmap::{KeyData, SlotMap, new_key_type};

use crate::timers::Line;

new_key_type! {
    pub(crate) struct SourceId;
}

/// El timbre del buzón: un número que ninguna fuente recibe.
const BELL: Token = Token(0);

pub(crate) struct Reactor {
    /// Con el bucle cerrado, `None`.
    selector: RefCell<Option<(Selector, Events)>>,
    /// Cada fuente, para leer y para escribir.
    pub sources: RefCell<SlotMap<SourceId, [Side; 2]>>,
    /// Cuántas veces se ha intentado algo.
    pub attempts: Cell<u64>,
}

/// En qué sentido se usa una fuente.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    Read,
    Write,
}

/// Lo que se sabe de una fuente en un sentido.
#[derive(Default)]
pub(crate) struct Side {
    /// El sistema ha dicho que habría que esperar, y aún no ha avisado. Avisa
    /// una sola vez, cuando eso cambia: hay que recordarlo.
    pub blocked: bool,
    /// El otro extremo ha cerrado o ha mandado un byte urgente: mover menos de
    /// lo que cabe ya no quiere decir que no quede nada.
    pub unsure: bool,
    /// Las esperas vivas de este aviso, sin hora: por orden de llegada.
    pub waiters: Line<()>,
}
// ANCHOR_END: fuentes

// ANCHOR: mirar
impl Reactor {
    pub fn new() -> io::Result<(Reactor, mio::Waker)> {
        let selector = Selector::new()?;
        let bell = mio::Waker::new(selector.registry(), BELL)?;
        let events = Events::with_capacity(1024);
        let reactor = Reactor {
            selector: RefCell::new(Some((selector, events))),
            sources: RefCell::default(),
            attempts: Cell::default(),
        };
        Ok((reactor, bell))
    }

    /// Duerme hasta que el sistema avise o pase `wait`, y devuelve a quienes
    /// esperaban cada aviso.
    pub fn poll(&self, wait: Option<Duration>) -> io::Result<Vec<Waker>> {
        let mut open = self.selector.borrow_mut();
        let (selector, events) = open.as_mut().expect("aún gira");
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
                let unsure = event.is_read_closed() || event.is_priority();
                read.unblock(unsure, &mut woken);
            }
            if event.is_writable() {
                write.unblock(event.is_write_closed(), &mut woken);
            }
        }
        Ok(woken)
    }

    /// Cuántas veces ha hecho ceder a quien iba a intentar algo.
    pub fn yields(&self) -> u64 {
        self.attempts.get() / 32
    }

    /// Donde se apuntan las fuentes, si no se ha cerrado. `poll` no lo tiene
    /// prestado cuando corre código ajeno.
    pub fn registry<T>(&self, enter: impl FnOnce(&Registry) -> T) -> Option<T> {
        let open = self.selector.borrow();
        open.as_ref()
            .map(|(selector, _)| enter(selector.registry()))
    }

    pub fn close(&self) {
        self.selector.take();
    }
}

impl Side {
    fn unblock(&mut self, unsure: bool, woken: &mut Vec<Waker>) {
        self.blocked = false;
        self.unsure |= unsure;
        self.waiters.call((), woken);
    }
}
// ANCHOR_END: mirar
