//! Un sensor que se lee con un hilo de verdad.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, ensure};
use tokio::runtime::Builder;
use tokio::time::timeout;

use super::attempt;

/// Las que se piden.
pub const TIMES: usize = 5;
/// Más de las que hacen falta, aunque el canal sea ancho.
const ENOUGH: usize = 100;

#[derive(Default)]
pub struct Sensor {
    reads: Gauge,
}

impl Sensor {
    /// La temperatura. Retiene el hilo.
    pub fn read(&self) -> u32 {
        let _read = self.reads.enter();
        let reads = self.reads.entered();
        // Así acaba también el que no sabe parar.
        assert!(reads < ENOUGH, "el sensor se estropeó de tanto leerlo");
        thread::sleep(Duration::from_millis(1));
        200 + u32::try_from(reads % 10).unwrap_or(0)
    }
}

pub fn check() -> Result<()> {
    // Hay un hilo de verdad: el reloj también lo es.
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let sensor = Arc::new(Sensor::default());
    let limit = Duration::from_secs(8);
    let hottest = attempt::hottest(sensor.clone());
    let hottest = runtime.block_on(async { timeout(limit, hottest).await });
    runtime.shutdown_timeout(limit);
    let reads = sensor.reads.entered();
    ensure!(reads > 0, "no se leyó el sensor");
    ensure!(
        reads < ENOUGH,
        "ya nadie quería más lecturas, y el hilo siguió hasta que el sensor \
         se estropeó"
    );
    let Ok(hottest) = hottest else {
        bail!("`hottest` no vuelve, y el hilo ya no lee");
    };
    ensure!(reads >= TIMES, "lecturas hechas: {reads}, y son {TIMES}");
    ensure!(
        hottest == 200 + TIMES as u32,
        "la más alta de {TIMES} era 205, y dijo {hottest}"
    );
    Ok(())
}
