//! Una figura: un registro de la grabadora, como línea de tiempo.
//!
//! Cada estado tiene su forma, y no depende del color: turno, barra llena; en
//! la cola, barra rayada; espera, línea fina. Un turno que no dura es un
//! redondel en su instante: como no hay ancho que diga el orden, lo dice un
//! número.

mod alternativo;
pub(crate) mod escala;
pub(crate) mod filas;
mod leyenda;
pub(crate) mod primitivas;

use grabadora::{Entry, Record, Unit, What};

use crate::svg::{Room, group, in_each_room, line, text, wide};
use alternativo::about;
use escala::{HALF, LANE, Label, MARGIN, Scale, first_free, place};
use filas::{Row, Span, State, rows};
use leyenda::legend;
use primitivas::{BESIDE, Pill, bar, hatch, label, mark, number};

/// La figura, en SVG, dos veces: para una pantalla ancha y para una estrecha.
/// `id` la distingue de las demás de su página.
///
/// # Errors
///
/// El registro no se entiende o está vacío: no hay nada que dibujar.
pub fn draw(record: &str, id: &str, title: &str) -> Result<String, String> {
    let record: Record = record.parse()?;
    if record.entries.is_empty() {
        return Err("el registro está vacío".to_owned());
    }
    let rows = rows(&record);
    // Si algún turno no dura, su orden lo dice un número.
    let wide = Drawing::new(&record, &rows, Room::Wide);
    let numbered = wide.scale.has_instants(&rows);
    let about = about(&record, &rows, numbered);
    Ok(in_each_room(id, title, &about, |id, room| {
        Drawing::new(&record, &rows, room).draw(id)
    }))
}

struct Drawing<'a> {
    record: &'a Record,
    rows: &'a [Row<'a>],
    room: Room,
    scale: Scale,
}

impl<'a> Drawing<'a> {
    fn new(record: &'a Record, rows: &'a [Row], room: Room) -> Drawing<'a> {
        let (mut before, mut after) = (MARGIN, MARGIN);
        loop {
            let scale = Scale::new(record, rows, room, (before, after));
            let drawing = Drawing {
                record,
                rows,
                room,
                scale,
            };
            let (left, right) = drawing.outside();
            if left.max(right) < 0.1 {
                return drawing;
            }
            before += left;
            after += right;
        }
    }

    /// Lo que los redondeles, y las marcas a su lado, se salen por cada lado.
    fn outside(&self) -> (f64, f64) {
        let edge = first_free(self.rows, self.room);
        let mut outside: (f64, f64) = (0.0, 0.0);
        for row in self.rows {
            let pills = self.pills(row);
            for pill in &pills {
                let beside = |&index: &usize| {
                    let what = &self.record.entries[index].what;
                    pill.covers(self.scale.x(index))
                        && !matches!(what, What::Woken(_) | What::Step(_))
                };
                let mark = match row.marks.iter().any(beside) {
                    true => BESIDE,
                    false => 0.0,
                };
                let (left, right) = pill.reach();
                outside.0 = outside.0.max(edge - left);
                outside.1 = outside.1.max(right + mark - self.room.width());
            }
        }
        outside
    }

    /// Los turnos que no duran.
    fn pills(&self, row: &Row) -> Vec<Pill> {
        let mut pills = Vec::new();
        for span in &row.spans {
            if let State::Turn(turn) = span.state
                && !self.scale.is_long(span)
            {
                Pill::add(&mut pills, self.scale.x(span.from), turn);
            }
        }
        pills
    }

    /// El dibujo y su altura.
    fn draw(&self, id: &str) -> (String, f64) {
        let width = self.room.width();
        let mut drawn = String::new();
        // El centro de la barra de cada fila.
        let mut centers = Vec::new();
        let mut bottom = 8.0;
        for row in self.rows {
            let name = match self.room {
                Room::Wide => text(0.0, 4.5, "font-weight=\"600\"", row.name),
                Room::Narrow => {
                    bottom += LANE;
                    String::new()
                }
            };
            let labels = self.labels(row);
            let lanes = labels.iter().map(|label| label.lane + 1).max();
            let y = bottom + lanes.unwrap_or(0) as f64 * LANE + HALF + 7.0;
            if name.is_empty() {
                let name = "font-weight=\"600\"";
                drawn += &text(0.0, bottom - 3.0, name, row.name);
            }
            bottom = y + HALF + 9.0;
            centers.push(y);
            drawn += &group(0.0, y, &(name + &self.row(id, row, &labels)));
        }
        let (legend, high) =
            legend(id, self.rows, self.record, &self.scale, width);
        let drawn = format!(
            "{}{}{}{drawn}{}",
            hatch(id),
            self.axis(bottom),
            self.arrows(&centers),
            group(0.0, bottom + 36.0, &legend),
        );
        (drawn, bottom + 32.0 + high)
    }

    fn row(&self, id: &str, row: &Row, labels: &[Label]) -> String {
        let end = self.record.entries.len();
        let numbered = self.scale.has_instants(self.rows);
        let mut drawn: String = labels.iter().map(label).collect();
        for span in row.spans.iter().filter(|it| self.scale.is_long(it)) {
            let (from, to) = (self.scale.x(span.from), self.scale.x(span.to));
            drawn += &bar(id, span.state, from, to, span.to == end);
            if let (State::Turn(turn), true) = (span.state, numbered) {
                drawn += &number((from + to) / 2.0, turn, to - from);
            }
        }
        let pills = self.pills(row);
        drawn.extend(pills.iter().map(Pill::draw));
        for &index in &row.marks {
            let entry = &self.record.entries[index];
            let x = self.scale.x(index);
            let pill = pills.iter().find(|pill| pill.covers(x));
            // En el borde de una barra basta la raya de su rótulo.
            let starts =
                |span: &Span| (self.scale.x(span.from) - x).abs() < 4.0;
            let is_step = matches!(entry.what, What::Step(_));
            if is_step && row.spans.iter().any(starts) {
                continue;
            }
            let up = self.wakes_from_below(entry);
            drawn += &mark(&entry.what, x, pill, up);
        }
        drawn
    }

    /// Las horas, o los números de los sucesos, y las guías verticales.
    fn axis(&self, y: f64) -> String {
        let entries = self.record.entries.iter().enumerate();
        let mut ticks: Vec<(f64, String)> = Vec::new();
        for (index, entry) in entries {
            let x = self.scale.x(index);
            let says = match (self.record.unit, index) {
                (Unit::Millis, 0) => format!("{} ms", entry.at),
                (Unit::Steps, 0) => format!("paso {}", entry.at),
                _ => entry.at.to_string(),
            };
            let shown = match self.record.unit {
                Unit::Millis => ticks.last().is_none_or(|(last, _)| *last < x),
                Unit::Steps => entry.at % 5 == 0,
            };
            if shown {
                ticks.push((x, says));
            }
        }
        let mut axis = String::new();
        let mut free = 0.0;
        for (x, says) in ticks {
            axis += &line(&format!("M{x:.1} 2V{y:.1}"), "opacity=\".15\"");
            let half = wide(&says) / 2.0;
            let middle = x.clamp(half, self.room.width() - half);
            if middle - half < free {
                continue;
            }
            free = middle + half + 4.0;
            let middle_anchor = "text-anchor=\"middle\" opacity=\".8\"";
            axis += &text(middle, y + 14.0, middle_anchor, &says);
        }
        axis
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.name == name)
    }

    fn wakes_from_below(&self, entry: &Entry) -> bool {
        let What::Woken(by) = &entry.what else {
            return false;
        };
        self.place_of(by) > self.place_of(&entry.task)
    }

    /// Quién despierta a quién, si los dos tienen fila.
    ///
    /// Las flechas que se taparían se curvan, una a cada lado.
    fn arrows(&self, centers: &[f64]) -> String {
        let arrow = |(index, entry): (usize, &Entry)| {
            let What::Woken(by) = &entry.what else {
                return None;
            };
            let from = self.place_of(by).filter(|_| *by != entry.task)?;
            Some((self.scale.x(index), from, self.place_of(&entry.task)?))
        };
        let entries = self.record.entries.iter().enumerate();
        let arrows: Vec<Wake> = entries.filter_map(arrow).collect();
        let mut drawn = String::new();
        for (index, arrow) in arrows.iter().enumerate() {
            let hidden = |other: &Wake| hide(arrow, other);
            let (before, after) = arrows.split_at(index);
            let aside = if before.iter().any(hidden) {
                14.0
            } else if after.iter().skip(1).any(hidden) {
                -14.0
            } else {
                0.0
            };
            let (x, from, to) = (arrow.0, centers[arrow.1], centers[arrow.2]);
            let edge = (to - from).signum() * HALF;
            let (from, to, out) = (from + edge, to - edge, x + aside);
            let path = match aside {
                0.0 => format!("M{x:.1} {from}V{to}"),
                _ => format!(
                    "M{x:.1} {from}C{out:.1} {from} {out:.1} {to} {x:.1} {to}"
                ),
            };
            drawn += &line(&path, "fill=\"none\" stroke-dasharray=\"2 2\"");
        }
        drawn
    }

    /// Lo que una fila dice con palabras: sus esperas y sus pasos.
    fn labels(&self, row: &Row<'a>) -> Vec<Label<'a>> {
        let waits = row.spans.iter().filter_map(|span| {
            let (from, to) = (self.scale.x(span.from), self.scale.x(span.to));
            match span.state {
                State::Waits(what)
                    if !what.is_empty() && self.scale.is_long(span) =>
                {
                    Some((what, from, to))
                }
                _ => None,
            }
        });
        let steps = row.marks.iter().filter_map(|&index| {
            let x = self.scale.x(index);
            match &self.record.entries[index].what {
                What::Step(text) => Some((text.as_str(), x, x)),
                _ => None,
            }
        });
        place(waits.chain(steps).collect(), self.room.width())
    }
}

/// Dónde cae una flecha, y las filas de las que sale y a la que llega.
type Wake = (f64, usize, usize);

/// Si dos flechas rectas se taparían.
fn hide(one: &Wake, other: &Wake) -> bool {
    let rows = |wake: &Wake| (wake.1.min(wake.2), wake.1.max(wake.2));
    let ((top, bottom), (other_top, other_bottom)) = (rows(one), rows(other));
    (one.0 - other.0).abs() < 4.0
        && top.max(other_top) < bottom.min(other_bottom)
}
