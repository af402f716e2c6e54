//! La leyenda: solo lo que la figura tiene.

use std::mem::discriminant;

use grabadora::{Record, What};

use super::escala::{HALF, LANE, Scale};
use super::filas::{Row, State};
use super::primitivas::{Pill, bar, mark};
use crate::svg::{group, text, wide};

/// Lo que separa una forma de su texto, y dos entradas.
const SPACE: f64 = 6.0;
const GAP: f64 = 18.0;

/// La leyenda, en las líneas que hagan falta, y lo que ocupa de alto.
pub fn legend(
    id: &str,
    rows: &[Row],
    record: &Record,
    scale: &Scale,
    width: f64,
) -> (String, f64) {
    let (mut x, mut y) = (0.0, 0.0);
    let mut legend = String::new();
    for (sample, from, says) in entries(id, rows, record, scale) {
        let wide = from + SPACE + wide(says);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + LANE + 5.0);
        }
        let entry = sample + &text(from + SPACE, 4.5, "", says);
        legend += &group(x, y, &entry);
        x += wide + GAP;
    }
    (legend, y + LANE)
}

/// Cada forma, lo que ocupa y lo que significa.
fn entries(
    id: &str,
    rows: &[Row],
    record: &Record,
    scale: &Scale,
) -> Vec<(String, f64, &'static str)> {
    let mut entries = Vec::new();
    for (state, says) in [
        (State::Turn(1), "en turno"),
        (State::Ready, "lista, en la cola"),
        (State::Waits(""), "espera"),
    ] {
        let mut spans = rows.iter().flat_map(|row| &row.spans);
        if spans.any(|span| {
            discriminant(&span.state) == discriminant(&state)
                && scale.is_long(span)
        }) {
            entries.push((bar(id, state, 0.0, 19.0, false), 19.0, says));
        }
    }
    if scale.has_instants(rows) {
        let mut pills = Vec::new();
        Pill::add(&mut pills, HALF, 1);
        let says = "turno de un instante, con su orden";
        entries.push((pills[0].draw(), HALF * 2.0, says));
    }
    for (what, says) in [
        (What::Woken(String::new()), "despertar"),
        (What::Done, "fin"),
        (What::Dropped, "abandono"),
        (What::Panicked, "pánico"),
        (What::Preempted, "sin núcleo"),
    ] {
        let mut kinds = record.entries.iter().map(|e| discriminant(&e.what));
        if kinds.any(|kind| kind == discriminant(&what)) {
            // Encima de la barra, que aquí no está.
            let down = if says == "despertar" { HALF + 1.0 } else { 0.0 };
            let sample = mark(&what, 5.0, None, false);
            entries.push((group(0.0, down, &sample), 8.0, says));
        }
    }
    entries
}
