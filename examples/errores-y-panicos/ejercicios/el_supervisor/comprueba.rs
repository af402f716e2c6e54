//! Un horno que falla de varias maneras.

use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep, timeout};

use super::attempt;

/// Cómo acaba cada vez.
#[derive(Clone, Copy)]
enum End {
    Fine,
    NoPower,
    Bug,
    Never,
}

pub struct Oven {
    /// Cómo acaba cada vez; después, como la última.
    ends: &'static [End],
    on: Gauge,
    lit: Mutex<Vec<u128>>,
    start: Instant,
}

impl Oven {
    /// Lo enciende, y espera a que se apague.
    pub async fn run(&self) -> Result<(), String> {
        let _on = self.on.enter();
        let at = self.start.elapsed().as_millis();
        self.lit.lock().expect("nadie entra en pánico").push(at);
        let time = self.on.entered();
        if time > 20 {
            pending::<()>().await;
        }
        sleep(Duration::from_millis(10)).await;
        let last = self.ends.len() - 1;
        match self.ends[(time - 1).min(last)] {
            End::Fine => Ok(()),
            End::NoPower => Err(format!("se fue la luz la vez {time}")),
            End::Bug => panic!("el termostato no existe"),
            End::Never => pending().await,
        }
    }

    fn new(ends: &'static [End]) -> Arc<Oven> {
        Arc::new(Oven {
            ends,
            on: Gauge::default(),
            lit: Mutex::default(),
            start: Instant::now(),
        })
    }
}

/// Lo que dice el supervisor de un horno que acaba así.
async fn watched(oven: &Arc<Oven>, due: &[u128]) -> Result<Result<(), String>> {
    let stuck = || {
        let times = oven.on.entered();
        format!(
            "falló {} y no se rindió",
            counted(times - 1, "# vez", "# veces")
        )
    };
    let said = ends(attempt::supervise(oven.clone()), stuck).await?;
    let lit = oven.lit.lock().expect("lo mismo").clone();
    ensure!(!lit.is_empty(), "no se encendió el horno");
    for (index, due) in due.iter().enumerate() {
        let Some(at) = lit.get(index) else {
            bail!(
                "el horno {} y nadie lo volvió a encender",
                match oven.ends[index - 1] {
                    End::Bug => "entró en pánico",
                    _ => "falló",
                }
            );
        };
        if index > 0 && at != due {
            bail!(
                "entre el fallo {index} y volver a encenderlo pasaron {} ms, \
                 y son {}",
                at - lit[index - 1] - 10,
                100 << (index - 1)
            );
        }
    }
    ensure!(
        lit.len() == due.len(),
        "lo encendió {}, y son {}",
        counted(lit.len(), "# vez", "# veces"),
        due.len()
    );
    Ok(said)
}

pub fn check() -> Result<()> {
    paused(async {
        let oven = Oven::new(&[End::NoPower, End::Bug, End::Fine]);
        let said = watched(&oven, &[0, 110, 320]).await?;
        ensure!(said.is_ok(), "el horno acabó bien, y dijo {said:?}");

        let oven = Oven::new(&[End::NoPower]);
        let said = watched(&oven, &[0, 110, 320, 730]).await?;
        let why = said.err().unwrap_or_default();
        ensure!(
            why.contains("la vez 4"),
            "falló cuatro veces, la última porque se fue la luz la vez 4, y \
             dijo «{why}»"
        );
        let took = oven.start.elapsed().as_millis();
        ensure!(
            took == 740,
            "la cuarta vez falló a los 740 ms, y se rindió a los {took}"
        );

        let four = &[End::NoPower, End::Bug, End::NoPower, End::Bug];
        let oven = Oven::new(four);
        let said = watched(&oven, &[0, 110, 320, 730]).await?;
        let why = said.err().unwrap_or_default();
        ensure!(
            !why.is_empty() && !why.contains("la vez"),
            "falló cuatro veces, la última porque entró en pánico, y dijo \
             «{why}»"
        );

        let oven = Oven::new(&[End::Never]);
        let limit = Duration::from_secs(5);
        let left = timeout(limit, attempt::supervise(oven.clone())).await;
        ensure!(
            left.is_err(),
            "el horno estaba encendido, y `supervise` acabó"
        );
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        ensure!(
            oven.on.now() == 0,
            "nadie espera ya a `supervise`, y el horno sigue encendido"
        );
        Ok(())
    })
}
