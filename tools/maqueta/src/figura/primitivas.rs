//! Las formas de la figura: barras, redondeles, marcas y rótulos.

use grabadora::What;

use super::escala::{HALF, LANE, Label};
use super::filas::State;
use crate::svg::{ACCENT, BACK, INK, LETTER, line, text, wide};

/// La letra de los números, y lo que ocupa uno.
const SMALL: f64 = 11.0;

/// El rayado de lo que está en la cola.
pub fn hatch(id: &str) -> String {
    format!(
        "<pattern id=\"{id}-cola\" width=\"5\" height=\"5\" \
         patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <path d=\"M0 0V5\" stroke=\"{INK}\" stroke-width=\"1.6\"/></pattern>"
    )
}

/// Un estado que dura. Lo que al acabar el registro sigue, acaba a puntos.
pub fn bar(id: &str, state: State, from: f64, to: f64, open: bool) -> String {
    let (width, height) = (to - from, HALF * 2.0);
    match state {
        // El cerco separa dos turnos seguidos.
        State::Turn(_) => format!(
            "<rect x=\"{from:.1}\" y=\"-{HALF}\" width=\"{width:.1}\" \
             height=\"{height}\" rx=\"2\" fill=\"{ACCENT}\" \
             stroke=\"{BACK}\"/>"
        ),
        State::Ready => format!(
            "<rect x=\"{from:.1}\" y=\"-5\" width=\"{width:.1}\" \
             height=\"10\" fill=\"url(#{id}-cola)\" opacity=\".55\"/>"
        ),
        State::Waits(_) => {
            let dashes = match open {
                true => "stroke-width=\"1.5\" stroke-dasharray=\"4 4\"",
                false => "stroke-width=\"1.5\"",
            };
            line(&format!("M{from:.1} 0H{to:.1}"), dashes)
        }
    }
}

/// Los turnos que no duran, con sus números: los del mismo instante, juntos.
pub struct Pill {
    x: f64,
    turns: Vec<usize>,
}

impl Pill {
    pub fn add(pills: &mut Vec<Pill>, x: f64, turn: usize) {
        let new = Pill {
            x,
            turns: vec![turn],
        };
        match pills.last_mut() {
            Some(last) if x - last.x < last.half() + new.half() => {
                last.turns.push(turn);
            }
            _ => pills.push(new),
        }
    }

    /// Si son muchos, del primero al último.
    fn text(&self) -> String {
        match self.turns[..] {
            [one] => one.to_string(),
            [one, other] => format!("{one}·{other}"),
            [first, .., last] => format!("{first}…{last}"),
            [] => unreachable!("se crea con uno"),
        }
    }

    fn half(&self) -> f64 {
        (wide(&self.text()) * SMALL / LETTER / 2.0 + 4.0).max(HALF)
    }

    pub fn covers(&self, x: f64) -> bool {
        (self.x - x).abs() < self.half()
    }

    /// De dónde a dónde llega.
    pub fn reach(&self) -> (f64, f64) {
        (self.x - self.half(), self.x + self.half())
    }

    pub fn draw(&self) -> String {
        let (left, width) = (self.x - self.half(), self.half() * 2.0);
        let height = HALF * 2.0;
        format!(
            "<rect x=\"{left:.1}\" y=\"-{HALF}\" width=\"{width:.1}\" \
             height=\"{height}\" rx=\"{HALF}\" fill=\"{ACCENT}\" \
             stroke=\"{BACK}\" stroke-width=\"2\"/>{}",
            digits(self.x, &self.text())
        )
    }
}

/// El número de un turno que dura, si cabe en su barra.
pub fn number(x: f64, turn: usize, room: f64) -> String {
    let turn = turn.to_string();
    match room > wide(&turn) + 4.0 {
        true => digits(x, &turn),
        false => String::new(),
    }
}

fn digits(x: f64, text: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"4\" fill=\"{BACK}\" font-size=\"{SMALL}\" \
         font-weight=\"600\" text-anchor=\"middle\">{text}</text>"
    )
}

/// Lo que ocupa una marca al lado de un redondel.
pub const BESIDE: f64 = 13.5;

/// Lo que pasa en un instante; si lo tapa un redondel, a su lado. Quien
/// despierta desde una fila de abajo lo hace hacia arriba: `up`.
pub fn mark(what: &What, x: f64, pill: Option<&Pill>, up: bool) -> String {
    let (top, height) = (-HALF, HALF * 2.0);
    let beside = pill.map_or(x, |pill| pill.x + pill.half() + 2.5);
    match what {
        What::Woken(_) => {
            let (y, point) = match up {
                true => (HALF + 4.0, -6),
                false => (top - 4.0, 6),
            };
            let left = x - 4.0;
            format!("<path d=\"M{left:.1} {y}h8l-4 {point}z\" fill=\"{INK}\"/>")
        }
        What::Step(_) => {
            format!("<circle cx=\"{x:.1}\" cy=\"0\" r=\"3\" fill=\"{BACK}\"/>")
        }
        What::Preempted => line(
            &format!("M{:.1} {}l-6 {}", x + 3.0, top - 3.0, height + 6.0),
            "stroke-width=\"2.5\"",
        ),
        What::Dropped | What::Panicked => {
            let x = pill.map_or(x, |_| beside + 5.0);
            line(
                &format!("M{:.1} -5l10 10m0 -10l-10 10", x - 5.0),
                "stroke-width=\"2\"",
            )
        }
        _ => line(
            &format!("M{beside:.1} {top}v{height}"),
            "stroke-width=\"2.5\"",
        ),
    }
}

/// Un rótulo, con la raya que lo une a su barra si está lejos.
pub fn label(label: &Label) -> String {
    let y = -HALF - 8.0 - label.lane as f64 * LANE;
    if !label.points {
        return text(label.x, y, "font-style=\"italic\"", label.text);
    }
    let path = format!("M{:.1} {}V0", label.from, y - 8.0);
    line(&path, "opacity=\".6\"") + &text(label.x, y, "", label.text)
}
