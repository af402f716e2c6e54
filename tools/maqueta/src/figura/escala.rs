//! Dónde va cada cosa de la figura.

use grabadora::Record;

use super::filas::{Row, Span, State};
use crate::svg::{Room, wide, wide_bold};

/// La altura de un renglón de rótulos.
pub const LANE: f64 = 16.0;
/// Media altura de una barra.
pub const HALF: f64 = 9.0;
/// Lo que separa dos rótulos, y un rótulo de su raya.
const GAP: f64 = 8.0;
const ASIDE: f64 = 4.0;
/// Media marca: lo que ocupan a su lado el primer suceso y el último, si no
/// tienen más.
pub const MARGIN: f64 = 18.0;
/// Más estrecha, una barra no se ve.
const SEEN: f64 = 2.0;
/// Lo que se prolonga lo que al acabar el registro no ha acabado.
const TAIL: f64 = 26.0;

/// La posición de cada suceso, y la del final. Es una sola escala: a tiempos
/// iguales, longitudes iguales; lo que pasa en el mismo instante está en la
/// misma vertical, y un suceso no ocupa tiempo.
pub struct Scale {
    xs: Vec<f64>,
}

impl Scale {
    /// Con lo que se deja libre antes del primer suceso y después del último.
    pub fn new(
        record: &Record,
        rows: &[Row],
        room: Room,
        (before, after): (f64, f64),
    ) -> Scale {
        let entries = &record.entries;
        let left = first_free(rows, room) + before;
        let first = entries[0].at;
        let (last, end) = (entries[entries.len() - 1].at, entries.len());
        let mut spans = rows.iter().flat_map(|row| &row.spans);
        let tail = match spans.any(|span| span.to == end) {
            true => TAIL,
            false => 0.0,
        };
        let track = room.width() - left - after - tail;
        let each = track / (last - first).max(1) as f64;
        let mut xs: Vec<f64> = entries
            .iter()
            .map(|entry| left + each * (entry.at - first) as f64)
            .collect();
        xs.push(xs[end - 1] + tail);
        Scale { xs }
    }

    pub fn x(&self, index: usize) -> f64 {
        self.xs[index]
    }

    /// Si dura lo bastante para que se vea.
    pub fn is_long(&self, span: &Span) -> bool {
        self.x(span.to) - self.x(span.from) >= SEEN
    }

    /// Si algún turno no dura, y su orden lo tiene que decir un número.
    pub fn has_instants(&self, rows: &[Row]) -> bool {
        let mut spans = rows.iter().flat_map(|row| &row.spans);
        spans.any(|it| matches!(it.state, State::Turn(_)) && !self.is_long(it))
    }
}

/// Dónde acaban los nombres de las filas, si van a su lado.
pub fn first_free(rows: &[Row], room: Room) -> f64 {
    let names = rows.iter().map(|row| wide_bold(row.name));
    match room {
        Room::Wide => names.fold(0.0, f64::max) + 10.0,
        Room::Narrow => 0.0,
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

/// Si en el mismo carril se tocarían.
fn touches(one: &Label, other: &Label) -> bool {
    one.x <= other.x + wide(other.text) + GAP
        && other.x <= one.x + wide(one.text) + GAP
}

/// Si la raya de uno cruza otro, que está más abajo.
fn crosses(line: &Label, text: &Label) -> bool {
    line.points
        && line.lane > text.lane
        && (text.x..=text.x + wide(text.text)).contains(&line.from)
}

/// Reparte los rótulos en carriles, sin que se toquen ni se salgan de `width`.
/// Si caben, ninguna raya cruza el rótulo de otra.
pub fn place<'a>(
    mut wanted: Vec<(&'a str, f64, f64)>,
    width: f64,
) -> Vec<Label<'a>> {
    let left = |text: &str, from: f64| from - ASIDE - wide(text);
    // Centrado, si cabe; si no, a un lado de su raya, o sin salirse.
    let right = |text: &str, from: f64, to: f64| {
        from + ((to - from - wide(text)) / 2.0).max(ASIDE)
    };
    let fits = |&(text, from, to): &(&str, f64, f64)| {
        right(text, from, to) + wide(text) <= width || left(text, from) < 0.0
    };
    // De los que empiezan a la vez, más abajo lo que dura, y el primero,
    // arriba.
    wanted.reverse();
    wanted.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.2.total_cmp(&a.2)));
    // A la izquierda va el que no cabe, y el que tiene encima su raya.
    let mut edge = width;
    let mut lefts = Vec::new();
    let mut rights = Vec::new();
    for label in wanted {
        let (text, from, to) = label;
        let under = from == to && from > edge && left(text, from) >= 0.0;
        if fits(&label) && !under {
            rights.push((text, right(text, from, to), from, to));
        } else {
            edge = edge.min(left(text, from));
            lefts.push((text, left(text, from), from, to));
        }
    }
    // Cada raya, del lado en el que aún no hay nada.
    lefts.sort_by(|a, b| a.2.total_cmp(&b.2));

    let mut labels: Vec<Label> = Vec::new();
    for (text, x, from, to) in lefts.into_iter().chain(rights) {
        let x = x.min(width - wide(text)).max(0.0);
        let mut label = Label {
            text,
            x,
            lane: 0,
            from,
            points: from == to,
        };
        while labels.iter().any(|other| {
            other.lane == label.lane && touches(other, &label)
                || crosses(other, &label)
        }) {
            label.lane += 1;
        }
        labels.push(label);
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_do_not_touch_and_do_not_leave() {
        for width in [Room::Wide.width(), Room::Narrow.width()] {
            let wanted = (0..40).map(|n| {
                let from = f64::from(n * 97) % width;
                ("un rótulo largo", from, from + f64::from(n % 3) * 90.0)
            });
            let labels = place(wanted.collect(), width);
            for (index, one) in labels.iter().enumerate() {
                let end = one.x + wide(one.text);
                assert!(one.x >= 0.0 && end <= width + 0.1);
                for other in &labels[index + 1..] {
                    let apart =
                        other.x > end || other.x + wide(other.text) < one.x;
                    assert!(apart || one.lane != other.lane);
                }
            }
        }
    }

    #[test]
    fn no_line_crosses_a_label_below_it() {
        // Los dos últimos no caben a la derecha, y el primero llega justo
        // hasta la raya del segundo.
        let beats = [306.0, 349.0, 393.0, 437.0, 449.0];
        let wanted = beats.map(|beat| ("n.º 1", beat, beat));
        let labels = place(wanted.to_vec(), 450.0);
        for line in &labels {
            let crossed = labels.iter().find(|text| crosses(line, text));
            let crossed = crossed.map(|text| text.from);
            assert_eq!(crossed, None, "la raya de {}", line.from);
        }
    }
}
