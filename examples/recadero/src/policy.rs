//! Qué se hace después de un intento: una función, sin reloj ni red.
//!
//! Página: src/recadero-insistir.md

// ANCHOR: cuanto
use crate::attempt::Verdict;
use crate::store::Settled;
use std::time::Duration;

/// Cuánto se insiste.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Intentos de un recado, con el primero.
    pub attempts: u32,
    /// La primera espera; después, el doble cada vez.
    pub first: Duration,
    /// La más larga; también, lo más que un destino puede pedir que se espere.
    pub most: Duration,
}
// ANCHOR_END: cuanto

// ANCHOR: decide
impl Policy {
    /// Lo que toca después del intento número `attempt`.
    ///
    /// `dice` es un número al azar de 0 a 1: con él, los que fallan a la vez
    /// no vuelven a la vez. Sin presupuesto, se espera lo más que se puede: el
    /// recado no se pierde, pero deja sitio.
    pub fn settle(
        &self,
        verdict: Verdict,
        attempt: u32,
        dice: f64,
        within_budget: bool,
    ) -> Settled {
        let (why, asked) = match verdict {
            Verdict::Unsure { why, wait } => (why, wait),
            sure => return sure.into(),
        };
        if attempt >= self.attempts {
            return Settled::Failed { why };
        }
        let doubled = 2_u32.saturating_pow(attempt.saturating_sub(1));
        let top = match within_budget {
            true => self.first.saturating_mul(doubled).min(self.most),
            false => self.most,
        };
        // Media espera como poco: si sale casi cero, no es esperar.
        let wait = top.mul_f64(0.5 + dice.clamp(0.0, 1.0) / 2.0);
        let asked = asked.unwrap_or_default().min(self.most);
        Settled::Again {
            after: wait.max(asked),
            why,
        }
    }
}
// ANCHOR_END: decide

// ANCHOR: presupuesto
/// Los reintentos que quedan entre todos los destinos.
///
/// Cada entrega que sale bien paga una parte de uno. En una caída general se
/// acaban enseguida, y lo que falla espera lo más que se puede.
#[derive(Clone, Debug)]
pub struct Budget {
    left: f64,
    most: f64,
}

impl Budget {
    /// Lo que paga cada entrega.
    const SHARE: f64 = 0.2;

    /// Con `most` reintentos ahorrados.
    pub fn new(most: u32) -> Budget {
        let most = f64::from(most);
        Budget { left: most, most }
    }

    /// Apunta un intento, y dice si hay para repetirlo.
    pub fn pays(&mut self, verdict: &Verdict) -> bool {
        match verdict {
            Verdict::Accepted => {
                self.left = (self.left + Budget::SHARE).min(self.most);
            }
            Verdict::Rejected { .. } => {}
            Verdict::Unsure { .. } if self.left < 1.0 => return false,
            Verdict::Unsure { .. } => self.left -= 1.0,
        }
        true
    }
}
// ANCHOR_END: presupuesto
