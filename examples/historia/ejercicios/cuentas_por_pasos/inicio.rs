//! Un batido, paso a paso.

const STEPS: [&str; 3] = ["lava", "corta", "bate"];

pub struct Shake {
    /// El paso que toca.
    next: usize,
}

impl Shake {
    pub fn new() -> Shake {
        Shake { next: 0 }
    }

    /// Da el siguiente paso; al acabar, nada.
    pub fn step(&mut self) -> Option<&'static str> {
        let next = self.next;
        STEPS.get(next).copied()
    }
}
