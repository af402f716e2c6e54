//! Sin limitar.

pub struct Limiter;

impl Limiter {
    pub fn new() -> Limiter {
        Limiter
    }

    pub async fn wait(&self) {}
}
