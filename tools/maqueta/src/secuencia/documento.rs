//! Un diagrama de secuencia entero, en SVG.

use super::Sequence;
use super::alternativo::{about, title};
use super::columnas::{Columns, LINE, PAD, wrap};
use super::pasos::Drawing;
use super::primitivas::boxed;
use crate::svg::{FAINT, INK, document};

/// Lo que ocupa un diagrama en la página, y lo que puede encogerse: la letra,
/// de 13 a 12.
const ROOM: f64 = 800.0;
const SHRINK: f64 = 13.0 / 12.0;

/// El dibujo, con ese título o con el de quien habla. `id` lo distingue de los
/// demás de su página.
pub fn draw(sequence: &Sequence, id: &str, named: Option<&str>) -> String {
    let columns = Columns::new(sequence);
    let names = sequence.people.iter().map(|person| wrap(&person.name));
    let names: Vec<Vec<String>> = names.collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let head = lines * LINE + 2.0 * PAD;
    let mut drawing = Drawing::new(&columns, head + 6.0);
    for step in &sequence.steps {
        drawing.step(&step.what);
    }
    let bottom = drawing.y + 18.0;
    let mut people = String::new();
    for (name, &x) in names.iter().zip(&columns.centers) {
        people += &format!(
            "<path d=\"M{x:.1} {head}V{bottom:.1}\" stroke=\"{FAINT}\" \
             stroke-opacity=\".55\"/>"
        );
        // Al pie, otra vez: un diagrama largo no cabe en la pantalla.
        for top in [0.5, bottom] {
            people += &boxed(x, top, head - 0.5, name);
        }
    }
    let height = bottom + head + 0.5;
    let left = drawing.left.floor();
    let width = (drawing.right - left).ceil();
    let shown = match width <= ROOM * SHRINK {
        true => width.min(ROOM),
        false => width,
    };
    drawing.behind.reverse();
    let attributes = format!(
        "class=\"secuencia\" viewBox=\"{left:.0} 0 {width:.0} {height:.0}\" \
         width=\"{shown:.0}\" height=\"{:.0}\" font-size=\"13\" \
         text-anchor=\"middle\" fill=\"{INK}\"",
        height * shown / width
    );
    let drawn = drawing.behind.concat() + &people + &drawing.front;
    let title = named.map_or_else(|| title(sequence), str::to_owned);
    document(id, &title, &about(sequence), &attributes, &drawn)
}
