//! La radio, y un camarero que se distrae.

use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::sync::broadcast::{self, Receiver};
use tokio::time::sleep;

use super::attempt;

/// La libreta del camarero, que se distrae tras el primer anuncio.
#[derive(Default)]
pub struct Pad {
    noted: Gauge,
}

impl Pad {
    pub async fn note(&self, _dish: u32) {
        let first = self.noted.entered() == 0;
        let _inside = self.noted.enter();
        if first {
            sleep(Duration::from_millis(75)).await;
        }
    }
}

pub type Radio = Receiver<u32>;

async fn day(news: u32) -> Result<()> {
    let pad = Pad::default();
    let (radio_tx, radio) = broadcast::channel(4);
    let kitchen = async move {
        for dish in 1..=news {
            // Si nadie escucha, la cocina anuncia igual.
            let _ = radio_tx.send(dish);
            sleep(Duration::from_millis(10)).await;
        }
    };
    let stuck = || {
        format!(
            "se quedó escuchando con la radio apagada, tras apuntar {}",
            pad.noted.entered()
        )
    };
    let both = async { tokio::join!(attempt::listen(&pad, radio), kitchen) };
    let ((lost, heard), ()) = ends(both, stuck).await?;
    // Al volver, en la radio quedan cuatro anuncios: del 5 al 8.
    let kept = 5..=news;
    let noted = pad.noted.entered();
    ensure!(noted > 0, "no se apuntó ningún anuncio");
    ensure!(
        heard.last() == Some(&news),
        "apuntó {heard:?} y dejó de escuchar: la cocina anunció hasta el {news}"
    );
    ensure!(
        noted == heard.len(),
        "dice que oyó {} y apuntó {noted}",
        counted(heard.len(), "# anuncio", "# anuncios")
    );
    ensure!(
        lost + heard.len() as u64 == u64::from(news),
        "apuntó {} y dice que perdió {lost}, y los anuncios son {news}",
        heard.len()
    );
    for dish in kept {
        ensure!(
            heard.contains(&dish),
            "apuntó {heard:?}: el {dish} seguía en la radio, y no lo apuntó"
        );
    }
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        day(10).await?;
        // Otro día hay más: contarlos no vale.
        day(12).await
    })
}
