//! Los servicios, que contestan o no, y los turnos para preguntarles.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, ends, ensure, paused};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

use super::attempt;

const SERVICES: [&str; 6] =
    ["clima", "noticias", "tráfico", "mapas", "correo", "bolsa"];
/// El que no contesta nunca.
const SILENT: &str = "noticias";
const TURNS: usize = 2;
/// Lo que se le da a cada uno.
pub const LIMIT: Duration = Duration::from_secs(1);

pub struct Watch {
    /// Los turnos: cuántas consultas puede haber a la vez.
    pub turns: Semaphore,
    asked: Gauge,
}

impl Watch {
    /// Pregunta a un servicio; `noticias` no contesta nunca.
    pub async fn get(&self, service: &str) -> &'static str {
        let _asking = self.asked.enter();
        if service == SILENT {
            std::future::pending::<()>().await;
        }
        sleep(Duration::from_millis(800)).await;
        "200"
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let watch = Arc::new(Watch {
            turns: Semaphore::new(TURNS),
            asked: Gauge::default(),
        });
        let start = Instant::now();
        let checks = SERVICES.map(|service| {
            let watch = watch.clone();
            tokio::spawn(async move { attempt::check(&watch, service).await })
        });
        let mut answers = Vec::new();
        for (service, check) in SERVICES.into_iter().zip(checks) {
            let stuck = || {
                format!(
                    "se quedó esperando: «{service}» no contesta, y nadie se \
                     cansa de esperar"
                )
            };
            answers.push(ends(check, stuck).await??);
        }
        let took = start.elapsed().as_millis();
        let (asked, most) = (watch.asked.entered(), watch.asked.most());
        ensure!(asked > 0, "no se preguntó a ningún servicio");
        ensure!(
            most <= TURNS,
            "se preguntó a {most} servicios a la vez, y los turnos son {TURNS}"
        );
        for (service, answer) in SERVICES.into_iter().zip(answers) {
            match (service == SILENT, answer) {
                (true, None) | (false, Some("200")) => {}
                (true, Some(it)) => {
                    bail!("«{service}» no contesta, y el informe dice {it}");
                }
                (false, None) => bail!(
                    "«{service}» contesta en 800 ms, y el informe dice que \
                     tarda más de un segundo: el límite contó la espera del \
                     turno"
                ),
                (false, Some(it)) => {
                    bail!("«{service}» contesta 200, y el informe dice {it}");
                }
            }
        }
        ensure!(
            took <= 2600,
            "el informe tardó {took} ms: «{SILENT}» ocupó un turno más de un \
             segundo"
        );
        Ok(())
    })
}
