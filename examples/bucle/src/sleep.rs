//! Dormir una tarea sin dormir el hilo.
//!
//! Página: src/temporizadores.md

// ANCHOR: dormir
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::core::{Clock, Core};
use crate::timers::{Tick, tick};

/// Espera al menos `time`, redondeado hacia arriba a milisegundos.
///
/// Es `asyncio.sleep`, salvo con cero: entonces no espera, y para ceder está
/// [`yield_now`](crate::yield_now). Es segura ante cancelación: al soltarla,
/// el temporizador desaparece.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn sleep(time: Duration) -> Sleep {
    let core = Core::current();
    let due = tick(core.now().saturating_add(time));
    let place = None;
    Sleep { core, due, place }
}

/// El future de [`sleep`].
pub struct Sleep {
    core: Rc<Core>,
    due: Tick,
    /// Su sitio en la casilla de `due`, desde que espera.
    place: Option<u32>,
}
// ANCHOR_END: dormir

// ANCHOR: esperar
impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if Duration::from_millis(self.due) <= self.core.now() {
            return Poll::Ready(());
        }
        self.core.assert_current();
        let Sleep { core, due, place } = &mut *self;
        let waker = cx.waker().clone();
        // La puede sondear otra tarea: se despierta a la última. La anterior
        // se suelta al salir, ya sin el préstamo.
        let _previous = core.timers.borrow_mut().set(*due, place, waker);
        Poll::Pending
    }
}
// ANCHOR_END: esperar

// ANCHOR: soltar
impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(place) = self.place {
            let waker = self.core.timers.borrow_mut().cancel(self.due, place);
            drop(waker);
        }
    }
}
// ANCHOR_END: soltar

// ANCHOR: hora
/// La hora del bucle: el tiempo que ha pasado desde que se creó.
///
/// Es lo que `loop.time()` en asyncio.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn now() -> Duration {
    Core::current().now()
}

/// Adelanta el reloj virtual sin soltar el hilo, como una llamada bloqueante
/// que durase `time`.
///
/// # Panics
///
/// Fuera de un bucle, o si su reloj no es virtual.
pub fn advance(time: Duration) {
    match &Core::current().clock {
        Clock::Virtual(now) => now.set(now.get().saturating_add(time)),
        Clock::Real(_) => panic!("el reloj no es virtual: usa Runner::paused"),
    }
}
// ANCHOR_END: hora
