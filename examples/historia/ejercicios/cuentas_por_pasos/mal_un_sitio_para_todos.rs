//! Cree que basta con un sitio para todos los batidos.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

const STEPS: [&str; 3] = ["lava", "corta", "bate"];
static NEXT: AtomicUsize = AtomicUsize::new(0);

pub struct Shake;

impl Shake {
    pub fn new() -> Shake {
        Shake
    }

    pub fn step(&mut self) -> Option<&'static str> {
        STEPS.get(NEXT.fetch_add(1, SeqCst)).copied()
    }
}
