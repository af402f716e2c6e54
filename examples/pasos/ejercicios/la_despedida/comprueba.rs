//! La línea de las noticias.

use std::future::{Future, pending};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::time::sleep;

use super::attempt;

#[derive(Default)]
pub struct Line {
    listening: Gauge,
    shifts: Gauge,
    /// Las veces que se llama a `bye`, las que empieza y las que acaba.
    called: AtomicUsize,
    byes: Gauge,
    said: AtomicUsize,
    early: AtomicUsize,
}

impl Line {
    /// Escucha, y no acaba nunca.
    pub async fn listen(&self) {
        let _listening = self.listening.enter();
        pending().await
    }

    /// La guardia.
    pub async fn shift(&self) {
        sleep(Duration::from_secs(1)).await;
        let _shift = self.shifts.enter();
    }

    /// Se despide, que a veces lleva lo suyo.
    pub fn bye(self: &Arc<Line>) -> impl Future<Output = ()> + use<> {
        self.called.fetch_add(1, SeqCst);
        let line = Arc::clone(self);
        async move {
            let _bye = line.byes.enter();
            line.early
                .fetch_add(usize::from(line.shifts.entered() == 0), SeqCst);
            sleep(Duration::from_secs(20)).await;
            line.said.fetch_add(1, SeqCst);
        }
    }
}

pub fn check() -> Result<()> {
    let line = Arc::new(Line::default());
    paused(async {
        let stuck = || {
            "se quedó esperando a la tarea que escucha, y nadie la cancela"
                .to_owned()
        };
        ends(attempt::watch(line.clone()), stuck).await
    })?;
    // El programa ya ha acabado, y lo que quedaba a medias se ha soltado.
    let count = |it: &AtomicUsize| it.load(SeqCst);
    ensure!(line.shifts.entered() > 0, "no se hizo la guardia");
    ensure!(line.listening.entered() > 0, "nadie escuchó las noticias");
    ensure!(
        count(&line.called) > 0,
        "el programa acabó sin despedirse: nadie llamó a `bye`"
    );
    ensure!(
        line.byes.entered() > 0,
        "el programa acabó sin despedirse: se llamó a `bye`, y la despedida \
         no llegó a empezar"
    );
    ensure!(
        count(&line.early) == 0,
        "se despidió antes de acabar la guardia"
    );
    let said = count(&line.said);
    ensure!(
        said > 0,
        "la despedida empezó y no acabó: el programa terminó antes"
    );
    ensure!(said == 1, "se despidió {said} veces");
    Ok(())
}
