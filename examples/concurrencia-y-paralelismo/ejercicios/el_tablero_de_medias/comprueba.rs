//! El tablero, y quien sabe cuántas consultas hay a medias.

use std::cell::Cell;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::sleep;

use super::attempt;

#[derive(Default)]
pub struct Board {
    shown: Cell<i32>,
    most: Cell<i32>,
}

impl Board {
    pub fn starts(&self) {
        self.shown.set(self.shown.get() + 1);
        self.most.set(self.most.get().max(self.shown.get()));
    }

    pub fn ends(&self) {
        self.shown.set(self.shown.get() - 1);
    }
}

pub struct Service<'a> {
    millis: u64,
    says: Option<u32>,
    asked: &'a Gauge,
}

impl Service<'_> {
    /// Lo que responde, o nada si falla.
    pub async fn answer(&self) -> Option<u32> {
        let _asked = self.asked.enter();
        sleep(Duration::from_millis(self.millis)).await;
        self.says
    }
}

pub fn check() -> Result<()> {
    let (board, asked) = (Board::default(), Gauge::new());
    paused(async {
        let service = |millis, says| Service {
            millis,
            says,
            asked: &asked,
        };
        let weather = service(300, Some(21));
        let maps = service(200, Some(7));
        let mail = service(100, None);
        let stuck = || "las consultas se quedaron esperando".to_owned();
        let all = async {
            tokio::join!(
                attempt::ask(&weather, &board),
                attempt::ask(&maps, &board),
                attempt::ask(&mail, &board),
            )
        };
        let said = ends(all, stuck).await?;
        ensure!(
            asked.entered() == 3,
            "se preguntó a {}, y son 3",
            counted(asked.entered(), "# servicio", "# servicios")
        );
        ensure!(
            said.2.is_none(),
            "el correo falló, y `ask` dijo {:?}",
            said.2
        );
        ensure!(
            (said.0, said.1) == (Some(21), Some(7)),
            "respondieron 21 y 7, y `ask` dijo {:?} y {:?}",
            said.0,
            said.1
        );
        let (most, shown) = (board.most.get(), board.shown.get());
        ensure!(
            most == 3,
            "hubo tres consultas a medias a la vez, y el tablero llegó a {most}"
        );
        ensure!(
            shown == 0,
            "han acabado las tres, y el tablero dice {shown}"
        );
        Ok(())
    })
}
