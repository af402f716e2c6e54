//! Coloca un diagrama de secuencia: dónde va cada persona y cada paso.
//!
//! Nada se mide con una letra de verdad, que depende de quien lee: el ancho se
//! estima por arriba.

use crate::secuencia::{Sequence, Side, Step};

/// Todo en píxeles, con la letra a 13.
pub const LETTER: f64 = 13.0;
pub const LINE: f64 = 16.0;
pub const PAD: f64 = 9.0;
pub const GAP: f64 = 22.0;
/// A partir de aquí, el texto sigue en otra línea.
const WRAP: usize = 24;

/// Lo que ocupa un texto, por arriba en las letras corrientes.
pub fn wide(text: &str) -> f64 {
    let em: f64 = text
        .chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | '.' | ',' | ';' | ':' | '|' | '\'' | 'í' => 0.32,
            't' | 'f' | 'r' | ' ' | '(' | ')' | '-' | '«' | '»' => 0.42,
            'm' | 'w' | 'M' | 'W' | '@' => 0.97,
            '—' | '…' | '%' | '€' | '←'..='⇿' => 1.06,
            letter if letter.is_uppercase() => 0.76,
            // Chino, japonés, coreano y dibujos: el doble que una corriente.
            '\u{1100}'..='\u{115f}' | '\u{2600}'..='\u{27bf}' => 1.3,
            '\u{2e80}'..='\u{ffef}' | '\u{1f000}'.. => 1.3,
            _ => 0.62,
        })
        .sum();
    em * LETTER
}

/// El texto en líneas cortas. Una palabra no se parte.
pub fn wrap(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n') {
        let mut line = String::new();
        for word in part.split_whitespace() {
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
    }
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
            .map(|name| widest(&wrap(name)) + 2.0 * PAD)
            .collect();
        let mut gaps: Vec<f64> = people
            .windows(2)
            .map(|pair| (pair[0] + pair[1]) / 2.0 + GAP)
            .collect();
        let mut left = people[0] / 2.0 + 1.0;
        let mut right = people[people.len() - 1] / 2.0 + 1.0;
        for step in &sequence.steps {
            let (from, to, text) = match step {
                Step::Message { from, to, text, .. } => {
                    (*from.min(to), *from.max(to), text)
                }
                Step::Note { from, to, text, .. } => (*from, *to, text),
                _ => continue,
            };
            let room = widest(&wrap(text)) + GAP;
            match step {
                Step::Note {
                    side: Side::Over, ..
                } if from == to => {
                    let half = room / 2.0;
                    widen(&mut gaps, &mut left, from, half, true);
                    widen(&mut gaps, &mut right, from, half, false);
                }
                Step::Note {
                    side: Side::Left, ..
                } => {
                    widen(&mut gaps, &mut left, from, room + PAD, true);
                }
                _ if from == to => {
                    let room = room + 34.0;
                    widen(&mut gaps, &mut right, from, room, false);
                }
                _ => {
                    let now: f64 = gaps[from..to].iter().sum();
                    let more = (room - now).max(0.0) / (to - from) as f64;
                    for gap in &mut gaps[from..to] {
                        *gap += more;
                    }
                }
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

/// Hace sitio a un lado de una persona: en su hueco, o en el borde.
fn widen(
    gaps: &mut [f64],
    edge: &mut f64,
    person: usize,
    room: f64,
    before: bool,
) {
    let gap = match before {
        true => person.checked_sub(1),
        false => Some(person),
    };
    match gap.and_then(|gap| gaps.get_mut(gap)) {
        Some(gap) => *gap = gap.max(room + PAD),
        None => *edge = edge.max(room + PAD),
    }
}
