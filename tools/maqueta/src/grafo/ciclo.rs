//! Un interbloqueo: quién tiene qué y a quién espera, según un registro.
//!
//! Del registro se leen los pasos «toma X» y «suelta X», y las esperas que al
//! acabar no han acabado.

use grabadora::{Entry, Record, What};

use super::{Arrow, Node, Side, draw as draw_graph};
use crate::svg::{figure, wide_bold};

/// El ciclo, en SVG. `id` lo distingue de las demás figuras de su página.
///
/// # Errors
///
/// El registro no se entiende, o en él no hay dos tareas que se esperen.
pub fn draw(record: &str, id: &str, title: &str) -> Result<String, String> {
    let record: Record = record.parse()?;
    let [one, other] = pair(&record).ok_or(
        "no hay dos tareas que esperen al final, cada una, lo que tiene la \
         otra",
    )?;
    // De cada una, lo que ella tiene y la otra espera.
    let (task, held) = one;
    let (rival, wanted) = other;
    let names = [task, wanted, rival, held];
    let widest = names.iter().map(|name| wide_bold(name)).fold(0.0, f64::max);
    let (left, right) = (widest / 2.0 + 12.0, 330.0 - widest / 2.0);
    let (top, bottom) = (28.0, 148.0);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let nodes: Vec<Node> = names
        .into_iter()
        .zip(corners)
        .enumerate()
        .map(|(place, (name, at))| Node {
            name,
            at,
            sign: None,
            full: place % 2 == 0,
        })
        .collect();
    let half = super::HALF;
    let ways = [
        (
            [
                (left + nodes[0].half(), top),
                (right - nodes[1].half(), top),
            ],
            Side::Above,
        ),
        ([(right, top + half), (right, bottom - half)], Side::Left),
        (
            [
                (right - nodes[2].half(), bottom),
                (left + nodes[3].half(), bottom),
            ],
            Side::Below,
        ),
        ([(left, bottom - half), (left, top + half)], Side::Right),
    ];
    let arrows: Vec<Arrow> = ways
        .into_iter()
        .zip(["espera", "lo tiene"].into_iter().cycle())
        .map(|(([from, to], side), says)| Arrow {
            path: vec![from, to],
            says,
            who: Vec::new(),
            label: ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0, side),
        })
        .collect();
    let about = format!(
        "{task} espera {wanted}, que tiene {rival}; {rival} espera {held}, \
         que tiene {task}."
    );
    let drawn = draw_graph(&nodes, &arrows);
    Ok(figure(id, title, &about, "figura", (342.0, 176.0), &drawn))
}

/// Dos tareas, cada una con lo que tiene y la otra espera.
fn pair(record: &Record) -> Option<[(&str, &str); 2]> {
    let tasks = record.tasks();
    let found = tasks.iter().find_map(|one| {
        let wanted = waits(record, one)?;
        let rival = *tasks.iter().find(|it| has(record, it, wanted))?;
        let held = waits(record, rival)?;
        has(record, one, held).then_some([(*one, held), (rival, wanted)])
    });
    found.filter(|[one, other]| one.0 != other.0)
}

/// Lo que una tarea espera cuando acaba el registro.
fn waits<'a>(record: &'a Record, task: &str) -> Option<&'a str> {
    let mut own = record.entries.iter().filter(|entry| entry.task == task);
    match &own.next_back()?.what {
        What::Waits(what) if !what.is_empty() => Some(what),
        _ => None,
    }
}

/// Si al acabar el registro la tarea tiene eso.
fn has(record: &Record, task: &str, what: &str) -> bool {
    let does = |entry: &Entry, verb: &str| {
        let says = format!("{verb} {what}");
        entry.task == task && entry.what == What::Step(says)
    };
    let last = record.entries.iter().rev();
    let last = last.map(|entry| (does(entry, "toma"), does(entry, "suelta")));
    last.into_iter()
        .find(|(takes, leaves)| *takes || *leaves)
        .is_some_and(|(takes, _)| takes)
}
