//! El texto alternativo: lo que pasa en el registro, para quien no lo ve.

use grabadora::{Record, Unit, What};

use super::filas::{Row, Span, State, most_in_turn};

pub fn about(record: &Record, rows: &[Row], numbered: bool) -> String {
    let mut says = vec![match rows {
        [_] => "Una fila, de una tarea.".to_owned(),
        rows => format!("{} filas, una por tarea.", rows.len()),
    }];
    if numbered {
        says.push("Los turnos van numerados por orden.".to_owned());
    }
    for row in rows {
        let spans = row.spans.iter();
        let spans = spans.filter_map(|span| state(record, span, numbered));
        let marks = row.marks.iter();
        let marks = marks.filter_map(|index| instant(record, rows, *index));
        let mut parts: Vec<(usize, String)> = spans.chain(marks).collect();
        parts.sort();
        let parts: Vec<String> =
            parts.into_iter().map(|(_, part)| part).collect();
        says.push(format!("{}: {}.", row.name, parts.join("; ")));
    }
    says.push(match most_in_turn(rows, record.entries.len()) {
        0 | 1 => "Nunca hay más de una en turno.".to_owned(),
        many => format!("Llegan a estar {many} en turno a la vez."),
    });
    says.join(" ")
}

fn state(
    record: &Record,
    span: &Span,
    numbered: bool,
) -> Option<(usize, String)> {
    let state = match span.state {
        State::Ready => "lista y sin turno".to_owned(),
        State::Turn(turn) if numbered => format!("turno {turn}"),
        State::Turn(_) => "en turno".to_owned(),
        State::Waits("") => "espera".to_owned(),
        State::Waits(what) => format!("espera {what}"),
    };
    let (from, to) = (at(record, span.from), at(record, span.to));
    let says = match (record.unit, span.state) {
        // De lo que no dura, solo importan los turnos.
        (_, State::Ready | State::Waits(_)) if from == to => return None,
        (Unit::Millis, _) if from == to => format!("{state} en {from} ms"),
        (Unit::Millis, _) => format!("{state} de {from} a {to} ms"),
        (Unit::Steps, _) => format!("{state} del paso {from} al {to}"),
    };
    Some((span.from, says))
}

fn instant(
    record: &Record,
    rows: &[Row],
    index: usize,
) -> Option<(usize, String)> {
    let what = match &record.entries[index].what {
        What::Step(text) => format!("«{text}»"),
        // El bucle despierta entre turno y turno: ya se sabe.
        What::Woken(by) if rows.iter().all(|row| row.name != by) => {
            return None;
        }
        end => end.to_string(),
    };
    let at = at(record, index);
    let says = match record.unit {
        Unit::Steps => format!("{what} en el paso {at}"),
        Unit::Millis => format!("{what} en {at} ms"),
    };
    Some((index, says))
}

/// La hora de un suceso; lo que sigue abierto llega hasta el último.
fn at(record: &Record, index: usize) -> u64 {
    record.entries[index.min(record.entries.len() - 1)].at
}
