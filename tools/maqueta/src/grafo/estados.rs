//! Los estados por los que pasan las tareas de un registro, y quién las mueve:
//! hay una flecha por cada cambio que ocurrió, y ninguna más.

use std::collections::{BTreeMap, BTreeSet};

use grabadora::{Entry, Record, What};

use super::{Arrow, HALF, Node, Side, any_of, draw as draw_graph};
use crate::figura::filas::State as Bar;
use crate::figura::primitivas::{bar, hatch, mark};
use crate::svg::{Room, in_each_room};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Created,
    Ready,
    Turn,
    Waiting,
    Done,
    Failed,
    Cancelled,
}

use State::{Cancelled, Created, Done, Failed, Ready, Turn, Waiting};

/// Cada cambio que sabe dibujar, y su verbo.
const CHANGES: [(State, State, &str); 8] = [
    (Created, Ready, "la lanza"),
    (Ready, Turn, "le da turno"),
    (Turn, Ready, "cede"),
    (Turn, Waiting, "espera"),
    (Waiting, Ready, "la despierta"),
    (Turn, Done, "termina"),
    (Turn, Failed, "falla"),
    (Waiting, Cancelled, "la cancela"),
];

/// Quién mueve una tarea, en el orden en que se dicen.
const ITSELF: &str = "ella misma";
const LOOP: &str = "el bucle";
const OTHER: &str = "otra tarea";
const WHO: [&str; 5] = [ITSELF, LOOP, OTHER, "otro hilo", "el programa"];

/// El grafo, en SVG. `id` lo distingue de las demás figuras de su página.
///
/// # Errors
///
/// El registro no se entiende, o una tarea cambia como no se sabe dibujar.
pub fn draw(record: &str, id: &str, title: &str) -> Result<String, String> {
    let changes = changes(&record.parse()?)?;
    if changes.is_empty() {
        return Err("el registro está vacío".to_owned());
    }
    let about = about(&changes);
    Ok(in_each_room(id, title, &about, |id, room| {
        let states: BTreeSet<State> =
            changes.keys().flat_map(|(from, to)| [*from, *to]).collect();
        let nodes: Vec<Node> = states
            .into_iter()
            .map(|state| node(state, id, room))
            .collect();
        let arrows: Vec<Arrow> = changes
            .iter()
            .map(|((from, to), who)| {
                let (path, label) = way(*from, *to, room);
                let says = verb(*from, *to).expect("se sabe dibujar");
                let who = who.clone();
                Arrow {
                    path,
                    says,
                    who,
                    label,
                }
            })
            .collect();
        let height = match room {
            Room::Wide => 260.0,
            Room::Narrow => 438.0,
        };
        (hatch(id) + &draw_graph(&nodes, &arrows), height)
    }))
}

/// Los cambios de estado que ocurrieron, y quién los hizo.
type Changes = BTreeMap<(State, State), Vec<&'static str>>;

fn changes(record: &Record) -> Result<Changes, String> {
    let mut states: BTreeMap<&str, State> = BTreeMap::new();
    // A quién ha dicho alguien que cancela.
    let mut cancelled: BTreeSet<String> = BTreeSet::new();
    let mut changes: BTreeMap<(State, State), BTreeSet<usize>> =
        BTreeMap::new();
    for Entry { task, what, .. } in &record.entries {
        let now = states.get(task.as_str()).copied();
        let (next, by) = match what {
            What::Spawned(by) => (Ready, by.as_str()),
            What::Turn => (Turn, LOOP),
            What::Yields => (Ready, task.as_str()),
            What::Waits(_) => (Waiting, task.as_str()),
            What::Done => (Done, task.as_str()),
            What::Panicked => (Failed, task.as_str()),
            What::Dropped if cancelled.contains(task) => (Cancelled, OTHER),
            What::Woken(by) if now == Some(Waiting) => (Ready, by.as_str()),
            // En turno, o ya en la cola: nada cambia hasta que lo acabe.
            What::Woken(_) => continue,
            What::Step(text) => {
                let other = text.strip_prefix("cancela ").map(str::to_owned);
                cancelled.extend(other);
                continue;
            }
            What::Dropped | What::Preempted => {
                return Err(format!("el grafo no sabe dibujar «{what}»"));
            }
        };
        let from = match what {
            What::Spawned(_) => Created,
            _ => now.ok_or(format!("{task} no se ha lanzado"))?,
        };
        if verb(from, next).is_none() {
            let (from, to) = (name(from), name(next));
            return Err(format!(
                "{task} pasa de {from} a {to}, y el grafo no sabe dibujarlo"
            ));
        }
        let who = WHO.iter().position(|who| *who == by);
        let who = match who {
            Some(known) => known,
            None if by == task => 0,
            None => 2,
        };
        changes.entry((from, next)).or_default().insert(who);
        states.insert(task, next);
    }
    let named = |who: BTreeSet<usize>| who.iter().map(|at| WHO[*at]).collect();
    Ok(changes
        .into_iter()
        .map(|(way, who)| (way, named(who)))
        .collect())
}

fn verb(from: State, to: State) -> Option<&'static str> {
    let mut known = CHANGES.iter();
    let change = known.find(|change| (change.0, change.1) == (from, to))?;
    Some(change.2)
}

fn name(state: State) -> &'static str {
    match state {
        Created => "creada",
        Ready => "lista",
        Turn => "en turno",
        Waiting => "en espera",
        Done => "terminada",
        Failed => "fallida",
        Cancelled => "cancelada",
    }
}

fn about(changes: &Changes) -> String {
    let arrows = changes.iter().map(|((from, to), who)| {
        let says = verb(*from, *to).expect("se sabe dibujar");
        let (from, to) = (name(*from), name(*to));
        format!("De {from} a {to}: {says} {}.", any_of(who))
    });
    let arrows: Vec<String> = arrows.collect();
    format!("Los estados y sus flechas. {}", arrows.join(" "))
}

/// Los mismos signos que en una línea de tiempo.
fn node(state: State, id: &str, room: Room) -> Node<'static> {
    let sign = match state {
        Created | Turn => None,
        Ready => Some((bar(id, Bar::Ready, 0.0, 19.0, false), 19.0)),
        Waiting => Some((bar(id, Bar::Waits(""), 0.0, 19.0, false), 19.0)),
        Done => Some((mark(&What::Done, 2.0, None, false), 4.0)),
        Failed => Some((mark(&What::Panicked, 5.0, None, false), 10.0)),
        Cancelled => Some((mark(&What::Dropped, 5.0, None, false), 10.0)),
    };
    let at = match (room, state) {
        (Room::Wide, Created) => (44.0, 120.0),
        (Room::Wide, Ready) => (240.0, 120.0),
        (Room::Wide, Turn) => (432.0, 120.0),
        (Room::Wide, Waiting) => (404.0, 234.0),
        (Room::Wide, Done) => (622.0, 120.0),
        (Room::Wide, Failed) => (622.0, 40.0),
        (Room::Wide, Cancelled) => (620.0, 234.0),
        (Room::Narrow, Created) => (190.0, 20.0),
        (Room::Narrow, Ready) => (190.0, 124.0),
        (Room::Narrow, Turn) => (190.0, 220.0),
        (Room::Narrow, Waiting) => (190.0, 316.0),
        (Room::Narrow, Done) => (278.0, 420.0),
        (Room::Narrow, Failed) => (290.0, 20.0),
        (Room::Narrow, Cancelled) => (116.0, 420.0),
    };
    Node {
        name: name(state),
        at,
        sign,
        full: state == Turn,
    }
}

/// Por dónde va la flecha, y dónde está lo que dice.
fn way(
    from: State,
    to: State,
    room: Room,
) -> (Vec<(f64, f64)>, (f64, f64, Side)) {
    let (one, other) = (node(from, "", room), node(to, "", room));
    let ((x, y), (end_x, end_y)) = (one.at, other.at);
    let (left, right) = (x - one.half(), x + one.half());
    let (end_left, end_right) = (end_x - other.half(), end_x + other.half());
    // Recta, de un lado a otro o de arriba abajo.
    let across = |y: f64, from: f64, to: f64, side| {
        (vec![(from, y), (to, y)], ((from + to) / 2.0, y, side))
    };
    let along = |x: f64, from: f64, to: f64, side| {
        (vec![(x, from), (x, to)], (x, (from + to) / 2.0, side))
    };
    let (up, down) = (y - HALF, y + HALF);
    let (end_up, end_down) = (end_y - HALF, end_y + HALF);
    match (room, from, to) {
        (Room::Wide, Ready, Turn) => {
            across(y - 7.0, right, end_left, Side::Above)
        }
        (Room::Wide, Turn, Ready) => {
            across(y + 7.0, left, end_right, Side::Below)
        }
        (Room::Wide, Turn, Failed) => (
            vec![(x, up), (x, end_y), (end_left, end_y)],
            ((x + end_left) / 2.0, end_y, Side::Above),
        ),
        (Room::Wide, Waiting, Ready) => (
            vec![(left, y), (end_x, y), (end_x, end_down)],
            ((left + end_x) / 2.0, y, Side::Above),
        ),
        (Room::Wide, Created | Turn | Waiting, Ready | Done | Cancelled) => {
            across(y, right, end_left, Side::Above)
        }
        (Room::Narrow, Created, _) => along(x, down, end_up, Side::Left),
        (Room::Narrow, Ready, _) => along(x - 9.0, down, end_up, Side::Left),
        (Room::Narrow, Turn, Ready) => {
            along(x + 9.0, up, end_down, Side::Right)
        }
        (Room::Narrow, Turn, Failed) => (
            vec![(right, y - 7.0), (TRUNK, y - 7.0), (TRUNK, end_down)],
            (TRUNK, end_down + 32.0, Side::Left),
        ),
        (Room::Narrow, Turn, Done) => (
            vec![(right, y + 7.0), (TRUNK, y + 7.0), (TRUNK, end_up)],
            (TRUNK, end_up - 32.0, Side::Left),
        ),
        (Room::Narrow, Waiting, Ready) => (
            vec![(left, y), (BACK, y), (BACK, end_y), (end_left, end_y)],
            (BACK, (y + down) / 2.0 - 68.0, Side::Right),
        ),
        (Room::Narrow, Waiting, _) => along(150.0, down, end_up, Side::Left),
        _ => along(x, down, end_up, Side::Right),
    }
}

/// En el dibujo estrecho, por dónde bajan y suben las flechas de los lados.
const TRUNK: f64 = 318.0;
const BACK: f64 = 16.0;
