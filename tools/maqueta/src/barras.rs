//! Barras: una tabla medida, dibujada. En cada barra está su número, tal como
//! lo dice la tabla.
//!
//! Hay dos clases de tablas. Si las columnas son «Mediana», «Mínimo» y
//! «Máximo», cada fila es una barra. Si no, cada fila es un grupo con una barra
//! por columna, y una escala propia: cada fila mide otra cosa.

use crate::svg::{ACCENT, BACK, INK, Room, in_each_room, line, text, wide};

/// Lo que ocupa de alto una barra, un nombre y un título.
const THICK: f64 = 14.0;
const STEP: f64 = 20.0;
const NAME: f64 = 16.0;
const TITLE: f64 = 24.0;

/// Una barra, con su número tal como está escrito, y entre qué dos varía.
struct Bar<'a> {
    name: &'a str,
    says: String,
    value: f64,
    range: (f64, f64),
}

/// Unas barras que van juntas, en la misma escala. El título puede no estar.
struct Group<'a> {
    title: &'a str,
    bars: Vec<Bar<'a>>,
}

/// Las barras de una tabla, en SVG. `id` las distingue de las demás figuras de
/// su página.
///
/// # Errors
///
/// No hay tabla, o una celda no es un número.
pub fn draw(table: &str, id: &str, title: &str) -> Result<String, String> {
    let groups = groups(table)?;
    Ok(in_each_room(id, title, &about(&groups), |_, room| {
        bars(&groups, room)
    }))
}

fn groups(table: &str) -> Result<Vec<Group<'_>>, String> {
    let (head, rows) = rows(table)?;
    if head[1..] == ["Mediana", "Mínimo", "Máximo"] {
        let bars = rows.iter().map(|row| {
            let (value, _) = number(row[1])?;
            let range = (number(row[2])?.0, number(row[3])?.0);
            let (name, says) = (row[0], row[1].to_owned());
            Ok(Bar {
                name,
                says,
                value,
                range,
            })
        });
        let bars = bars.collect::<Result<_, String>>()?;
        return Ok(vec![Group { title: "", bars }]);
    }
    rows.into_iter()
        .map(|row| {
            let title = row[0];
            let cells = head.iter().zip(row).skip(1);
            let bars = cells.map(|(name, cell)| bar(name, cell));
            let bars = bars.collect::<Result<_, String>>()?;
            Ok(Group { title, bars })
        })
        .collect()
}

/// El encabezado de una tabla, y sus filas.
pub(crate) fn rows(table: &str) -> Result<(Vec<&str>, Vec<Vec<&str>>), String> {
    let lines = table.lines().filter_map(|line| line.strip_prefix('|'));
    let rows = lines.map(|line| {
        let cells = line.trim_end().trim_end_matches('|').split('|');
        cells.map(str::trim).collect::<Vec<&str>>()
    });
    let mut rows = rows.collect::<Vec<_>>().into_iter();
    let (Some(head), Some(_)) = (rows.next(), rows.next()) else {
        return Err("no hay ninguna tabla".to_owned());
    };
    let rows: Vec<Vec<&str>> = rows.collect();
    if rows.is_empty() || rows.iter().any(|row| row.len() != head.len()) {
        return Err("la tabla no tiene filas, o le faltan celdas".to_owned());
    }
    Ok((head, rows))
}

/// Una celda de un grupo.
fn bar<'a>(name: &'a str, cell: &str) -> Result<Bar<'a>, String> {
    let (value, range) = number(cell)?;
    let says = cell.split(" (").next().unwrap_or_default().to_owned();
    Ok(Bar {
        name,
        says,
        value,
        range,
    })
}

/// «3,4 (3,3–3,5)»: el número, y entre qué dos varía.
pub(crate) fn number(cell: &str) -> Result<(f64, (f64, f64)), String> {
    let read = |text: &str| {
        let text = text.replace(',', ".").replace([' ', '\u{a0}'], "");
        text.parse::<f64>().ok().filter(|number| *number >= 0.0)
    };
    let parts = match cell.split_once(" (") {
        Some((value, range)) => {
            let range = range.trim_end_matches(')').split_once('–');
            range.and_then(|(from, to)| {
                Some((read(value)?, (read(from)?, read(to)?)))
            })
        }
        None => read(cell).map(|value| (value, (value, value))),
    };
    parts.ok_or_else(|| format!("«{cell}» no es un número"))
}

fn about(groups: &[Group]) -> String {
    let says = groups.iter().map(|group| {
        let bars = group.bars.iter();
        let bars = bars.map(|bar| format!("{}, {}", bar.name, bar.says));
        let bars = bars.collect::<Vec<_>>().join("; ");
        match group.title {
            "" => format!("{bars}."),
            title => format!("{title}: {bars}."),
        }
    });
    format!("Barras. {}", says.collect::<Vec<_>>().join(" "))
}

/// El dibujo y su altura.
fn bars(groups: &[Group], room: Room) -> (String, f64) {
    let all = || groups.iter().flat_map(|group| &group.bars);
    let widest =
        |texts: &dyn Fn(&Bar) -> f64| all().map(texts).fold(0.0, f64::max);
    let names = widest(&|bar| wide(bar.name));
    // A un lado si caben; si no, cada uno encima de su barra.
    let aside = names < room.width() * 0.4;
    let left = if aside { names + 10.0 } else { 1.0 };
    let right = room.width() - widest(&|bar| wide(&bar.says)) - 8.0;
    let (mut drawn, mut y) = (String::new(), 4.0);
    for group in groups {
        let ends = group.bars.iter().map(|bar| bar.value.max(bar.range.1));
        let most = ends.fold(0.0, f64::max);
        let x = |value: f64| left + value * (right - left) / most;
        if !group.title.is_empty() {
            y += TITLE;
            drawn += &text(0.0, y - 8.0, "font-weight=\"600\"", group.title);
        }
        for bar in &group.bars {
            match aside {
                true => drawn += &text(0.0, y + 12.0, "", bar.name),
                false => {
                    y += NAME;
                    drawn += &text(left, y - 3.0, "", bar.name);
                }
            }
            drawn += &format!(
                "<rect x=\"{left:.1}\" y=\"{y:.1}\" width=\"{:.1}\" \
                 height=\"{THICK}\" rx=\"2\" fill=\"{ACCENT}\"/>",
                x(bar.value) - left
            );
            let (from, to) = (x(bar.range.0), x(bar.range.1));
            if to - from > 2.0 {
                // Entre qué dos varía.
                let middle = y + THICK / 2.0;
                let path = format!(
                    "M{from:.1} {middle:.1}H{to:.1}M{from:.1} {:.1}v6\
                     M{to:.1} {:.1}v6",
                    middle - 3.0,
                    middle - 3.0
                );
                let halo = "stroke-width=\"3.2\"";
                drawn += &line(&path, halo).replacen(INK, BACK, 1);
                drawn += &line(&path, "stroke-width=\"1.2\"");
            }
            let after = x(bar.value).max(to) + 6.0;
            drawn += &text(after, y + 12.0, "", &bar.says);
            y += STEP;
        }
    }
    (drawn, y)
}
