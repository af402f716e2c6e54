//! Dibuja un diagrama de secuencia en SVG.
//!
//! Los colores son los de la página, con un valor de reserva para verlo suelto.

use crate::formas::{FAINT, INK, boxed};
use crate::pluma::Drawing;
use crate::relato::{about, title};
use crate::resaltado::escape;
use crate::secuencia::Sequence;
use crate::trazo::{Columns, LINE, PAD, wrap};

/// Lo que ocupa un diagrama en la página, y lo que puede encogerse: la letra, de
/// 13 a 12.
const ROOM: f64 = 800.0;
const SHRINK: f64 = 13.0 / 12.0;

/// El dibujo. `id` lo distingue de los demás de su página.
pub fn draw(sequence: &Sequence, id: &str) -> String {
    let columns = Columns::new(sequence);
    let names: Vec<Vec<String>> =
        sequence.people.iter().map(|name| wrap(name)).collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let head = lines * LINE + 2.0 * PAD;
    let mut drawing = Drawing {
        columns: &columns,
        y: head + 6.0,
        frames: Vec::new(),
        active: vec![Vec::new(); names.len()],
        behind: Vec::new(),
        bars: Vec::new(),
        front: String::new(),
        left: 0.0,
        right: columns.width,
    };
    for step in &sequence.steps {
        drawing.step(step);
    }
    let bottom = drawing.y + 18.0;
    for person in 0..names.len() {
        while !drawing.active[person].is_empty() {
            drawing.deactivate(person, bottom - 8.0);
        }
    }
    let mut svg = String::new();
    for (name, &x) in names.iter().zip(&columns.centers) {
        svg += &format!(
            "<path d=\"M{x:.1} {head}V{bottom:.1}\" stroke=\"{FAINT}\" \
             stroke-opacity=\".55\"/>"
        );
        // Al pie, otra vez: un diagrama largo no cabe en la pantalla.
        for top in [0.5, bottom] {
            svg += &boxed(x, top, head - 0.5, name);
        }
    }
    let height = bottom + head + 0.5;
    let (left, width) = (
        drawing.left.floor(),
        (drawing.right - drawing.left.floor()).ceil(),
    );
    let shown = match width <= ROOM * SHRINK {
        true => width.min(ROOM),
        false => width,
    };
    drawing.behind.reverse();
    drawing.bars.reverse();
    let title = title(sequence);
    let about = about(sequence);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"secuencia\" \
         role=\"img\" viewBox=\"{left:.0} 0 {width:.0} {height:.0}\" \
         width=\"{shown:.0}\" height=\"{:.0}\" \
         font-size=\"13\" text-anchor=\"middle\" fill=\"{INK}\" \
         aria-labelledby=\"{id}-titulo {id}-texto\">\
         <title id=\"{id}-titulo\">{}</title>\
         <desc id=\"{id}-texto\">{}</desc>{}{svg}{}{}</svg>",
        height * shown / width,
        escape(&title),
        escape(&about),
        drawing.behind.concat(),
        drawing.bars.concat(),
        drawing.front,
    )
}
