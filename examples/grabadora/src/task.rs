//! Envuelve un future: apunta sus turnos, lo que espera y quién lo despierta.
//!
//! Página: src/grabar.md

// ANCHOR: envolver
use std::fmt::{self, Debug, Formatter};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use crate::entry::What;
use crate::recorder::{Recorder, plain};
use crate::state::State;

/// Un future grabado con el nombre de su tarea.
#[must_use = "un future no hace nada si nadie lo espera"]
pub struct Recorded<F> {
    recorder: Recorder,
    id: usize,
    done: bool,
    // En una caja, para sondearlo sin `unsafe`.
    future: Pin<Box<F>>,
}

impl Recorder {
    /// Graba un future como tarea. La apunta como lanzada en este momento:
    /// llámalo donde la lances.
    ///
    /// # Panics
    ///
    /// Si `name` no cabe en una columna del registro.
    pub fn task<F: Future>(&self, name: &str, future: F) -> Recorded<F> {
        Recorded {
            recorder: self.clone(),
            id: self.enroll(name),
            done: false,
            future: Box::pin(future),
        }
    }
}
// ANCHOR_END: envolver

// ANCHOR: sondeo
impl<F: Future> Future for Recorded<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context) -> Poll<F::Output> {
        let (recorder, id) = (self.recorder.clone(), self.id);
        let alarm = Waker::from(Arc::new(Alarm {
            recorder: recorder.clone(),
            id,
            waker: cx.waker().clone(),
        }));
        let mut cx = Context::from_waker(&alarm);

        // Si entra en pánico, también ha acabado.
        self.done = true;
        let turn = || self.future.as_mut().poll(&mut cx);
        let polled = recorder.turn(id, turn, |state, polled| match polled {
            Poll::Pending => state.pause(id),
            Poll::Ready(_) => What::Done,
        });
        self.done = polled.is_ready();
        polled
    }
}

impl Recorder {
    /// Graba un turno, que acaba como diga `end`.
    pub(crate) fn turn<T>(
        &self,
        id: usize,
        body: impl FnOnce() -> T,
        end: impl FnOnce(&State, &T) -> What,
    ) -> T {
        self.lock().enter(id);
        // Un pánico también acaba el turno; apuntado, sigue su camino.
        let result = catch_unwind(AssertUnwindSafe(body));
        let mut state = self.lock();
        let end = match &result {
            Ok(value) => end(&state, value),
            Err(_) => What::Panicked,
        };
        state.leave(id, end);
        drop(state);
        result.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl<F> Debug for Recorded<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Recorded");
        shown.field("id", &self.id).finish_non_exhaustive()
    }
}

impl<F> Drop for Recorded<F> {
    fn drop(&mut self) {
        if !self.done {
            self.recorder.lock().happened(self.id, What::Dropped);
        }
    }
}
// ANCHOR_END: sondeo

// ANCHOR: despertador
/// El `Waker` que la tarea entrega: apunta la llamada y la pasa al suyo.
struct Alarm {
    recorder: Recorder,
    id: usize,
    waker: Waker,
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        // Antes de despertarla: en otro hilo, podría empezar ya.
        self.recorder.lock().wake(self.id);
        self.waker.wake_by_ref();
    }
}
// ANCHOR_END: despertador

// ANCHOR: esperas
impl Recorder {
    /// Da nombre a una espera de la tarea en turno: `espera WHAT`. Es tan
    /// segura ante cancelación como `future`.
    ///
    /// # Panics
    ///
    /// Si `what` no cabe en una columna del registro.
    pub fn wait<F: Future>(
        &self,
        what: &str,
        future: F,
    ) -> impl Future<Output = F::Output> + use<F> {
        let (recorder, what) = (self.clone(), plain(what));
        async move {
            let _named = Named::new(recorder, what);
            future.await
        }
    }
}

/// Una espera con nombre, mientras dure.
struct Named {
    recorder: Recorder,
    what: String,
    /// La tarea que espera, si está grabada.
    task: Option<usize>,
}

impl Named {
    fn new(recorder: Recorder, what: String) -> Named {
        let mut state = recorder.lock();
        let task = state.current();
        if let Some(id) = task {
            state.tasks[id].waits.push(what.clone());
        }
        drop(state);
        Named {
            recorder,
            what,
            task,
        }
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if let Some(id) = self.task {
            let waits = &mut self.recorder.lock().tasks[id].waits;
            if let Some(place) = waits.iter().position(|w| *w == self.what) {
                waits.remove(place);
            }
        }
    }
}
// ANCHOR_END: esperas
