//! El diagrama de lo que pasó: cada flecha sale de un suceso grabado.

use grabadora::{Entry, Record, What};

const HEAD: &str = "\
sequenceDiagram
    participant programa as Programa
    participant bucle as Bucle
    participant principal as Tarea principal
    participant clima as Tarea clima
    participant sistema as Sistema operativo
";

/// El diagrama entero, o el suceso que no se sabe dibujar.
pub fn draw(record: &Record) -> Result<String, String> {
    let mut text = HEAD.to_owned();
    for (index, entry) in record.entries.iter().enumerate() {
        let arrows = match &entry.what {
            What::Step(step) => step_arrows(step, &record.entries[index + 1..]),
            what => task_arrows(&entry.task, what),
        };
        let arrows = arrows.ok_or_else(|| {
            format!("«{} {}» no tiene dibujo", entry.task, entry.what)
        })?;
        for arrow in arrows {
            text += &format!("    {arrow}\n");
        }
    }
    Ok(text)
}

/// Lo que le pasa a una tarea.
fn task_arrows(task: &str, what: &What) -> Option<Vec<String>> {
    Some(match what {
        What::Spawned(by) => {
            let by = by.trim_start_matches("el ");
            vec![format!("{by}->>bucle: Pone {task} en la cola")]
        }
        What::Turn => vec![format!("bucle->>{task}: Le da el turno")],
        What::Waits(what) => vec![
            format!("{task}->>bucle: Deja su Waker y espera {what}"),
            format!("{task}-->>bucle: Se suspende"),
        ],
        What::Woken(by) if by == "el bucle" => {
            vec![format!("bucle->>{task}: La despierta y la pone en la cola")]
        }
        What::Done => vec![format!("{task}-->>bucle: Termina")],
        _ => return None,
    })
}

/// Lo que alguien hace; `after` es lo que pasa luego.
fn step_arrows(step: &str, after: &[Entry]) -> Option<Vec<String>> {
    let arrows: &[&str] = match step {
        "crea el bucle" => &["programa->>bucle: Lo crea"],
        "llama a run" => &["programa->>bucle: Llama a run"],
        "lee" => &["principal->>sistema: Lee del socket"],
        "no hay datos" => &["sistema-->>principal: No hay datos"],
        "recibe los datos" => &[
            "principal->>sistema: Lee otra vez",
            "sistema-->>principal: Entrega los datos",
        ],
        "escribe en el socket" => &["clima->>sistema: Escribe en el socket"],
        "mira" if readable(after) => {
            &["bucle->>sistema: Mira", "sistema-->>bucle: Hay datos"]
        }
        "mira" => &["bucle->>sistema: Mira", "sistema-->>bucle: No hay nada"],
        "recibe el resultado" => &["bucle-->>programa: Devuelve el resultado"],
        "cierra el bucle" => &["programa->>bucle: Lo cierra"],
        _ => return None,
    };
    Some(arrows.iter().map(|arrow| (*arrow).to_owned()).collect())
}

/// Si tras una mirada del bucle lo primero es que la lectura puede seguir.
pub fn readable(after: &[Entry]) -> bool {
    after.first().is_some_and(|entry| {
        entry.task == "principal" && matches!(entry.what, What::Woken(_))
    })
}
