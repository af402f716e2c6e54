//! La grabadora: lo que un programa usa para grabarse.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::entry::What;
use crate::record::{Record, Unit};
use crate::state::State;

/// Se clona: todas las copias apuntan en el mismo registro.
#[derive(Clone)]
pub struct Recorder(Arc<Mutex<State>>);

impl Recorder {
    /// Una grabadora que mira la hora en `clock`.
    ///
    /// Con un reloj virtual, el registro es siempre el mismo. El reloj se mira
    /// con el mutex de la grabadora puesto: no puede usarla. Si entra en
    /// pánico, no sale de aquí, y vale la última hora apuntada.
    pub fn new(clock: impl Fn() -> Duration + Send + 'static) -> Recorder {
        let recorder = Recorder::steps();
        recorder.lock().clock = Some(Box::new(clock));
        recorder
    }

    /// Una grabadora sin reloj: numera los sucesos.
    pub fn steps() -> Recorder {
        Recorder(Arc::default())
    }

    /// Todos los hilos que graba comparten un núcleo.
    ///
    /// Entonces, si uno apunta algo, es que el que estaba en turno no lo está:
    /// el sistema lo ha apartado.
    pub fn one_core(self) -> Recorder {
        self.lock().one_core = true;
        self
    }

    /// Apunta por dónde va la tarea en turno.
    ///
    /// # Panics
    ///
    /// Si en este hilo no hay ninguna, o si `text` no cabe en una columna.
    pub fn step(&self, text: &str) {
        let step = What::Step(plain(text));
        let mut state = self.lock();
        let id = state.current().expect(
            "ninguna tarea grabada está en turno en este hilo: usa `note`",
        );
        state.ran(id, step);
    }

    /// Apunta algo que hace quien no es una tarea: el programa, el bucle.
    ///
    /// # Panics
    ///
    /// Si uno de los dos textos no cabe en una columna.
    pub fn note(&self, who: &str, text: &str) {
        let (who, step) = (plain(who), What::Step(plain(text)));
        self.lock().push(who, step);
    }

    /// Lo grabado hasta ahora.
    pub fn finish(&self) -> Record {
        let state = self.lock();
        Record {
            unit: match state.clock {
                Some(_) => Unit::Millis,
                None => Unit::Steps,
            },
            entries: state.entries.clone(),
        }
    }

    /// Una tarea nueva, que lanza quien esté en turno.
    pub(crate) fn enroll(&self, name: &str) -> usize {
        let name = plain(name);
        self.lock().enroll(name)
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        // Un pánico en una tarea no estropea la lista de sucesos.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Dice cuánto lleva grabado, y no qué.
impl Debug for Recorder {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let len = self.lock().entries.len();
        let mut shown = f.debug_struct("Recorder");
        shown.field("len", &len).finish_non_exhaustive()
    }
}

/// El texto, si cabe en una columna: dos espacios separan la siguiente.
#[track_caller]
pub(crate) fn plain(text: &str) -> String {
    assert!(
        !text.is_empty()
            && !text.contains("  ")
            && text.trim() == text
            && !text.contains(char::is_control),
        "«{text}» no cabe en una columna del registro: escríbelo en una \
         línea, sin espacios alrededor ni dos seguidos"
    );
    text.to_owned()
}
