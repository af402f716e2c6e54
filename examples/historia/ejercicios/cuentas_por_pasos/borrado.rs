//! Sin dar pasos.

pub struct Shake;

impl Shake {
    pub fn new() -> Shake {
        Shake
    }

    pub fn step(&mut self) -> Option<&'static str> {
        None
    }
}
