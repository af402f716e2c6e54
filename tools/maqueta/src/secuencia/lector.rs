//! Lee un diagrama de secuencia escrito en el lenguaje de Mermaid.
//!
//! Solo entiende lo que usan los diagramas del libro: `participant`, los
//! mensajes `->>` y `-->>`, `loop` y `alt`. Lo demás es un error, con su línea.

use super::{Fault, Frame, Person, Sequence, Step, What};

/// Lee el diagrama entero, o dice la primera línea que no se entiende.
///
/// # Errors
///
/// La línea, contada desde el principio del texto, y qué le pasa.
pub fn parse(text: &str) -> Result<Sequence, Fault> {
    let mut lines = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with("%%"));
    let fault = |line, says: String| Fault { line, says };
    match lines.next() {
        Some((_, "sequenceDiagram")) => {}
        Some((line, other)) => {
            let says = format!(
                "la primera línea es «sequenceDiagram», y no «{other}»: los \
                 demás diagramas no se dibujan"
            );
            return Err(fault(line, says));
        }
        None => return Err(fault(1, "no hay nada escrito".to_owned())),
    }
    let mut sequence = Sequence::default();
    let mut open = Vec::new();
    for (line, text) in lines {
        let what = read(text, &mut sequence.people, &mut open, line)
            .map_err(|says| fault(line, says))?;
        let step = what.map(|what| Step { line, what });
        sequence.steps.extend(step);
    }
    if let Some((line, frame)) = open.pop() {
        let says = format!("falta el «end» de este «{}»", frame.word());
        return Err(fault(line, says));
    }
    let is_message = |step: &Step| matches!(step.what, What::Message { .. });
    if !sequence.steps.iter().any(is_message) {
        let says = "no hay ningún mensaje: «Ana->>Luis: Hola»".to_owned();
        return Err(fault(text.lines().count(), says));
    }
    Ok(sequence)
}

/// El paso que dice una línea, si no presenta a nadie.
fn read(
    text: &str,
    people: &mut Vec<Person>,
    open: &mut Vec<(usize, Frame)>,
    line: usize,
) -> Result<Option<What>, String> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = rest.trim().to_owned();
    let inside = open.last().map(|(_, frame)| *frame);
    Ok(Some(match (word, inside) {
        ("participant", _) => {
            people.push(person(&rest, people)?);
            return Ok(None);
        }
        ("loop" | "alt", _) => {
            let frame = match word {
                "loop" => Frame::Loop,
                _ => Frame::Alt,
            };
            open.push((line, frame));
            What::Open(frame, rest)
        }
        ("else", Some(Frame::Alt)) => What::Branch(rest),
        ("else", Some(Frame::Loop)) => {
            return Err("«else» es de «alt», y esto es un «loop»".to_owned());
        }
        ("else", None) => return Err("sobra «else»".to_owned()),
        ("end", _) if rest.is_empty() => {
            open.pop().ok_or("sobra «end»")?;
            What::Close
        }
        _ => message(text, people)?,
    }))
}

fn person(text: &str, people: &[Person]) -> Result<Person, String> {
    let (id, name) = text.split_once(" as ").unwrap_or((text, text));
    let is_word = |id: &str| {
        !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    if !is_word(id) || name.trim().is_empty() {
        return Err(format!(
            "«participant {text}» no se entiende: es «participant Ana», o \
             «participant Ana as Otro nombre»"
        ));
    }
    if people.iter().any(|known| known.id == id) {
        return Err(format!("«{id}» está dos veces"));
    }
    Ok(Person {
        id: id.to_owned(),
        name: name.trim().to_owned(),
    })
}

fn message(text: &str, people: &[Person]) -> Result<What, String> {
    let parts = || {
        let (route, says) = text.split_once(": ")?;
        let (route, dashed) = match route.split_once("-->>") {
            Some(route) => (route, true),
            None => (route.split_once("->>")?, false),
        };
        Some((route, dashed, says.trim()))
    };
    let Some(((from, to), dashed, says)) = parts() else {
        return Err(format!(
            "no se entiende «{text}»: es un mensaje («Ana->>Luis: Hola» o \
             «Ana-->>Luis: Hola»), «participant», «loop», «alt», «else» o \
             «end»"
        ));
    };
    let find = |id: &str| {
        let found = people.iter().position(|person| person.id == id);
        found.ok_or_else(|| format!("«{id}» no es participante"))
    };
    Ok(What::Message {
        from: find(from)?,
        to: find(to)?,
        dashed,
        text: says.to_owned(),
    })
}
