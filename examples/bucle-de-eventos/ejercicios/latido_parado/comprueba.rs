//! El reloj de la sala.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::time::{Duration, Instant};

use ejercicios::{Result, ensure};

use super::attempt;

/// Cuenta lo que se pela.
#[derive(Default)]
pub struct Potatoes(AtomicU32);

impl Potatoes {
    /// Apunta una patata pelada.
    pub fn done(&self) {
        self.0.fetch_add(1, SeqCst);
    }
}

/// Con el reloj de verdad: lo que se mira es si se bloquea el hilo.
pub fn check() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let potatoes = Potatoes::default();
        let beats = AtomicU32::new(0);
        let clock = async {
            loop {
                tokio::time::sleep(Duration::from_millis(10)).await;
                beats.fetch_add(1, SeqCst);
            }
        };
        let start = Instant::now();
        tokio::select! {
            biased;
            never = clock => never,
            () = attempt::peel(&potatoes) => {}
        }
        let took = start.elapsed().as_millis();
        let (beats, done) = (beats.into_inner(), potatoes.0.into_inner());
        ensure!(done == 5, "patatas peladas: {done}, y son 5");
        ensure!(
            took >= 50,
            "se pelaron en menos de 50 ms: alguna no esperó lo suyo"
        );
        ensure!(
            beats > 0,
            "el reloj no dio ni un latido mientras se pelaba: el hilo estuvo \
             bloqueado"
        );
        ensure!(
            beats > 1,
            "el reloj dio un latido y se paró: en las demás patatas, el hilo \
             estuvo bloqueado"
        );
        Ok(())
    })
}
