//! Un horno bueno y cuatro malos, para la prueba que escribe el lector.

use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, ends, ensure, paused};
use tokio::time::{Instant, sleep_until};

use super::attempt;

pub struct Oven {
    /// Cuándo avisa, en tantos por ciento del tiempo que se le pone.
    rings: &'static [u64],
    due: Mutex<Vec<Instant>>,
    looked: Gauge,
}

impl Oven {
    /// Lo pone en marcha; avisará a esos segundos.
    pub fn start(&self, seconds: u64) {
        let at = |percent: &u64| {
            Instant::now() + Duration::from_millis(10 * seconds * percent)
        };
        let due = self.rings.iter().map(at).collect();
        *self.due.lock().expect("nadie entra en pánico") = due;
    }

    /// Los avisos que ha dado hasta ahora.
    pub fn bells(&self) -> usize {
        let _one = self.looked.enter();
        let due = self.due.lock().expect("lo mismo");
        due.iter().filter(|at| **at <= Instant::now()).count()
    }

    /// Espera al siguiente aviso.
    pub async fn bell(&self) {
        let _one = self.looked.enter();
        let next = {
            let due = self.due.lock().expect("lo mismo");
            due.iter().find(|at| **at > Instant::now()).copied()
        };
        match next {
            Some(at) => sleep_until(at).await,
            None => std::future::pending().await,
        }
    }
}

/// Lo que dice la prueba del lector de un horno que avisa entonces.
async fn tested(rings: &'static [u64]) -> Result<Result<(), String>> {
    let oven = Oven {
        rings,
        due: Mutex::default(),
        looked: Gauge::default(),
    };
    let stuck = || "tu prueba se queda esperando a un horno que no avisa";
    let said = ends(attempt::test(&oven), || stuck().to_owned()).await?;
    ensure!(oven.looked.entered() > 0, "tu prueba no mira los avisos");
    Ok(said)
}

pub fn check() -> Result<()> {
    paused(async {
        if let Err(why) = tested(&[100]).await? {
            bail!("tu prueba rechaza el horno bueno: «{why}»");
        }
        for (rings, what) in [
            (&[50][..], "avisa a los 30 segundos, y no a los 60"),
            (&[150], "avisa a los 90 segundos, y no a los 60"),
            (&[98], "avisa a los 58,8 segundos, y no a los 60"),
            (&[102], "avisa a los 61,2 segundos, y no a los 60"),
            (&[100, 125], "avisa dos veces, a los 60 segundos y a los 75"),
            (&[], "no avisa"),
        ] {
            let said = tested(rings).await?;
            ensure!(
                said.is_err(),
                "tu prueba da por bueno un horno que {what}"
            );
        }
        Ok(())
    })
}
