//! Cuenta cuántos hay dentro de un sitio.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

/// Cuántos hay, cuántos ha habido a la vez y cuántos han entrado.
#[derive(Debug, Default)]
pub struct Gauge {
    now: AtomicUsize,
    most: AtomicUsize,
    entered: AtomicUsize,
}

/// Quien está dentro; sale al soltarlo.
#[derive(Debug)]
pub struct Inside<'a>(&'a Gauge);

impl Gauge {
    pub const fn new() -> Gauge {
        Gauge {
            now: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
            entered: AtomicUsize::new(0),
        }
    }

    #[must_use = "sale al soltarlo"]
    pub fn enter(&self) -> Inside<'_> {
        let now = self.now.fetch_add(1, SeqCst) + 1;
        self.most.fetch_max(now, SeqCst);
        self.entered.fetch_add(1, SeqCst);
        Inside(self)
    }

    pub fn now(&self) -> usize {
        self.now.load(SeqCst)
    }

    pub fn most(&self) -> usize {
        self.most.load(SeqCst)
    }

    pub fn entered(&self) -> usize {
        self.entered.load(SeqCst)
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, SeqCst);
    }
}
