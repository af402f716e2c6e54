//! De una lista de sucesos a una fila por tarea, con lo que duró cada estado.

use grabadora::{Record, What};

/// Lo que le pasa a una tarea durante un rato.
#[derive(Clone, Copy, PartialEq)]
pub enum State<'a> {
    /// Puede avanzar y no tiene el turno.
    Ready,
    /// Tiene el turno: qué número hace entre los de todas.
    Turn(usize),
    Waits(&'a str),
}

/// Un estado, desde un suceso hasta otro.
pub struct Span<'a> {
    pub state: State<'a>,
    pub from: usize,
    pub to: usize,
}

pub struct Row<'a> {
    pub name: &'a str,
    pub spans: Vec<Span<'a>>,
    /// Los sucesos que son de un instante, por su número.
    pub marks: Vec<usize>,
}

pub fn rows(record: &Record) -> Vec<Row<'_>> {
    let rows = record.tasks().into_iter().map(|name| row(record, name));
    rows.collect()
}

fn row<'a>(record: &'a Record, name: &'a str) -> Row<'a> {
    let mut row = Row {
        name,
        spans: Vec::new(),
        marks: Vec::new(),
    };
    let mut now: Option<(State, usize)> = None;
    let mut turns = 0;
    for (index, entry) in record.entries.iter().enumerate() {
        turns += usize::from(entry.what == What::Turn);
        if entry.task != name {
            continue;
        }
        let state = now.map(|(state, _)| state);
        let next = match &entry.what {
            What::Spawned(_) | What::Yields | What::Preempted => {
                Some(State::Ready)
            }
            What::Turn => Some(State::Turn(turns)),
            What::Waits(what) => Some(State::Waits(what)),
            What::Done | What::Panicked | What::Dropped => None,
            // Si está en turno, el despertar se verá al acabarlo.
            What::Woken(_) => match state {
                Some(State::Waits(_)) => Some(State::Ready),
                same => same,
            },
            What::Step(_) => state,
        };
        match entry.what {
            What::Spawned(_) | What::Turn | What::Waits(_) | What::Yields => {}
            _ => row.marks.push(index),
        }
        if next != state || matches!(entry.what, What::Turn) {
            row.close(now, index);
            now = next.map(|state| (state, index));
        }
    }
    row.close(now, record.entries.len());
    row
}

impl<'a> Row<'a> {
    fn close(&mut self, span: Option<(State<'a>, usize)>, to: usize) {
        if let Some((state, from)) = span {
            self.spans.push(Span { state, from, to });
        }
    }
}

/// Cuántas tareas llegan a estar en turno entre un suceso y el siguiente.
pub fn most_in_turn(rows: &[Row], entries: usize) -> usize {
    let in_turn = |index: usize| {
        let spans = rows.iter().flat_map(|row| &row.spans);
        spans
            .filter(|span| matches!(span.state, State::Turn(_)))
            .filter(|span| (span.from..span.to).contains(&index))
            .count()
    };
    (0..entries).map(in_turn).max().unwrap_or(0)
}
