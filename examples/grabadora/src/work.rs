//! Graba lo que hace un hilo, o una parte de un programa síncrono.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::entry::What;
use crate::recorder::{Recorder, plain};

impl Recorder {
    /// Graba `body` como una tarea que tiene un solo turno, en el hilo que la
    /// llame. La apunta como lanzada en este momento.
    pub fn work<T, W: FnOnce() -> T>(
        &self,
        name: &str,
        body: W,
    ) -> impl FnOnce() -> T + use<T, W> {
        let (recorder, id) = (self.clone(), self.enroll(name));
        move || recorder.turn(id, body, |_, _| What::Done)
    }

    /// El hilo en turno duerme hasta que `wait` vuelva, y suelta el núcleo.
    ///
    /// # Panics
    ///
    /// Si en este hilo no hay ninguna tarea en turno.
    pub fn asleep<T>(&self, what: &str, wait: impl FnOnce() -> T) -> T {
        let what = What::Waits(plain(what));
        let mut state = self.lock();
        let id = state.current().expect("`asleep` va dentro de `work`");
        state.leave(id, what);
        drop(state);
        // Si entra en pánico, `work` lo apunta, y para eso necesita el turno.
        let result = catch_unwind(AssertUnwindSafe(wait));
        self.lock().enter(id);
        result.unwrap_or_else(|panic| resume_unwind(panic))
    }
}
