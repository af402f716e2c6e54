//! Un termómetro lento que una vez se atasca.

use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ensure, paused};
use tokio::time::{Instant, sleep, timeout};

use super::attempt;

/// Cuándo toca leer, en milisegundos: la de los 200 se atasca hasta los 450, y
/// otro día, hasta los 650.
const DAYS: [(u64, &[u128]); 2] = [
    (250, &[0, 100, 200, 450, 500, 600, 700, 800, 900]),
    (450, &[0, 100, 200, 650, 700, 800, 900]),
];

pub struct Oven {
    /// Lo que tarda la que se atasca.
    stuck: u64,
    start: Instant,
    reading: Gauge,
    began: Mutex<Vec<u128>>,
}

impl Oven {
    /// La tercera se atasca.
    pub async fn read(&self) {
        let _reading = self.reading.enter();
        let at = self.start.elapsed().as_millis();
        self.began.lock().expect("nadie entra en pánico").push(at);
        let takes = if self.reading.entered() == 3 {
            self.stuck
        } else {
            30
        };
        sleep(Duration::from_millis(takes)).await;
    }
}

pub fn check() -> Result<()> {
    paused(async {
        for (stuck, due) in DAYS {
            day(stuck, due).await?;
        }
        Ok(())
    })
}

async fn day(stuck: u64, due: &[u128]) -> Result<()> {
    let oven = std::sync::Arc::new(Oven {
        stuck,
        start: Instant::now(),
        reading: Gauge::default(),
        began: Mutex::default(),
    });
    let limit = Duration::from_millis(950);
    if timeout(limit, attempt::watch(oven.clone())).await.is_ok() {
        bail!("`watch` acabó, y hay que leer mientras haya horno");
    }
    let began = oven.began.lock().expect("lo mismo").clone();
    ensure!(!began.is_empty(), "no se leyó el termómetro");
    let most = oven.reading.most();
    ensure!(most == 1, "hubo {most} lecturas a la vez, y es una");
    for (index, due) in due.iter().enumerate() {
        let number = index + 1;
        let Some(at) = began.get(index) else {
            bail!(
                "hubo {} en 950 ms: falta la de los {due}",
                counted(index, "# lectura", "# lecturas")
            );
        };
        let also = match index {
            0..=2 => "cada vuelta se atrasa un poco más",
            3 => "la que se atascó acabó antes, y se habían pasado horas",
            4 if at - began[3] == 30 => {
                "quiso hacer seguidas todas las que se pasaron"
            }
            _ => "tras el atasco, las horas ya no son las de siempre",
        };
        ensure!(
            at == due,
            "la lectura {number} empezó a los {at} ms, y tocaba a los \
                 {due}: {also}"
        );
    }
    Ok(())
}
