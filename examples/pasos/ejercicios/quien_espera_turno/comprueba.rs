//! Las grabaciones.

use ejercicios::{Result, bail};

use super::attempt;

/// El nombre de una tarea.
pub type Task = &'static str;

#[derive(Debug, Clone, Copy)]
pub enum Event {
    Spawned(Task),
    Turn(Task),
    Waits(Task),
    Wakes(Task),
    Ends(Task),
}

use Event::{Ends, Spawned, Turn, Waits, Wakes};

/// Cómo se llama, la grabación, quién espera su turno y por qué.
const RECORDS: [(&str, &[Event], &[Task], &str); 6] = [
    (
        "recién lanzadas",
        &[Spawned("clima"), Spawned("mapas"), Turn("clima")],
        &["mapas"],
        "lanzar una tarea la pone en la cola, y recibir el turno la saca",
    ),
    (
        "despierta la principal",
        &[
            Spawned("clima"),
            Spawned("noticias"),
            Waits("principal"),
            Turn("clima"),
            Wakes("principal"),
            Ends("clima"),
        ],
        &["noticias", "principal"],
        "a la principal le han llegado sus datos, y noticias estaba antes",
    ),
    (
        "dos avisos",
        &[
            Spawned("mapas"),
            Turn("mapas"),
            Waits("mapas"),
            Wakes("mapas"),
            Wakes("mapas"),
        ],
        &["mapas"],
        "la despertaron dos veces, y le espera un turno",
    ),
    (
        "un aviso tardío",
        &[
            Spawned("clima"),
            Turn("clima"),
            Ends("clima"),
            Wakes("clima"),
        ],
        &[],
        "el clima ya había terminado cuando lo despertaron",
    ),
    (
        "un aviso en su turno",
        &[
            Spawned("mapas"),
            Spawned("clima"),
            Turn("mapas"),
            Wakes("mapas"),
            Waits("mapas"),
        ],
        &["clima", "mapas"],
        "a mapas la despertaron antes de que se pusiera a esperar",
    ),
    (
        "un aviso en su último turno",
        &[
            Spawned("mapas"),
            Spawned("clima"),
            Turn("mapas"),
            Wakes("mapas"),
            Ends("mapas"),
        ],
        &["clima"],
        "mapas terminó en el turno en que la despertaron",
    ),
];

pub fn check() -> Result<()> {
    for (name, record, right, why) in RECORDS {
        let said = attempt::queue(record);
        if said != right {
            let said = match said.is_empty() {
                true => "nadie".to_owned(),
                false => said.join(", "),
            };
            bail!("en «{name}», dijiste que espera turno: {said}. Y {why}");
        }
    }
    Ok(())
}
