//! El texto alternativo: el diagrama contado, para quien no lo ve.

use super::{Sequence, What};

pub fn title(sequence: &Sequence) -> String {
    let names: Vec<&str> = sequence
        .people
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("Diagrama de secuencia entre {} y {last}", rest.join(", "))
        }
        _ => format!("Diagrama de secuencia de {}", names.concat()),
    }
}

pub fn about(sequence: &Sequence) -> String {
    let says = |text: &str| match text {
        "" => ".".to_owned(),
        text => format!(": {text}."),
    };
    let name = |person: &usize| &sequence.people[*person].name;
    let mut open = Vec::new();
    let parts = sequence.steps.iter().map(|step| match &step.what {
        What::Message { from, to, text, .. } if from == to => {
            format!("{}, para sí: {text}.", name(from))
        }
        What::Message { from, to, text, .. } => {
            format!("De {} a {}: {text}.", name(from), name(to))
        }
        What::Open(frame, text) => {
            open.push(frame.word());
            format!("Empieza «{}»{}", frame.word(), says(text))
        }
        What::Branch(text) => format!("O bien{}", says(text)),
        What::Close => {
            format!("Acaba «{}».", open.pop().expect("hay un recuadro"))
        }
    });
    parts.collect::<Vec<_>>().join(" ")
}
