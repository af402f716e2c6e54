//! Envuelve un future: apunta sus turnos, lo que espera y quién lo despierta.
//!
//! Página: src/grabar.md

// ANCHOR: envolver
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use crate::event::What;
use crate::recorder::{Recorder, plain};

/// Un future grabado con el nombre de su tarea.
pub struct Task<F> {
    recorder: Recorder,
    id: usize,
    done: bool,
    // En una caja, para sondearlo sin `unsafe`.
    future: Pin<Box<F>>,
}

impl Recorder {
    /// Graba un future como tarea. La apunta como lanzada en este momento:
    /// llámalo donde la lances.
    pub fn task<F: Future>(&self, name: &str, future: F) -> Task<F> {
        Task {
            recorder: self.clone(),
            id: self.enroll(name),
            done: false,
            future: Box::pin(future),
        }
    }
}
// ANCHOR_END: envolver

// ANCHOR: sondeo
impl<F: Future> Future for Task<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context) -> Poll<F::Output> {
        let (recorder, id) = (self.recorder.clone(), self.id);
        let alarm = Waker::from(Arc::new(Alarm {
            recorder: recorder.clone(),
            id,
            waker: cx.waker().clone(),
        }));
        let mut cx = Context::from_waker(&alarm);

        recorder.lock().enter(id);
        let turn = || self.future.as_mut().poll(&mut cx);
        // Un pánico también acaba el turno; apuntado, sigue su camino.
        let polled = catch_unwind(AssertUnwindSafe(turn));
        let mut state = recorder.lock();
        let end = match &polled {
            Ok(Poll::Pending) => state.pause(id),
            Ok(Poll::Ready(_)) => What::Done,
            Err(_) => What::Panicked,
        };
        state.leave(id, end);
        drop(state);
        self.done = !matches!(polled, Ok(Poll::Pending));
        polled.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl<F> Drop for Task<F> {
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
    /// Da nombre a una espera de la tarea en turno: `espera WHAT`.
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
