//! Un horno con una llave.

use std::cell::Cell;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ensure, paused};
use tokio::time::{sleep, timeout};

use super::attempt;

#[derive(Default)]
pub struct Oven {
    keys_out: Cell<i32>,
    /// Si se horneó, o se siguió horneando, con la llave en su sitio.
    keyless: Cell<bool>,
    baking: Gauge,
    fails: Cell<bool>,
}

impl Oven {
    pub fn take_key(&self) {
        self.keys_out.set(self.keys_out.get() + 1);
    }

    pub fn put_key_back(&self) {
        self.keys_out.set(self.keys_out.get() - 1);
    }

    fn look(&self) {
        if self.keys_out.get() < 1 {
            self.keyless.set(true);
        }
    }

    pub async fn bake(&self) -> Result<(), String> {
        let _inside = self.baking.enter();
        self.look();
        sleep(Duration::from_millis(100)).await;
        self.look();
        match self.fails.get() {
            true => Err("se quemó".to_owned()),
            false => Ok(()),
        }
    }
}

pub fn check() -> Result<()> {
    let oven = Oven::default();
    paused(async {
        for (what, fails, ms) in [
            ("acabó bien", false, 200),
            ("se quemó el pan", true, 200),
            ("se canceló a medias", false, 50),
        ] {
            oven.fails.set(fails);
            let limit = Duration::from_millis(ms);
            let said = timeout(limit, attempt::use_oven(&oven)).await;
            let out = oven.keys_out.get();
            ensure!(oven.baking.entered() > 0, "no se horneó nada");
            ensure!(
                !oven.keyless.get() || out < 0,
                "se horneó sin la llave en la mano: otro podía tomarla y \
                 hornear a la vez"
            );
            match out {
                0 => {}
                1 => bail!("{what} y la llave no volvió"),
                _ => bail!(
                    "{what} y la llave volvió {}",
                    counted(1 - out, "# vez", "# veces")
                ),
            }
            ensure!(
                said.is_err() || said == Ok(oven_result(fails)),
                "{what} y `use_oven` dijo {said:?}"
            );
        }
        Ok(())
    })
}

fn oven_result(fails: bool) -> Result<(), String> {
    match fails {
        true => Err("se quemó".to_owned()),
        false => Ok(()),
    }
}
