//! Lo que comparten las piezas de un bucle, y cómo lo encuentra un future.
//!
//! Página: src/por-dentro.md

// ANCHOR: nucleo
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fmt, io};

use scopeguard::guard;

use crate::blocking::Errands;
use crate::reactor::Reactor;
use crate::tasks::Tasks;
use crate::timers::Timers;
use crate::waker::Inbox;

pub(crate) struct Core {
    /// Las tareas y la cola de las que están listas.
    pub tasks: RefCell<Tasks>,
    /// Quién espera a qué hora.
    pub timers: RefCell<Timers>,
    pub clock: Clock,
    /// Quién espera a qué socket.
    pub reactor: Reactor,
    /// Donde los demás hilos dejan sus avisos.
    pub inbox: Arc<Inbox>,
    /// Lo que se ha encargado a otros hilos.
    pub errands: Errands,
}

/// La hora: la de verdad, o una virtual que salta.
pub(crate) enum Clock {
    Real(Instant),
    Virtual(Cell<Duration>),
}

impl Core {
    pub fn new(clock: Clock) -> io::Result<Core> {
        let (reactor, bell) = Reactor::new()?;
        Ok(Core {
            tasks: RefCell::default(),
            timers: RefCell::default(),
            clock,
            reactor,
            inbox: Arc::new(Inbox::new(bell)),
            errands: Errands::new(),
        })
    }

    /// El tiempo que ha pasado desde que se creó el bucle.
    pub fn now(&self) -> Duration {
        match &self.clock {
            Clock::Real(start) => start.elapsed(),
            Clock::Virtual(now) => now.get(),
        }
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core").finish_non_exhaustive()
    }
}
// ANCHOR_END: nucleo

// ANCHOR: actual
thread_local! {
    static CURRENT: RefCell<Option<Rc<Core>>> = const { RefCell::new(None) };
}

const NOWHERE: &str = "no hay ningún bucle en marcha en este hilo: llama a \
                       esto desde una corrutina que ejecute bucle::run";
const ELSEWHERE: &str = "es de otro bucle: créalo y espéralo en el mismo";

impl Core {
    /// El bucle en marcha en este hilo.
    ///
    /// # Panics
    ///
    /// Si no hay ninguno.
    pub fn current() -> Rc<Core> {
        let found = CURRENT.try_with(|core| core.borrow().clone());
        found.ok().flatten().expect(NOWHERE)
    }

    /// Llama a `look` con el bucle en marcha en este hilo, si lo hay.
    pub fn if_current<T>(look: impl FnOnce(&Core) -> T) -> Option<T> {
        // Al morir el hilo, la variable puede haberse soltado ya.
        let found = CURRENT.try_with(|core| core.borrow().as_deref().map(look));
        found.ok().flatten()
    }

    /// Quien va a esperar tiene que hacerlo en el bucle de lo que espera: otro
    /// no mira ni esas tareas, ni esos temporizadores, ni esos sockets.
    pub fn assert_current(&self) {
        let ours = Core::if_current(|core| std::ptr::eq(core, self));
        assert!(ours.expect(NOWHERE), "{ELSEWHERE}");
    }

    /// Pone en marcha este bucle en el hilo mientras dure `body`, y después
    /// el que hubiera, acabe como acabe.
    pub fn enter<T>(self: &Rc<Self>, body: impl FnOnce() -> T) -> T {
        // También aquí puede faltar la variable: un bucle guardado en otra se
        // cierra cuando muere el hilo.
        let put = |core| CURRENT.try_with(|here| here.replace(core));
        let previous = put(Some(self.clone())).ok().flatten();
        let _restore = guard(previous, |core| drop(put(core)));
        body()
    }
}
// ANCHOR_END: actual
