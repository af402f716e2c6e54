//! Cree que un turno es hacer todo el trabajo.

pub struct Shake {
    done: bool,
}

impl Shake {
    pub fn new() -> Shake {
        Shake { done: false }
    }

    pub fn step(&mut self) -> Option<&'static str> {
        let mut last = None;
        for step in ["lava", "corta", "bate"] {
            last = Some(step);
        }
        last.filter(|_| !std::mem::replace(&mut self.done, true))
    }
}
