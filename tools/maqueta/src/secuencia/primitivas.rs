//! Las formas de un diagrama de secuencia, en SVG.

use super::columnas::{LINE, PAD, wide, widest};
use crate::svg::{BACK, FAINT, PAPER, escape};

/// La punta de una flecha que llega por la izquierda (1) o la derecha (-1).
pub fn point(x: f64, y: f64, way: f64) -> String {
    let back = x - way * 9.0;
    let (up, down) = (y - 4.5, y + 4.5);
    format!("<path d=\"M{x:.1} {y:.1}L{back:.1} {up:.1}V{down:.1}z\"/>")
}

/// Lo que ocupa `aside`.
pub fn said(text: &str) -> f64 {
    wide(&format!("[{text}]"))
}

/// Lo que dice una rama, entre corchetes, como en Mermaid.
pub fn aside(x: f64, y: f64, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!(
        "<g text-anchor=\"start\" font-style=\"italic\">{}</g>",
        line(x, y, &format!("[{text}]"))
    )
}

pub fn boxed(x: f64, top: f64, height: f64, lines: &[String]) -> String {
    let width = widest(lines) + 2.0 * PAD;
    let left = x - width / 2.0;
    let first =
        top + height / 2.0 + 4.5 - LINE * (lines.len() as f64 - 1.0) / 2.0;
    format!(
        "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" \
         height=\"{height:.1}\" rx=\"5\" fill=\"{PAPER}\" stroke=\"{FAINT}\"/>\
         <g font-weight=\"600\">{}</g>",
        written(x, first, lines).replace(BACK, PAPER)
    )
}

pub fn written(x: f64, first: f64, lines: &[String]) -> String {
    lines
        .iter()
        .enumerate()
        .map(|(index, text)| line(x, first + index as f64 * LINE, text))
        .collect()
}

/// Una línea, con un halo del color del fondo: se lee sobre otra raya.
pub fn line(x: f64, y: f64, text: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" stroke=\"{BACK}\" stroke-width=\"4\" \
         paint-order=\"stroke\" stroke-linejoin=\"round\">{}</text>",
        escape(text)
    )
}
