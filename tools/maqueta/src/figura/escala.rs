//! Dónde va cada cosa de la figura.

use grabadora::{Record, Unit, What};

use crate::svg;

pub const WIDTH: f64 = 560.0;
/// La altura de un renglón de rótulos.
pub const LANE: f64 = 16.0;
/// Media altura de una barra.
pub const HALF: f64 = 9.0;
pub const LETTER: f64 = 12.5;
/// Lo que separa dos rótulos.
const GAP: f64 = 7.6;
/// El ancho de un suceso que no dura: el orden también se tiene que ver.
const INSTANT: f64 = 13.0;

/// La posición de cada suceso, y la del final.
pub struct Scale {
    xs: Vec<f64>,
}

impl Scale {
    pub fn new(record: &Record) -> Scale {
        let left =
            record.tasks().into_iter().map(wide).fold(0.0, f64::max) + 18.0;
        let events = &record.events;
        let track = WIDTH - left - 8.0;
        let mut weights: Vec<f64> = events
            .iter()
            .map(|event| match (record.unit, &event.what) {
                (Unit::Steps, _) | (_, What::Turn | What::Step(_)) => 1.0,
                _ => 0.6,
            })
            .collect();
        // Detrás del último no queda nada que separar.
        if let Some(last) = weights.last_mut() {
            *last = 0.2;
        }
        let total: f64 = weights.iter().sum();
        let span = match (record.unit, events.first(), events.last()) {
            (Unit::Millis, Some(first), Some(last)) => last.at - first.at,
            _ => 0,
        };
        // El tiempo se queda al menos con la mitad del ancho.
        let unit = match span {
            0 => track / total,
            _ => (track / total / 2.0).min(INSTANT),
        };
        let per_ms = (track - unit * total) / span.max(1) as f64;
        let mut xs = vec![left];
        for (index, weight) in weights.iter().enumerate() {
            let next = events.get(index + 1).unwrap_or(&events[index]);
            let gap = match record.unit {
                Unit::Millis => next.at - events[index].at,
                Unit::Steps => 0,
            };
            xs.push(xs[index] + unit * weight + per_ms * gap as f64);
        }
        Scale { xs }
    }

    pub fn x(&self, index: usize) -> f64 {
        self.xs[index]
    }
}

/// Un rótulo con su sitio.
pub struct Label<'a> {
    pub text: &'a str,
    pub x: f64,
    /// De abajo arriba: 0 es el más cercano a la barra.
    pub lane: usize,
    /// Dónde empieza lo que dice, y si una raya lo señala: si es un instante.
    pub from: f64,
    pub points: bool,
}

/// Reparte los rótulos en carriles, sin que se toquen.
pub fn place<'a>(mut wanted: Vec<(&'a str, f64, f64)>) -> Vec<Label<'a>> {
    // De derecha a izquierda: así, la raya de uno alto no cruza uno bajo.
    wanted.sort_by(|a, b| b.1.total_cmp(&a.1));

    let mut taken: Vec<(usize, f64, f64)> = Vec::new();
    let mut labels = Vec::new();
    for (text, from, to) in wanted {
        let wide = wide(text);
        // Centrado, si cabe; si no, desde el principio y sin salirse.
        let x = (from + ((to - from - wide) / 2.0).max(0.0))
            .min(WIDTH - wide)
            .max(0.0);
        let free = |lane: &usize| {
            taken.iter().all(|(other, start, end)| {
                other != lane || x > end + GAP || x + wide < start - GAP
            })
        };
        let lane = (0..).find(free).expect("los carriles no se acaban");
        taken.push((lane, x, x + wide));
        labels.push(Label {
            text,
            x,
            lane,
            from,
            points: from == to,
        });
    }
    labels
}

pub fn wide(text: &str) -> f64 {
    svg::wide(text, LETTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_do_not_touch_and_do_not_leave() {
        let wanted = (0..40).map(|n| {
            let from = f64::from(n * 97 % 560);
            ("un rótulo largo", from, from + f64::from(n % 3) * 90.0)
        });
        let labels = place(wanted.collect());
        for (index, one) in labels.iter().enumerate() {
            let end = one.x + wide(one.text);
            assert!(one.x >= 0.0 && end <= WIDTH + 0.1);
            for other in &labels[index + 1..] {
                let apart = other.x > end || other.x + wide(other.text) < one.x;
                assert!(apart || one.lane != other.lane);
            }
        }
    }
}
