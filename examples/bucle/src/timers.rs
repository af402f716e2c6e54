//! Una fila de esperas: a quién hay que despertar, cuándo y en qué orden.
//!
//! Página: src/temporizadores.md

// ANCHOR: fila
use std::collections::BTreeMap;
use std::task::Waker;
use std::time::Duration;

/// Una hora exacta: los nanosegundos desde que empezó el bucle.
pub(crate) type Hour = u64;

/// La hora de un instante. Caben 584 años: después, es la última.
pub(crate) fn hour(time: Duration) -> Hour {
    time.as_nanos().try_into().unwrap_or(Hour::MAX)
}

/// Los temporizadores son una fila con hora. La de un socket no la tiene.
pub(crate) type Timers = Line<Hour>;

/// El puesto de una espera: hasta cuándo, y su número de llegada.
pub(crate) type Place<T> = (T, u64);

/// Quiénes esperan, siempre en orden: sacar al primero, o a uno cualquiera,
/// no obliga a mirar a los demás.
#[derive(Default)]
pub(crate) struct Line<T> {
    waits: BTreeMap<Place<T>, Waker>,
    arrivals: u64,
}
// ANCHOR_END: fila

// ANCHOR: operaciones
impl<T: Copy + Ord> Line<T> {
    /// Un puesto detrás de los que ya esperan hasta `until`.
    pub fn arrive(&mut self, until: T) -> Place<T> {
        self.arrivals += 1;
        (until, self.arrivals)
    }

    /// Apunta en su puesto a quién hay que despertar; devuelve a quien
    /// estuviera.
    pub fn wait(&mut self, place: Place<T>, waker: Waker) -> Option<Waker> {
        self.waits.insert(place, waker)
    }

    /// Deja libre el puesto, y no queda nada de él.
    pub fn leave(&mut self, place: Place<T>) -> Option<Waker> {
        self.waits.remove(&place)
    }

    /// Hasta cuándo espera el primero.
    pub fn first(&self) -> Option<T> {
        self.waits.first_key_value().map(|((until, _), _)| *until)
    }

    /// Saca, por orden, a quienes esperaban hasta `now` o antes.
    pub fn call(&mut self, now: T, woken: &mut Vec<Waker>) {
        let due = self.waits.extract_if(..=(now, u64::MAX), |_, _| true);
        woken.extend(due.map(|(_, waker)| waker));
    }
}
// ANCHOR_END: operaciones
