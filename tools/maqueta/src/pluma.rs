//! Dibuja los pasos de un diagrama de secuencia, de arriba abajo.

use crate::formas::{
    BACK, FAINT, INK, PAPER, aside, line, point, said, written,
};
use crate::secuencia::{Arrow, Head, Side, Step};
use crate::trazo::{Columns, GAP, LINE, PAD, wide, widest, wrap};

/// Un recuadro abierto: dónde empieza, sus ramas y hasta dónde llega por los
/// lados lo que tiene dentro.
pub struct Frame {
    top: f64,
    label: String,
    text: String,
    branches: Vec<(f64, String)>,
    inside: Option<(f64, f64)>,
}

pub struct Drawing<'a> {
    pub columns: &'a Columns,
    pub y: f64,
    pub frames: Vec<Frame>,
    /// Desde cuándo está activa cada persona.
    pub active: Vec<Vec<f64>>,
    /// De dentro afuera: se dibujan al revés.
    pub behind: Vec<String>,
    pub bars: Vec<String>,
    pub front: String,
    /// Hasta dónde llega el dibujo por los lados.
    pub left: f64,
    pub right: f64,
}

impl Drawing<'_> {
    pub fn step(&mut self, step: &Step) {
        match step {
            Step::Message {
                from,
                to,
                arrow,
                text,
            } => {
                let lines = self.lines(*from, *to, text);
                self.message(*from, *to, *arrow, &lines);
            }
            Step::Note {
                side,
                from,
                to,
                text,
            } => {
                self.note(*side, *from, *to, &wrap(text));
            }
            Step::Activate(person) => self.active[*person].push(self.y),
            Step::Deactivate(person) => self.deactivate(*person, self.y),
            Step::Open { kind, text } => {
                self.y += 12.0;
                self.frames.push(Frame {
                    top: self.y,
                    label: kind.clone(),
                    text: text.clone(),
                    branches: Vec::new(),
                    inside: None,
                });
                self.y += 24.0;
            }
            Step::Branch(text) => {
                self.y += 12.0;
                let frame = self.frames.last_mut().expect("hay un recuadro");
                frame.branches.push((self.y, text.clone()));
                self.y += 22.0;
            }
            Step::Close => self.close(),
        }
    }

    /// Una línea si cabe entre los dos; si no, varias cortas.
    fn lines(&self, from: usize, to: usize, text: &str) -> Vec<String> {
        let centers = &self.columns.centers;
        let room = (centers[from] - centers[to]).abs() - GAP;
        match !text.contains('\n') && wide(text) <= room {
            true => vec![text.to_owned()],
            false => wrap(text),
        }
    }

    /// Lo que se dibuja de lado a lado lo encierra cada recuadro abierto.
    fn cover(&mut self, left: f64, right: f64) {
        if let Some(frame) = self.frames.last_mut() {
            let (from, to) = frame.inside.unwrap_or((left, right));
            frame.inside = Some((from.min(left), to.max(right)));
        }
        self.left = self.left.min(left - 1.0);
        self.right = self.right.max(right + 1.0);
    }

    fn message(
        &mut self,
        from: usize,
        to: usize,
        arrow: Arrow,
        lines: &[String],
    ) {
        let (start, end) =
            (self.columns.centers[from], self.columns.centers[to]);
        self.y += 10.0;
        let dash = if arrow.dashed {
            " stroke-dasharray=\"5 4\""
        } else {
            ""
        };
        if from == to {
            let x = start + 40.0;
            let top = self.y + 6.0;
            let lines_top =
                top + 12.0 - LINE * (lines.len() as f64 - 1.0) / 2.0;
            self.front += &format!(
                "<g text-anchor=\"start\">{}</g>",
                written(x, lines_top, lines)
            );
            self.y = top + 20.0 + LINE * (lines.len() as f64 - 1.0) / 2.0;
            let (y, back) = (top + 16.0, start + 9.0);
            self.front += &format!(
                "<path d=\"M{start:.1} {top:.1}h32v16H{back:.1}\" fill=\"none\" \
                 stroke=\"{INK}\" stroke-width=\"1.3\"{dash}/>"
            );
            self.front += &point(start, y, -1.0, arrow.head);
            self.cover(start, x + widest(lines));
            return;
        }
        self.cover(start.min(end), start.max(end));
        self.front += &written((start + end) / 2.0, self.y + 11.0, lines);
        self.y += LINE * lines.len() as f64 + 4.0;
        let way = (end - start).signum();
        let stop = match arrow.head {
            Head::Filled => end - way * 8.0,
            _ => end - way,
        };
        let y = self.y;
        let first = match arrow.both {
            true => start + way * 8.0,
            false => start,
        };
        self.front += &format!(
            "<path d=\"M{first:.1} {y:.1}H{stop:.1}\" stroke=\"{INK}\" \
             stroke-width=\"1.3\"{dash}/>"
        );
        self.front += &point(end, y, way, arrow.head);
        if arrow.both {
            self.front += &point(start, y, -way, arrow.head);
        }
        self.y += 4.0;
    }

    fn note(&mut self, side: Side, from: usize, to: usize, lines: &[String]) {
        let centers = &self.columns.centers;
        let room = widest(lines) + 2.0 * PAD;
        let (left, width) = match side {
            Side::Over => {
                let width = room.max(centers[to] - centers[from] + 30.0);
                ((centers[from] + centers[to] - width) / 2.0, width)
            }
            Side::Left => (centers[from] - PAD - room, room),
            Side::Right => (centers[from] + PAD, room),
        };
        self.cover(left, left + width);
        self.y += 10.0;
        let height = LINE * lines.len() as f64 + 10.0;
        let y = self.y;
        self.front += &format!(
            "<rect x=\"{left:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" \
             height=\"{height:.1}\" rx=\"3\" fill=\"{PAPER}\" \
             stroke=\"{FAINT}\" stroke-dasharray=\"2 3\"/>{}",
            written(left + width / 2.0, y + 17.0, lines).replace(BACK, PAPER)
        );
        self.y += height + 4.0;
    }

    pub fn deactivate(&mut self, person: usize, bottom: f64) {
        // Quien no estaba activo sigue sin estarlo.
        let Some(top) = self.active[person].pop() else {
            return;
        };
        let deep = self.active[person].len() as f64 * 4.0;
        let x = self.columns.centers[person] - 4.0 + deep;
        let height = (bottom - top).max(4.0);
        self.bars.push(format!(
            "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"8\" \
             height=\"{height:.1}\" fill=\"{PAPER}\" stroke=\"{FAINT}\"/>"
        ));
    }

    fn close(&mut self) {
        let frame = self.frames.pop().expect("hay un recuadro");
        self.y += 12.0;
        let bottom = self.y;
        let centers = &self.columns.centers;
        let whole = (centers[0], centers[centers.len() - 1]);
        let (from, to) = frame.inside.unwrap_or(whole);
        let left = from - 16.0;
        let tab = match frame.label.as_str() {
            "rect" => 0.0,
            label => wide(label) + 16.0,
        };
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
        if tab > 0.0 {
            let label = line(left + tab / 2.0, top + 14.5, &frame.label);
            self.front += &format!(
                "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{tab:.1}\" \
                 height=\"20\" rx=\"4\" fill=\"{PAPER}\" stroke=\"{FAINT}\"/>\
                 <g font-weight=\"600\">{}</g>",
                label.replace(BACK, PAPER)
            );
        }
        let after = left + tab + 8.0;
        self.front += &aside(after, top + 14.5, &frame.text);
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
