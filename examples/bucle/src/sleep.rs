//! Dormir una tarea sin dormir el hilo.
//!
//! Página: src/temporizadores.md

// ANCHOR: dormir
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use sincronia::{contain, yield_now};

use crate::core::{Clock, Core};
use crate::timers::{Hour, Place, hour};

/// Espera hasta que haya pasado `time` desde esta llamada.
///
/// Es `asyncio.sleep`, con dos diferencias: cuenta desde la llamada, y no
/// desde el `.await`; y con cero no espera ni cede, porque para ceder está
/// [`yield_now`](crate::yield_now). El sistema despierta en milisegundos
/// enteros: con el reloj de verdad, puede tardar uno más.
///
/// Es segura ante cancelación: al soltarla, el temporizador desaparece. Cada
/// operación cuesta el logaritmo de las esperas que haya.
///
/// # Panics
///
/// Fuera de un bucle, y al esperarla fuera del suyo.
pub fn sleep(time: Duration) -> Sleep {
    sleep_until(now().saturating_add(time))
}

/// Espera hasta que [`now`] dé esa hora, o no espera si ya la ha dado.
///
/// Más allá de 584 años, espera 584 años. En lo demás es [`sleep`].
///
/// # Panics
///
/// Los de [`sleep`].
pub fn sleep_until(time: Duration) -> Sleep {
    let core = Core::current();
    let place = core.timers.borrow_mut().arrive(hour(time));
    Sleep { core, place }
}

/// El future de [`sleep`] y de [`sleep_until`].
#[derive(Debug)]
#[must_use = "sin .await no espera nada"]
pub struct Sleep {
    core: Rc<Core>,
    /// Su puesto en la fila, desde que se sondea.
    place: Place<Hour>,
}
// ANCHOR_END: dormir

// ANCHOR: esperar
impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.place.0 <= hour(self.core.now()) {
            return Poll::Ready(());
        }
        self.core.assert_current();
        let waker = cx.waker().clone();
        // La puede sondear otra tarea: se despierta a la última. La anterior
        // se suelta al salir, ya sin el préstamo.
        let _previous = self.core.timers.borrow_mut().wait(self.place, waker);
        Poll::Pending
    }
}
// ANCHOR_END: esperar

// ANCHOR: soltar
impl Drop for Sleep {
    fn drop(&mut self) {
        let waker = self.core.timers.borrow_mut().leave(self.place);
        contain(|| drop(waker));
    }
}
// ANCHOR_END: soltar

// ANCHOR: repetir
/// Avisa ahora y cada `period`, sin atrasarse.
///
/// # Panics
///
/// Fuera de un bucle, o si `period` es cero: no dejaría turno a nadie.
pub fn interval(period: Duration) -> Interval {
    assert!(!period.is_zero(), "un período de cero no termina de avisar");
    let next = now();
    Interval { next, period }
}

/// El plan de [`interval`].
#[derive(Debug)]
#[must_use = "sin tick() no avisa de nada"]
pub struct Interval {
    next: Duration,
    period: Duration,
}

impl Interval {
    /// Espera al próximo aviso y dice a qué hora tocaba. Si se han pasado
    /// varios mientras nadie esperaba, da el primero, y los demás se saltan.
    ///
    /// Es segura ante cancelación: el aviso sigue siendo el próximo.
    ///
    /// # Panics
    ///
    /// Los de [`sleep`].
    pub async fn tick(&mut self) -> Duration {
        let due = self.next;
        // Quien llega tarde cede: si no, tampoco dejaría turno a nadie.
        if due <= now() {
            yield_now().await;
        }
        sleep_until(due).await;
        let now = now();
        let late = now.saturating_sub(due).as_nanos() % self.period.as_nanos();
        let wait = self.period - Duration::from_nanos_u128(late);
        self.next = now.saturating_add(wait);
        due
    }
}
// ANCHOR_END: repetir

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
