//! Un diálogo: lo que un programa cuenta que se dicen otros, según ocurre.
//!
//! Cada línea es un mensaje, «tarea -> bucle: Cede», o «-->» si es de vuelta.
//! Una línea sin flecha abre una de las maneras de hacerlo.

use super::{Fault, Frame, Person, Sequence, Step, What};

/// Lee el diálogo entero, o dice la primera línea que no se entiende.
///
/// # Errors
///
/// La línea, contada desde el principio del texto, y qué le pasa.
pub fn dialogue(text: &str) -> Result<Sequence, Fault> {
    let mut sequence = Sequence::default();
    let mut ways = 0;
    for (line, text) in (1..).zip(text.lines().map(str::trim)) {
        let what = match message(text) {
            Some((from, dashed, to, says)) => What::Message {
                from: person(&mut sequence.people, from),
                to: person(&mut sequence.people, to),
                dashed,
                text: says.to_owned(),
            },
            None if text.contains("->") || text.is_empty() => {
                let says = "un mensaje es «tarea -> bucle: Cede»".to_owned();
                return Err(Fault { line, says });
            }
            None => {
                ways += 1;
                match ways {
                    1 => What::Open(Frame::Alt, text.to_owned()),
                    _ => What::Branch(text.to_owned()),
                }
            }
        };
        sequence.steps.push(Step { line, what });
    }
    if sequence.people.is_empty() {
        let says = "no hay ningún mensaje: «tarea -> bucle: Cede»".to_owned();
        return Err(Fault { line: 1, says });
    }
    if ways > 0 {
        let (line, what) = (text.lines().count(), What::Close);
        sequence.steps.push(Step { line, what });
    }
    Ok(sequence)
}

/// Quién, si es de vuelta, a quién y qué le dice.
fn message(text: &str) -> Option<(&str, bool, &str, &str)> {
    let (route, says) = text.split_once(": ")?;
    let (from, dashed, to) = match route.split_once(" --> ") {
        Some((from, to)) => (from, true, to),
        None => route
            .split_once(" -> ")
            .map(|(from, to)| (from, false, to))?,
    };
    Some((from, dashed, to, says))
}

/// El sitio de quien se llama así, que puede ser nuevo.
fn person(people: &mut Vec<Person>, id: &str) -> usize {
    let known = people.iter().position(|person| person.id == id);
    known.unwrap_or_else(|| {
        let mut letters = id.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        people.push(Person {
            id: id.to_owned(),
            name: first.chain(letters).collect(),
        });
        people.len() - 1
    })
}
