//! Un timbre que retiene el hilo que lo espera.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use pyo3::prelude::*;

#[pyclass]
#[derive(Default)]
pub struct Bell {
    waiting: AtomicBool,
    rung: Mutex<bool>,
    change: Condvar,
}

impl Bell {
    fn sleep(&self, ms: u64) -> bool {
        self.waiting.store(true, SeqCst);
        let limit = Duration::from_millis(ms);
        let rung = self.rung.lock().unwrap();
        let waited = self.change.wait_timeout_while(rung, limit, |it| !*it);
        *waited.unwrap().0
    }
}

#[pymethods]
impl Bell {
    #[new]
    fn new() -> Bell {
        Bell::default()
    }

    /// Espera con el GIL en la mano.
    fn wait(&self, ms: u64) -> bool {
        self.sleep(ms)
    }

    /// Suelta el GIL, espera y lo vuelve a tomar.
    fn wait_detached(&self, py: Python<'_>, ms: u64) -> bool {
        py.detach(|| self.sleep(ms))
    }

    fn is_waited(&self) -> bool {
        self.waiting.load(SeqCst)
    }

    fn ring(&self) {
        *self.rung.lock().unwrap() = true;
        self.change.notify_all();
    }
}
