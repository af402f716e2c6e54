//! En una pantalla estrecha, la fila de una tabla ancha es una ficha: sin el
//! encabezado encima, cada celda dice de qué columna es.

use crate::archivos::opens;

/// Las columnas desde las que una tabla es ancha.
const WIDE: usize = 3;

/// Añade a las celdas de las tablas anchas el nombre de su columna, que el
/// tema solo enseña donde hace falta. Las tablas de números, que alinean sus
/// columnas, se quedan como están: no se leen en fichas.
pub fn labels(page: &str) -> String {
    let mut labelled = String::with_capacity(page.len() * 2);
    let mut open: Option<&str> = None;
    let mut header: Option<&str> = None;
    let mut names: Option<Vec<&str>> = None;
    for line in page.lines() {
        let row = open.is_none() && line.starts_with('|');
        if let Some(fence) = open {
            open = (line != fence).then_some(fence);
        } else if !row {
            open = opens(line);
            (header, names) = (None, None);
        }
        match (&names, header) {
            (Some(names), _) => labelled += &label(line, names),
            (None, Some(header)) if wide(line) => {
                names = Some(cells(header));
                labelled += line;
            }
            _ => labelled += line,
        }
        header = row.then_some(line);
        labelled.push('\n');
    }
    labelled
}

/// Si esa línea es la de las rayas de una tabla ancha que no alinea nada.
fn wide(line: &str) -> bool {
    line.chars().all(|sign| matches!(sign, '|' | '-' | ' '))
        && cells(line).len() >= WIDE
}

fn label(row: &str, names: &[&str]) -> String {
    let mut html = String::from("|");
    for (at, cell) in cells(row).into_iter().enumerate() {
        html.push(' ');
        match names.get(at) {
            Some(name) if at > 0 && !name.is_empty() && !cell.is_empty() => {
                html += &format!("<span class=\"columna\">{name}: </span>");
            }
            _ => {}
        }
        html += cell;
        html += " |";
    }
    html
}

/// Lo que hay entre las barras, que no sean texto de una celda.
fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in row.match_indices('|') {
        if !row[..at].ends_with('\\') {
            cells.push(row[start..at].trim());
            start = at + 1;
        }
    }
    cells.push(row[start..].trim());
    cells
}
