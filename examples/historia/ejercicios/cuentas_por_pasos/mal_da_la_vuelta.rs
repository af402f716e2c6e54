//! Cree que al acabar se vuelve a empezar.

const STEPS: [&str; 3] = ["lava", "corta", "bate"];

pub struct Shake {
    next: usize,
}

impl Shake {
    pub fn new() -> Shake {
        Shake { next: 0 }
    }

    pub fn step(&mut self) -> Option<&'static str> {
        let step = STEPS.get(self.next).copied();
        self.next = (self.next + 1) % STEPS.len();
        step
    }
}
