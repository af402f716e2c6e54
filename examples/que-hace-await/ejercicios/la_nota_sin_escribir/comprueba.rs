//! La pizarra del turno.

use std::sync::{Arc, Mutex};

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::task::yield_now;

use super::attempt;

#[derive(Default)]
pub struct Board {
    note: Mutex<String>,
    writes: Gauge,
    reads: Gauge,
}

impl Board {
    /// Escribe la nota, en cinco turnos.
    pub async fn write(&self, text: &str) {
        let _inside = self.writes.enter();
        for letter in text.chars() {
            yield_now().await;
            self.note.lock().unwrap().push(letter);
        }
    }

    pub fn read(&self) -> String {
        let _inside = self.reads.enter();
        self.note.lock().unwrap().clone()
    }
}

pub fn check() -> Result<()> {
    let board = Arc::new(Board::default());
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
        note == "hecho",
        "se leyó «{note}» y la nota es «hecho»: la tarea no había terminado"
    );
    Ok(())
}
