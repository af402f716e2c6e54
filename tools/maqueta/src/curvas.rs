//! Curvas: una tabla medida en que la primera columna es un número, y cada una
//! de las demás, una curva.
//!
//! Las dos escalas van de tantas en tantas veces más: así se ven a la vez lo
//! que tarda uno y lo que tarda mil. La esquina de la tabla dice qué hay en
//! cada una: «ABAJO / A LA IZQUIERDA». Donde no hay número, «—», la curva se
//! interrumpe.

use crate::barras::{number, rows};
use crate::svg::{
    ACCENT, BACK, FAINT, INK, Room, in_each_room, line, text, wide,
};

const HEIGHT: f64 = 240.0;
/// Lo que ocupa un renglón, y la muestra de una curva con su hueco.
const LINE: f64 = 20.0;
const SAMPLE: f64 = 38.0;
/// Con más no se distinguen.
const MOST: usize = 4;

struct Curve<'a> {
    name: &'a str,
    points: Vec<Point<'a>>,
}

/// Un número de la tabla, y entre qué dos varía.
struct Point<'a> {
    at: &'a str,
    says: &'a str,
    x: f64,
    value: f64,
    range: (f64, f64),
    /// Si sigue al de la fila de encima.
    joined: bool,
}

/// Las curvas de una tabla, en SVG. `id` las distingue de las demás figuras de
/// su página.
///
/// # Errors
///
/// No hay tabla, una celda no es un número, o son demasiadas curvas.
pub fn draw(table: &str, id: &str, title: &str) -> Result<String, String> {
    let (head, rows) = rows(table)?;
    let (below, aside) = head[0].split_once(" / ").ok_or_else(|| {
        format!("«{}» no es «ABAJO / A LA IZQUIERDA»", head[0])
    })?;
    let curves: Vec<Curve> = head
        .iter()
        .enumerate()
        .skip(1)
        .map(|(column, name)| curve(name, column, &rows))
        .collect::<Result<_, _>>()?;
    if curves.len() > MOST {
        return Err(format!("más de {MOST} curvas no se distinguen"));
    }
    if curves.iter().all(|curve| curve.points.is_empty()) {
        return Err("no hay ningún número que dibujar".to_owned());
    }
    let about = about(&curves, below, aside);
    Ok(in_each_room(id, title, &about, |_, room| {
        chart(&curves, below, aside, room)
    }))
}

fn curve<'a>(
    name: &'a str,
    column: usize,
    rows: &[Vec<&'a str>],
) -> Result<Curve<'a>, String> {
    let mut points = Vec::new();
    let mut joined = false;
    for row in rows {
        let (at, cell) = (row[0], row[column]);
        if cell == "—" {
            joined = false;
            continue;
        }
        let (x, _) = number(at)?;
        // Una vuelta sin número: hasta donde se sabe.
        let known = cell.replace("–∞", &format!("–{}", first(cell)));
        let (value, range) = number(&known)?;
        if x <= 0.0 || value <= 0.0 || range.0 <= 0.0 {
            return Err(format!("«{cell}» no cabe en la escala: pasa de 0"));
        }
        points.push(Point {
            at,
            says: first(cell),
            x,
            value,
            range,
            joined,
        });
        joined = true;
    }
    Ok(Curve { name, points })
}

/// Lo que dice una celda, sin entre qué dos varía.
fn first(cell: &str) -> &str {
    cell.split(" (").next().unwrap_or_default()
}

fn about(curves: &[Curve], below: &str, aside: &str) -> String {
    let says = curves.iter().map(|curve| {
        let points = curve.points.iter();
        let points = points.map(|it| format!("con {}, {}", it.at, it.says));
        format!("{}: {}.", curve.name, points.collect::<Vec<_>>().join("; "))
    });
    let says = says.collect::<Vec<_>>().join(" ");
    format!("Curvas. Abajo, {below}; a la izquierda, {aside}. {says}")
}

/// Qué valor va dónde, entre dos extremos.
struct Axis {
    least: f64,
    most: f64,
    from: f64,
    to: f64,
}

impl Axis {
    fn place(&self, value: f64) -> f64 {
        let part = (value / self.least).ln() / (self.most / self.least).ln();
        self.from + part * (self.to - self.from)
    }
}

fn chart(
    curves: &[Curve],
    below: &str,
    aside: &str,
    room: Room,
) -> (String, f64) {
    let (mut drawn, top) = legend(curves, room);
    let all = || curves.iter().flat_map(|curve| &curve.points);
    let least = |of: fn(&Point) -> f64| all().map(of).fold(f64::MAX, f64::min);
    let most = |of: fn(&Point) -> f64| all().map(of).fold(0.0, f64::max);
    let tens = |value: f64| 10_f64.powf(value);
    let low = tens(least(|it| it.range.0).log10().floor());
    let high = tens(most(|it| it.range.1).log10().ceil());
    let high = if high > low { high } else { low * 10.0 };
    let left = wide(&label(high)).max(wide(&label(low))) + 10.0;
    let widest = all().map(|it| wide(it.at)).fold(0.0, f64::max);
    let (first, last) = (least(|it| it.x), most(|it| it.x));
    let x = Axis {
        least: first,
        // Con una sola columna, no hay escala que dividir.
        most: if last > first { last } else { first * 10.0 },
        from: left + 8.0,
        to: room.width() - widest / 2.0 - 4.0,
    };
    let top = top + LINE + 8.0;
    let y = Axis {
        least: low,
        most: high,
        from: top + HEIGHT,
        to: top,
    };
    drawn += &text(0.0, top - 16.0, "font-style=\"italic\"", aside);
    let mut ten = low;
    while ten < high * 1.5 {
        let at = y.place(ten);
        let path = format!("M{left:.1} {at:.1}H{:.1}", room.width());
        drawn += &line(&path, "opacity=\".2\"");
        let end = "text-anchor=\"end\"";
        drawn += &text(left - 6.0, at + 4.5, end, &label(ten));
        ten *= 10.0;
    }
    let under = y.from + LINE;
    drawn += &ticks(all(), &x, under);
    let end = "font-style=\"italic\" text-anchor=\"end\"";
    drawn += &text(room.width(), under + LINE, end, below);
    for (index, curve) in curves.iter().enumerate() {
        drawn += &shape(curve, index, &x, &y);
    }
    (drawn, under + LINE + 8.0)
}

/// Los números de abajo que caben.
fn ticks<'a>(
    points: impl Iterator<Item = &'a Point<'a>>,
    x: &Axis,
    under: f64,
) -> String {
    let mut wanted: Vec<(f64, &str)> = points.map(|it| (it.x, it.at)).collect();
    wanted.sort_by(|one, other| one.0.total_cmp(&other.0));
    wanted.dedup_by(|one, other| one.0 == other.0);
    let (mut drawn, mut free) = (String::new(), f64::MIN);
    for (value, says) in wanted {
        let half = wide(says) / 2.0;
        let at = x.place(value);
        if at - half > free {
            drawn += &text(at, under, "text-anchor=\"middle\"", says);
            free = at + half + 6.0;
        }
    }
    drawn
}

/// Qué raya es cada curva. Devuelve también lo que ocupa de alto.
fn legend(curves: &[Curve], room: Room) -> (String, f64) {
    let (mut drawn, mut x, mut y) = (String::new(), 0.0, LINE);
    for (index, curve) in curves.iter().enumerate() {
        let takes = SAMPLE + wide(curve.name);
        if x > 0.0 && x + takes > room.width() {
            (x, y) = (0.0, y + LINE);
        }
        let middle = y - 4.5;
        drawn += &stroke(&format!("M{x:.1} {middle:.1}h28"), index);
        drawn += &dot(x + 14.0, middle, index);
        drawn += &text(x + 34.0, y, "", curve.name);
        x += takes + 22.0;
    }
    (drawn, y + 8.0)
}

fn shape(curve: &Curve, index: usize, x: &Axis, y: &Axis) -> String {
    let (mut path, mut dots) = (String::new(), String::new());
    let mut ranges = String::new();
    for point in &curve.points {
        let (at, high) = (x.place(point.x), y.place(point.value));
        let step = if point.joined { 'L' } else { 'M' };
        path += &format!("{step}{at:.1} {high:.1}");
        dots += &dot(at, high, index);
        let (from, to) = (y.place(point.range.0), y.place(point.range.1));
        if from - to > 2.0 {
            ranges += &format!("M{at:.1} {from:.1}V{to:.1}");
        }
    }
    let ranges = match ranges.is_empty() {
        true => ranges,
        false => line(&ranges, "opacity=\".45\"").replacen(INK, FAINT, 1),
    };
    ranges + &stroke(&path, index) + &dots
}

/// La raya de una curva: de dos en dos, del mismo color, entera y a trozos.
fn stroke(path: &str, index: usize) -> String {
    let dashes = match index % 2 {
        0 => "",
        _ => " stroke-dasharray=\"5 4\"",
    };
    let more = format!("fill=\"none\" stroke-width=\"1.8\"{dashes}");
    line(path, &more).replacen(INK, color(index), 1)
}

fn color(index: usize) -> &'static str {
    match index / 2 {
        0 => ACCENT,
        _ => INK,
    }
}

/// La marca de un punto: el color no es lo único que las distingue.
fn dot(x: f64, y: f64, index: usize) -> String {
    let (color, full) = (color(index), index.is_multiple_of(2));
    let fill = if full { color } else { BACK };
    let more = format!("fill=\"{fill}\" stroke=\"{color}\"");
    match index / 2 {
        0 => format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" {more}/>"),
        _ => format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"6\" height=\"6\" {more}/>",
            x - 3.0,
            y - 3.0
        ),
    }
}

/// Una potencia de diez.
fn label(ten: f64) -> String {
    match ten >= 1.0 {
        true => format!("{ten:.0}"),
        false => format!("{ten}").replace('.', ","),
    }
}
