//! Un grafo: cajas y flechas, sacadas de un registro de la grabadora.

pub mod ciclo;
pub mod estados;

use crate::svg::{
    ACCENT, BACK, FAINT, INK, LETTER, PAPER, escape, group, text, wide_bold,
};

/// Media altura de una caja, y lo que separa su borde de lo de dentro.
const HALF: f64 = 16.0;
const PAD: f64 = 10.0;
const LINE: f64 = 16.0;

/// Una caja, con su centro.
struct Node<'a> {
    name: &'a str,
    at: (f64, f64),
    /// Un dibujo pequeño delante del nombre, y lo que ocupa.
    sign: Option<(String, f64)>,
    full: bool,
}

impl Node<'_> {
    fn half(&self) -> f64 {
        let sign = self.sign.as_ref().map_or(0.0, |(_, wide)| wide + 7.0);
        (wide_bold(self.name) + sign) / 2.0 + PAD
    }

    fn draw(&self) -> String {
        let half = self.half();
        let (width, height) = (half * 2.0, HALF * 2.0);
        let (fill, edge, ink) = match self.full {
            true => (ACCENT, ACCENT, BACK),
            false => (PAPER, FAINT, INK),
        };
        let (sign, x) = match &self.sign {
            Some((sign, wide)) => (sign.as_str(), PAD - half + wide + 7.0),
            None => ("", PAD - half),
        };
        let drawn = format!(
            "<rect x=\"{:.1}\" y=\"-{HALF}\" width=\"{width:.1}\" \
             height=\"{height}\" rx=\"6\" fill=\"{fill}\" stroke=\"{edge}\"/>\
             {}<text x=\"{x:.1}\" y=\"4.5\" fill=\"{ink}\" \
             font-weight=\"600\">{}</text>",
            -half,
            group(PAD - half, 0.0, sign),
            escape(self.name)
        );
        group(self.at.0, self.at.1, &drawn)
    }
}

/// A qué lado de su sitio está un rótulo.
#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
    Left,
    Right,
}

/// Una flecha con sus esquinas, y lo que dice: el verbo y quién la mueve.
struct Arrow<'a> {
    path: Vec<(f64, f64)>,
    says: &'a str,
    who: Vec<&'a str>,
    label: (f64, f64, Side),
}

impl Arrow<'_> {
    fn draw(&self) -> String {
        let [.., before, end] = self.path[..] else {
            unreachable!("una flecha tiene dos puntos");
        };
        let turn = (end.1 - before.1).atan2(end.0 - before.0).to_degrees();
        let points = self.path.iter().map(|(x, y)| format!("{x:.1} {y:.1}"));
        let points = points.collect::<Vec<_>>().join("L");
        format!(
            "<path d=\"M{points}\" fill=\"none\" stroke=\"{INK}\" \
             stroke-width=\"1.4\" stroke-linejoin=\"round\"/>\
             <path d=\"M1 0l-9 -4.5v9z\" fill=\"{INK}\" \
             transform=\"translate({:.1} {:.1}) rotate({turn:.0})\"/>{}",
            end.0,
            end.1,
            self.label()
        )
    }

    fn label(&self) -> String {
        let (x, y, side) = self.label;
        let more = self.who.len() as f64 * LINE;
        let (x, first, anchor) = match side {
            Side::Above => (x, y - 7.0 - more, "middle"),
            Side::Below => (x, y + LETTER + 4.0, "middle"),
            Side::Left => (x - 7.0, y + 4.5 - more / 2.0, "end"),
            Side::Right => (x + 7.0, y + 4.5 - more / 2.0, "start"),
        };
        let anchor = format!("text-anchor=\"{anchor}\"");
        let mut drawn = text(x, first, &anchor, self.says);
        for (who, row) in self.who.iter().zip(1..) {
            let y = first + f64::from(row) * LINE;
            // El color dice lo mismo que la letra: quién la mueve.
            drawn += &text(x, y, &format!("{anchor} font-weight=\"600\""), who)
                .replacen(INK, ACCENT, 1);
        }
        drawn
    }
}

fn draw(nodes: &[Node], arrows: &[Arrow]) -> String {
    let arrows = arrows.iter().map(Arrow::draw);
    arrows.chain(nodes.iter().map(Node::draw)).collect()
}

/// Varias cosas, como se dicen: «uno, dos o tres».
fn any_of(names: &[&str]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => {
            let or = if last.starts_with('o') { "u" } else { "o" };
            format!("{} {or} {last}", rest.join(", "))
        }
        names => names.concat(),
    }
}
