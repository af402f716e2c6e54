//! Dónde va cada persona, y en cuántas líneas cabe cada texto.

use super::{Sequence, What};
use crate::svg;

/// Todo en píxeles, con la letra a 13.
pub const LETTER: f64 = 13.0;
pub const LINE: f64 = 16.0;
pub const PAD: f64 = 9.0;
pub const GAP: f64 = 22.0;
/// A partir de aquí, el texto sigue en otra línea.
const WRAP: usize = 24;

pub fn wide(text: &str) -> f64 {
    svg::wide_at(text, LETTER)
}

/// El texto en líneas cortas. Una palabra no se parte.
pub fn wrap(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let long = line.chars().count() + word.chars().count() >= WRAP;
        if !line.is_empty() && long {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    lines.push(line);
    lines
}

pub fn widest(lines: &[String]) -> f64 {
    lines.iter().map(|line| wide(line)).fold(0.0, f64::max)
}

/// La línea de vida de cada persona, y el ancho del dibujo.
pub struct Columns {
    pub centers: Vec<f64>,
    pub width: f64,
}

impl Columns {
    pub fn new(sequence: &Sequence) -> Columns {
        let people: Vec<f64> = sequence
            .people
            .iter()
            .map(|person| widest(&wrap(&person.name)) + 2.0 * PAD)
            .collect();
        let mut gaps: Vec<f64> = people
            .windows(2)
            .map(|pair| (pair[0] + pair[1]) / 2.0 + GAP)
            .collect();
        let left = people[0] / 2.0 + 1.0;
        let mut right = people[people.len() - 1] / 2.0 + 1.0;
        for step in &sequence.steps {
            let What::Message { from, to, text, .. } = &step.what else {
                continue;
            };
            let (from, to) = (*from.min(to), *from.max(to));
            let room = widest(&wrap(text)) + GAP;
            if from == to {
                // A su derecha: en su hueco, o en el borde.
                let side = gaps.get_mut(from).unwrap_or(&mut right);
                *side = side.max(room + 34.0 + PAD);
                continue;
            }
            let now: f64 = gaps[from..to].iter().sum();
            let more = (room - now).max(0.0) / (to - from) as f64;
            for gap in &mut gaps[from..to] {
                *gap += more;
            }
        }
        let mut centers = vec![left];
        for gap in gaps {
            centers.push(centers[centers.len() - 1] + gap);
        }
        let width = centers[centers.len() - 1] + right;
        Columns { centers, width }
    }
}
