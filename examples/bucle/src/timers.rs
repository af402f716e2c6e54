//! Los temporizadores: quién espera a cada milisegundo.
//!
//! Página: src/temporizadores.md

// ANCHOR: casillas
use std::collections::BTreeMap;
use std::task::Waker;
use std::time::Duration;

/// Un milisegundo contado desde que empezó el bucle.
pub(crate) type Tick = u64;

/// Las esperas que vencen en el mismo milisegundo comparten casilla: así el
/// árbol es pequeño, y añadir una espera casi nunca lo toca.
#[derive(Default)]
pub(crate) struct Timers {
    slots: BTreeMap<Tick, Slot>,
}

#[derive(Default)]
struct Slot {
    /// En orden de llegada; `None`, las canceladas.
    wakers: Vec<Option<Waker>>,
    live: usize,
}

/// El primer milisegundo que no llega antes de tiempo.
pub(crate) fn tick(due: Duration) -> Tick {
    let ticks = due.as_nanos().div_ceil(1_000_000);
    ticks.try_into().unwrap_or(Tick::MAX)
}
// ANCHOR_END: casillas

// ANCHOR: operaciones
impl Timers {
    /// Apunta una espera y su sitio en la casilla; si ya lo tenía, cambia a
    /// quién despierta, y devuelve a quien estaba.
    pub fn set(
        &mut self,
        tick: Tick,
        place: &mut Option<u32>,
        waker: Waker,
    ) -> Option<Waker> {
        let slot = self.slots.entry(tick).or_default();
        if let Some(place) = *place {
            return slot.wakers[place as usize].replace(waker);
        }
        *place = Some(slot.wakers.len().try_into().expect("cabe"));
        slot.wakers.push(Some(waker));
        slot.live += 1;
        None
    }

    /// Olvida una espera. Una casilla sin nadie desaparece: millones de
    /// esperas canceladas no dejan nada detrás.
    pub fn cancel(&mut self, tick: Tick, place: u32) -> Option<Waker> {
        let slot = self.slots.get_mut(&tick)?;
        let waker = slot.wakers.get_mut(place as usize)?.take();
        slot.live -= 1;
        if slot.live == 0 {
            self.slots.remove(&tick);
        } else {
            while let Some(None) = slot.wakers.last() {
                slot.wakers.pop();
            }
        }
        waker
    }

    /// Cuándo vence la primera.
    pub fn next(&self) -> Option<Duration> {
        let (tick, _) = self.slots.first_key_value()?;
        Some(Duration::from_millis(*tick))
    }

    /// Los despertadores de la primera casilla, si ya ha vencido.
    pub fn pop_due(&mut self, now: Duration) -> Option<Vec<Option<Waker>>> {
        let first = self.slots.first_entry()?;
        let due = Duration::from_millis(*first.key()) <= now;
        due.then(|| first.remove().wakers)
    }
}
// ANCHOR_END: operaciones
