//! Dibuja los pasos de un diagrama de secuencia, de arriba abajo.

use super::columnas::{Columns, GAP, LINE, wide, widest, wrap};
use super::primitivas::{aside, line, point, said, written};
use super::{What, columnas};
use crate::svg::{BACK, FAINT, INK, PAPER};

/// Un recuadro abierto: dónde empieza, sus ramas y hasta dónde llega por los
/// lados lo que tiene dentro.
struct Open {
    top: f64,
    label: &'static str,
    text: String,
    branches: Vec<(f64, String)>,
    inside: Option<(f64, f64)>,
}

pub struct Drawing<'a> {
    columns: &'a Columns,
    pub y: f64,
    open: Vec<Open>,
    /// De dentro afuera: se dibujan al revés.
    pub behind: Vec<String>,
    pub front: String,
    /// Hasta dónde llega el dibujo por los lados.
    pub left: f64,
    pub right: f64,
}

impl Drawing<'_> {
    pub fn new(columns: &columnas::Columns, y: f64) -> Drawing<'_> {
        Drawing {
            columns,
            y,
            open: Vec::new(),
            behind: Vec::new(),
            front: String::new(),
            left: 0.0,
            right: columns.width,
        }
    }

    pub fn step(&mut self, what: &What) {
        match what {
            What::Message {
                from,
                to,
                dashed,
                text,
            } => {
                let dash = match dashed {
                    true => " stroke-dasharray=\"5 4\"",
                    false => "",
                };
                let centers = &self.columns.centers;
                self.y += 10.0;
                match from == to {
                    true => self.own_message(centers[*from], text, dash),
                    false => {
                        self.message(centers[*from], centers[*to], text, dash);
                    }
                }
            }
            What::Open(frame, text) => {
                self.y += 12.0;
                self.open.push(Open {
                    top: self.y,
                    label: frame.word(),
                    text: text.clone(),
                    branches: Vec::new(),
                    inside: None,
                });
                self.y += 24.0;
            }
            What::Branch(text) => {
                self.y += 12.0;
                let frame = self.open.last_mut().expect("hay un recuadro");
                frame.branches.push((self.y, text.clone()));
                self.y += 22.0;
            }
            What::Close => self.close(),
        }
    }

    /// Lo que se dibuja de lado a lado lo encierra cada recuadro abierto.
    fn cover(&mut self, left: f64, right: f64) {
        if let Some(frame) = self.open.last_mut() {
            let (from, to) = frame.inside.unwrap_or((left, right));
            frame.inside = Some((from.min(left), to.max(right)));
        }
        self.left = self.left.min(left - 1.0);
        self.right = self.right.max(right + 1.0);
    }

    fn own_message(&mut self, start: f64, text: &str, dash: &str) {
        let lines = wrap(text);
        let x = start + 40.0;
        let top = self.y + 6.0;
        let half = LINE * (lines.len() as f64 - 1.0) / 2.0;
        let (y, back) = (top + 16.0, start + 9.0);
        self.front += &format!(
            "<g text-anchor=\"start\">{}</g>\
             <path d=\"M{start:.1} {top:.1}h32v16H{back:.1}\" fill=\"none\" \
             stroke=\"{INK}\" stroke-width=\"1.3\"{dash}/>{}",
            written(x, top + 12.0 - half, &lines),
            point(start, y, -1.0)
        );
        self.y = top + 20.0 + half;
        self.cover(start, x + widest(&lines));
    }

    fn message(&mut self, start: f64, end: f64, text: &str, dash: &str) {
        // Una línea si cabe entre los dos; si no, varias cortas.
        let lines = match wide(text) <= (start - end).abs() - GAP {
            true => vec![text.to_owned()],
            false => wrap(text),
        };
        self.cover(start.min(end), start.max(end));
        self.front += &written((start + end) / 2.0, self.y + 11.0, &lines);
        self.y += LINE * lines.len() as f64 + 4.0;
        let way = (end - start).signum();
        let (y, stop) = (self.y, end - way * 8.0);
        self.front += &format!(
            "<path d=\"M{start:.1} {y:.1}H{stop:.1}\" stroke=\"{INK}\" \
             stroke-width=\"1.3\"{dash}/>{}",
            point(end, y, way)
        );
        self.y += 4.0;
    }

    fn close(&mut self) {
        let frame = self.open.pop().expect("hay un recuadro");
        self.y += 12.0;
        let bottom = self.y;
        let centers = &self.columns.centers;
        let whole = (centers[0], centers[centers.len() - 1]);
        let (from, to) = frame.inside.unwrap_or(whole);
        let left = from - 16.0;
        let tab = wide(frame.label) + 16.0;
        // Caben también lo que dice y lo que dicen sus ramas.
        let says = frame.branches.iter().map(|(_, text)| 12.0 + said(text));
        let room = says.fold(tab + 8.0 + said(&frame.text), f64::max);
        let right = (to + 16.0).max(left + room + 8.0);
        self.cover(left, right);
        let (width, height) = (right - left, bottom - frame.top);
        let top = frame.top;
        let mut drawn = format!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" \
             height=\"{height:.1}\" rx=\"4\" fill=\"{INK}\" \
             fill-opacity=\".03\" stroke=\"{FAINT}\"/>"
        );
        // Delante de la línea de vida, que si no la tacha.
        let label = line(left + tab / 2.0, top + 14.5, frame.label);
        self.front += &format!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{tab:.1}\" \
             height=\"20\" rx=\"4\" fill=\"{PAPER}\" stroke=\"{FAINT}\"/>\
             <g font-weight=\"600\">{}</g>{}",
            label.replace(BACK, PAPER),
            aside(left + tab + 8.0, top + 14.5, &frame.text)
        );
        for (y, text) in &frame.branches {
            drawn += &format!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"{FAINT}\" \
                 stroke-dasharray=\"4 4\"/>"
            );
            self.front += &aside(left + 12.0, y + 15.5, text);
        }
        self.behind.push(drawn);
        self.y += 6.0;
    }
}
