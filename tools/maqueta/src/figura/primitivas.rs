//! Las formas de la figura: barras, marcas, rótulos y leyenda.

use std::mem::discriminant;

use grabadora::{Event, What};

use super::escala::{HALF, LANE, Label, wide};
use super::filas::{Row, State};
use crate::svg::{ACCENT, BACK, INK, escape};

pub fn bar(id: &str, state: State, from: f64, to: f64) -> String {
    let (width, height) = (to - from, HALF * 2.0);
    match state {
        State::Turn => format!(
            "<rect x=\"{from:.1}\" y=\"-{HALF}\" width=\"{width:.1}\" \
             height=\"{height}\" rx=\"2\" fill=\"{ACCENT}\"/>"
        ),
        State::Ready => format!(
            "<rect x=\"{from:.1}\" y=\"-5\" width=\"{width:.1}\" \
             height=\"10\" fill=\"url(#{id}-cola)\" opacity=\".55\"/>"
        ),
        State::Waits(_) => {
            line(&format!("M{from:.1} 0H{to:.1}"), "stroke-width=\"1.5\"")
        }
    }
}

/// Lo que pasa en un instante.
pub fn mark(what: &What, x: f64) -> String {
    let (top, height) = (-HALF, HALF * 2.0);
    match what {
        What::Woken(_) => format!(
            "<path d=\"M{:.1} {}h8l-4 6z\" fill=\"{INK}\"/>",
            x - 4.0,
            top - 4.0
        ),
        What::Step(_) => {
            format!("<circle cx=\"{x:.1}\" cy=\"0\" r=\"3\" fill=\"{BACK}\"/>")
        }
        What::Preempted => line(
            &format!("M{:.1} {}l-6 {}", x + 3.0, top - 3.0, height + 6.0),
            "stroke-width=\"2.5\"",
        ),
        What::Dropped | What::Panicked => line(
            &format!("M{:.1} -5l10 10m0 -10l-10 10", x - 5.0),
            "stroke-width=\"2\"",
        ),
        _ => line(&format!("M{x:.1} {top}v{height}"), "stroke-width=\"2.5\""),
    }
}

/// Un rótulo, con la raya que lo une a su barra si está lejos.
pub fn label(label: &Label) -> String {
    let y = -HALF - 8.0 - label.lane as f64 * LANE;
    if !label.points {
        return text(label.x, y, "font-style=\"italic\"", label.text);
    }
    let path = format!("M{:.1} {}V0", label.from, y + 3.0);
    line(&path, "opacity=\".6\"") + &text(label.x, y, "", label.text)
}

pub fn line(path: &str, more: &str) -> String {
    format!("<path d=\"{path}\" stroke=\"{INK}\" {more}/>")
}

pub fn text(x: f64, y: f64, more: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{INK}\" {more}>{text}</text>"
    )
}

/// Lo que va junto, desplazado en vertical.
pub fn group(y: &str, shapes: &str) -> String {
    format!("<g transform=\"translate(0 {y})\">{shapes}</g>")
}

/// Solo lo que la figura tiene.
pub fn legend(id: &str, rows: &[Row], events: &[Event]) -> String {
    let states = [
        (State::Turn, "en turno"),
        (State::Ready, "lista, en la cola"),
        (State::Waits(""), "espera"),
    ];
    let marks = [
        (What::Woken(String::new()), "despertar"),
        (What::Done, "fin"),
        (What::Dropped, "abandono"),
        (What::Panicked, "pánico"),
        (What::Preempted, "sin núcleo"),
    ];
    let mut legend = String::new();
    let mut x = 0.0;
    let mut say = |legend: &mut String, says: &str| {
        let here = x;
        x += wide(says) + 40.0;
        *legend += &text(here + 25.0, 4.3, "", says);
        here
    };
    for (state, says) in states {
        let mut spans = rows.iter().flat_map(|row| &row.spans);
        if spans.any(|span| discriminant(&span.state) == discriminant(&state)) {
            let here = say(&mut legend, says);
            legend += &bar(id, state, here, here + 19.0);
        }
    }
    for (what, says) in marks {
        let mut kinds = events.iter().map(|e| discriminant(&e.what));
        if kinds.any(|kind| kind == discriminant(&what)) {
            let here = say(&mut legend, says);
            // Encima de la barra, que aquí no está.
            let down = if says == "despertar" { HALF + 1.0 } else { 0.0 };
            legend += &group(&down.to_string(), &mark(&what, here + 14.0));
        }
    }
    legend
}
