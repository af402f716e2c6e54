//! La hora con la que se decide cuándo toca: no salta.
//!
//! Página: src/recadero-en-memoria.md

// ANCHOR: reloj
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::time::Instant;

/// La hora del sistema al arrancar, y desde ahí un reloj que solo avanza.
///
/// Si alguien cambia la hora de la máquina, los reintentos siguen a lo suyo.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Clock {
    pub fn new() -> Clock {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Clock::starting_at(now.map_or(0, |it| it.as_millis() as i64))
    }

    /// Uno que empieza a una hora, en milisegundos.
    pub fn starting_at(start: i64) -> Clock {
        let since = Instant::now();
        Clock::told_by(move || start + since.elapsed().as_millis() as i64)
    }

    /// El que se le diga: en una prueba, la hora la pone ella.
    pub fn told_by(hour: impl Fn() -> i64 + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(hour))
    }

    /// Los milisegundos, como los guarda la base.
    pub fn now(&self) -> i64 {
        (self.0)()
    }
}

impl Default for Clock {
    fn default() -> Clock {
        Clock::new()
    }
}
// ANCHOR_END: reloj
