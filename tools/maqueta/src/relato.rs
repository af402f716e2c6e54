//! Un diagrama de secuencia contado, para quien no lo ve.

use crate::secuencia::{Sequence, Step};

pub fn title(sequence: &Sequence) -> String {
    if let Some(title) = &sequence.title {
        return title.replace('\n', " ");
    }
    let names: Vec<String> = sequence
        .people
        .iter()
        .map(|name| name.replace('\n', " "))
        .collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("Diagrama de secuencia entre {} y {last}", rest.join(", "))
        }
        _ => format!("Diagrama de secuencia de {}", names.join("")),
    }
}

/// El diagrama contado, para quien no lo ve.
pub fn about(sequence: &Sequence) -> String {
    if let Some(about) = &sequence.about {
        return about.replace('\n', " ");
    }
    let says = |text: &str| match text {
        "" => ".".to_owned(),
        text => format!(": {text}."),
    };
    let name = |person: &usize| &sequence.people[*person];
    let mut parts = Vec::new();
    let mut open = Vec::new();
    for step in &sequence.steps {
        parts.push(match step {
            Step::Message { from, to, text, .. } if from == to => {
                format!("{}, para sí{}", name(from), says(text))
            }
            Step::Message { from, to, text, .. } => {
                format!("De {} a {}{}", name(from), name(to), says(text))
            }
            Step::Note { from, to, text, .. } if from != to => format!(
                "Nota sobre {} y {}{}",
                name(from),
                name(to),
                says(text)
            ),
            Step::Note { from, text, .. } => {
                format!("Nota sobre {}{}", name(from), says(text))
            }
            Step::Open { kind, text } => {
                open.push(kind.as_str());
                match kind.as_str() {
                    "rect" => continue,
                    kind => format!("Empieza «{kind}»{}", says(text)),
                }
            }
            Step::Branch(text) => match open.last() {
                Some(&"par") => format!("A la vez{}", says(text)),
                _ => format!("O bien{}", says(text)),
            },
            Step::Close => match open.pop() {
                Some("rect") | None => continue,
                Some(kind) => format!("Acaba «{kind}»."),
            },
            Step::Activate(_) | Step::Deactivate(_) => continue,
        });
    }
    parts.join(" ").replace('\n', " ")
}
