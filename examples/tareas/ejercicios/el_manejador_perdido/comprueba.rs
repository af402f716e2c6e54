//! Un horno que puede apagarse a mitad de turno.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused, polled};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Lo que se le perdona: basta un despertar.
const WAKES: usize = 10;

pub struct Oven {
    goes_out_at: Option<u64>,
    watching: Gauge,
}

impl Oven {
    /// Vigila hasta que se apaga, y entonces lo dice.
    pub async fn watch(&self) -> Result<(), String> {
        let _inside = self.watching.enter();
        match self.goes_out_at {
            Some(ms) => {
                sleep(Duration::from_millis(ms)).await;
                Err("el horno se apagó".to_owned())
            }
            None => std::future::pending().await,
        }
    }

    /// El turno dura un segundo.
    pub async fn shift(&self) {
        sleep(Duration::from_secs(1)).await;
    }
}

async fn shift(
    goes_out_at: Option<u64>,
) -> Result<(Result<(), String>, u128, Arc<Oven>)> {
    let oven = Arc::new(Oven {
        goes_out_at,
        watching: Gauge::default(),
    });
    let start = Instant::now();
    let stuck = || {
        "se quedó esperando al vigilante, y el turno ya había acabado"
            .to_owned()
    };
    let mut polls = 0;
    let watch = polled(attempt::watch_oven(oven.clone()), || polls += 1);
    let said = ends(watch, stuck).await?;
    let took = start.elapsed().as_millis();
    tokio::task::yield_now().await;
    let wakes = polls - 1;
    ensure!(
        wakes <= WAKES,
        "en {took} ms `watch_oven` se despertó {wakes} veces: mira a ratos si \
         el vigilante ha acabado"
    );
    Ok((said, took, oven))
}

pub fn check() -> Result<()> {
    paused(async {
        let (said, took, oven) = shift(Some(330)).await?;
        ensure!(oven.watching.entered() > 0, "nadie vigiló el horno");
        ensure!(
            said.is_err(),
            "el horno se apagó a los 330 ms y dijo que todo fue bien"
        );
        ensure!(
            took == 330,
            "el horno se apagó a los 330 ms y no lo dijo hasta los {took}"
        );
        let (said, took, oven) = shift(None).await?;
        ensure!(
            said.is_ok() && took == 1000,
            "el horno no se apagó, y a los {took} ms dijo {said:?}"
        );
        ensure!(
            oven.watching.now() == 0,
            "acabó el turno y el vigilante sigue en marcha: nadie lo paró"
        );
        Ok(())
    })
}
