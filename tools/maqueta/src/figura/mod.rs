//! Una figura: un registro de la grabadora, como línea de tiempo.
//!
//! Cada estado tiene su forma, y no depende del color: turno, barra llena; en
//! la cola, barra rayada; espera, línea fina.

mod alternativo;
mod escala;
mod filas;
mod primitivas;

use grabadora::{Event, Record, Unit, What};

use crate::svg::{INK, document};
use alternativo::about;
use escala::{HALF, LANE, LETTER, Label, Scale, WIDTH, place, wide};
use filas::{Row, State, rows};
use primitivas::{bar, group, label, legend, line, mark, text};

/// La figura, en SVG. `id` la distingue de las demás de su página.
///
/// # Errors
///
/// El registro no se entiende o está vacío: no hay nada que dibujar.
pub fn draw(record: &str, id: &str, title: &str) -> Result<String, String> {
    let record: Record = record.parse()?;
    if record.events.is_empty() {
        return Err("el registro está vacío".to_owned());
    }
    Ok(Drawing { record: &record }.draw(id, title))
}

struct Drawing<'a> {
    record: &'a Record,
}

impl Drawing<'_> {
    fn draw(&self, id: &str, title: &str) -> String {
        let scale = Scale::new(self.record);
        let rows = rows(self.record);
        let mut drawn = String::new();
        // El centro de la barra de cada fila.
        let mut centers = Vec::new();
        let mut bottom = 8.0;
        for row in &rows {
            let labels = labels(self.record, row, &scale);
            let lanes = labels.iter().map(|label| label.lane + 1).max();
            let y = bottom + lanes.unwrap_or(0) as f64 * LANE + HALF + 7.0;
            bottom = y + HALF + 9.0;
            centers.push((row.name, y));
            let row = self.row(id, row, &labels, &scale);
            drawn += &group(&y.to_string(), &row);
        }
        let height = bottom + 48.0;
        let legend = legend(id, &rows, &self.record.events);
        let attributes = format!(
            "class=\"linea\" viewBox=\"0 0 {WIDTH} {height}\" \
             font-family=\"system-ui, sans-serif\" font-size=\"{LETTER}\""
        );
        let drawn = format!(
            "<pattern id=\"{id}-cola\" width=\"5\" height=\"5\" \
             patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\">\
             <path d=\"M0 0V5\" stroke=\"{INK}\" stroke-width=\"1.6\"/>\
             </pattern>{}{drawn}{}{}",
            self.axis(&scale, bottom),
            self.arrows(&scale, &centers),
            group(&format!("{:.1}", height - 11.0), &legend),
        );
        let about = about(self.record, &rows);
        document(id, title, &about, &attributes, &drawn)
    }

    fn row(
        &self,
        id: &str,
        row: &Row,
        labels: &[Label],
        scale: &Scale,
    ) -> String {
        let name = text(0.0, 4.3, "font-weight=\"600\"", row.name);
        let bars = row.spans.iter().map(|span| {
            bar(id, span.state, scale.x(span.from), scale.x(span.to))
        });
        let marks = row.marks.iter();
        let marks =
            marks.map(|&at| mark(&self.record.events[at].what, scale.x(at)));
        let labels = labels.iter().map(label);
        name + &bars.chain(labels).chain(marks).collect::<String>()
    }

    /// Las horas, o los números de los sucesos, y las guías verticales.
    fn axis(&self, scale: &Scale, y: f64) -> String {
        let mut axis = String::new();
        let mut last: Option<u64> = None;
        let mut free = 0.0;
        for (index, event) in self.record.events.iter().enumerate() {
            let (shown, label) = match self.record.unit {
                Unit::Millis => {
                    (last != Some(event.at), format!("{} ms", event.at))
                }
                Unit::Steps if index == 0 => (true, "paso 0".to_owned()),
                Unit::Steps => (event.at % 5 == 0, event.at.to_string()),
            };
            if !shown {
                continue;
            }
            last = Some(event.at);
            let x = scale.x(index);
            axis += &line(&format!("M{x:.1} 2V{y:.1}"), "opacity=\".15\"");
            if x < free {
                continue;
            }
            free = x + wide(&label) + 4.0;
            let (x, anchor) = match free > WIDTH {
                true => (WIDTH, r#"text-anchor="end" opacity=".8""#),
                false => (x, r#"opacity=".8""#),
            };
            axis += &text(x, y + 13.0, anchor, &label);
        }
        axis
    }

    /// Quién despierta a quién, si los dos tienen fila.
    fn arrows(&self, scale: &Scale, centers: &[(&str, f64)]) -> String {
        let find =
            |name: &str| centers.iter().find(|(known, _)| *known == name);
        let arrow = |(index, event): (usize, &Event)| {
            let What::Woken(by) = &event.what else {
                return None;
            };
            let (_, from) = find(by).filter(|_| *by != event.task)?;
            let (_, to) = find(&event.task)?;
            let edge = (to - from).signum() * HALF;
            let path =
                format!("M{:.1} {}V{}", scale.x(index), from + edge, to - edge);
            Some(line(&path, "stroke-dasharray=\"2 2\""))
        };
        self.record
            .events
            .iter()
            .enumerate()
            .filter_map(arrow)
            .collect()
    }
}

/// Lo que una fila dice con palabras: sus esperas y sus pasos.
fn labels<'a>(
    record: &'a Record,
    row: &Row<'a>,
    scale: &Scale,
) -> Vec<Label<'a>> {
    let waits = row.spans.iter().filter_map(|span| match span.state {
        State::Waits(what) if !what.is_empty() => {
            Some((what, scale.x(span.from), scale.x(span.to)))
        }
        _ => None,
    });
    let steps = row.marks.iter().filter_map(|&index| {
        match &record.events[index].what {
            What::Step(text) => {
                Some((text.as_str(), scale.x(index), scale.x(index)))
            }
            _ => None,
        }
    });
    place(waits.chain(steps).collect())
}
