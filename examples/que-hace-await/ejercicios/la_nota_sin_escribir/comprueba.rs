//! La pizarra del turno.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::task::{try_id, yield_now};
use tokio::time::sleep;

use super::attempt;

#[derive(Default)]
pub struct Board {
    /// Lo que tarda cada letra, además de un turno.
    slow: Duration,
    note: Mutex<String>,
    /// Si se escribe fuera de toda tarea lanzada.
    loose: AtomicBool,
    writes: Gauge,
    reads: Gauge,
}

impl Board {
    /// Escribe la nota, en cinco turnos.
    pub async fn write(&self, text: &str) {
        let _inside = self.writes.enter();
        self.loose.fetch_or(try_id().is_none(), SeqCst);
        for letter in text.chars() {
            match self.slow {
                Duration::ZERO => yield_now().await,
                slow => sleep(slow).await,
            }
            self.note.lock().unwrap().push(letter);
        }
    }

    pub fn read(&self) -> String {
        let _inside = self.reads.enter();
        self.note.lock().unwrap().clone()
    }
}

pub fn check() -> Result<()> {
    write(Duration::ZERO)?;
    // Otro día la tiza escribe mal.
    write(Duration::from_secs(60))
}

fn write(slow: Duration) -> Result<()> {
    let board = Arc::new(Board {
        slow,
        ..Board::default()
    });
    let mut note = String::new();
    paused(async {
        let stuck = || "se quedó esperando a una tarea que no acaba".to_owned();
        note = ends(attempt::handover(board.clone()), stuck).await?;
        Ok(())
    })?;
    let (writes, reads) = (board.writes.entered(), board.reads.entered());
    ensure!(
        reads > 0,
        "nadie leyó la pizarra, y `handover` devolvió «{note}»"
    );
    ensure!(
        writes > 0,
        "se leyó la pizarra vacía: la tarea lanzada no había tenido ni un turno"
    );
    ensure!(
        writes == 1,
        "se leyó «{note}» y la nota se empezó a escribir {writes} veces"
    );
    ensure!(
        !board.loose.load(SeqCst),
        "se leyó «{note}», pero la escribió `handover`: no se lanzó ninguna \
         tarea"
    );
    ensure!(
        note == "hecho",
        "se leyó «{note}» y la nota es «hecho»: la tarea no había terminado"
    );
    Ok(())
}
