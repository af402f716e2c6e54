//! Tres servicios que tardan lo suyo.

use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

const NAMES: [&str; 3] = ["clima", "noticias", "tráfico"];

#[derive(Default)]
pub struct Service {
    gauge: Gauge,
    asked: Mutex<Vec<&'static str>>,
}

impl Service {
    /// Pregunta, y dice cuántos milisegundos ha tardado.
    pub async fn check(&self, name: &'static str) -> u64 {
        let _inside = self.gauge.enter();
        self.asked.lock().unwrap().push(name);
        let place = NAMES.iter().position(|it| *it == name);
        let ms = place.map_or(0, |place| 300 + 200 * place as u64);
        sleep(Duration::from_millis(ms)).await;
        ms
    }
}

pub fn check() -> Result<()> {
    let service = Service::default();
    paused(async {
        let start = Instant::now();
        let answers = attempt::watch(&service).await;
        let total = start.elapsed().as_millis();
        let asked = service.asked.lock().unwrap().clone();
        for name in NAMES {
            let times = asked.iter().filter(|it| **it == name).count();
            ensure!(
                times == 1,
                "a «{name}» se le preguntó {times} veces, y es una"
            );
        }
        ensure!(
            answers == [300, 500, 700],
            "las respuestas están en otro orden: {answers:?}"
        );
        ensure!(
            total < 1000,
            "tardó {total} ms y las tres esperas caben en 700: como mucho \
             hubo {} a la vez",
            service.gauge.most()
        );
        Ok(())
    })
}
