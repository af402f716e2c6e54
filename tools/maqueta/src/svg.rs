//! Lo que comparten las figuras y los diagramas: los colores, las letras y lo
//! que ocupan.
//!
//! Los colores son los de la página, con un valor de reserva para ver el dibujo
//! suelto. Nada se mide con una letra de verdad, que depende de quien lee: el
//! ancho se estima por arriba.

pub const INK: &str = "var(--fg, #222)";
pub const FAINT: &str = "var(--suave, #666)";
pub const PAPER: &str = "var(--rotulo-bg, #f1ede4)";
pub const BACK: &str = "var(--bg, #fff)";
pub const ACCENT: &str = "var(--links, #20609f)";

/// La letra de una figura.
pub const LETTER: f64 = 13.0;

/// Dónde se lee una figura: en una pantalla ancha o en una estrecha.
#[derive(Clone, Copy, PartialEq)]
pub enum Room {
    Wide,
    Narrow,
}

impl Room {
    pub fn width(self) -> f64 {
        match self {
            Room::Wide => 680.0,
            Room::Narrow => 340.0,
        }
    }
}

/// El mismo dibujo, hecho para cada pantalla: la página enseña uno.
pub fn in_each_room(
    id: &str,
    title: &str,
    about: &str,
    draw: impl Fn(&str, Room) -> (String, f64),
) -> String {
    let one = |room: Room| {
        let (id, class) = match room {
            Room::Wide => (id.to_owned(), "figura ancha"),
            Room::Narrow => (format!("{id}-estrecha"), "figura estrecha"),
        };
        let (drawn, height) = draw(&id, room);
        figure(&id, title, about, class, (room.width(), height), &drawn)
    };
    one(Room::Wide) + &one(Room::Narrow)
}

/// Una figura, con la letra de todas.
pub fn figure(
    id: &str,
    title: &str,
    about: &str,
    class: &str,
    (width, height): (f64, f64),
    drawn: &str,
) -> String {
    let attributes = format!(
        "class=\"{class}\" viewBox=\"0 0 {width} {height:.1}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"{LETTER}\""
    );
    document(id, title, about, &attributes, drawn)
}

pub fn line(path: &str, more: &str) -> String {
    format!("<path d=\"{path}\" stroke=\"{INK}\" {more}/>")
}

/// Un texto, con un cerco del color del fondo: se lee sobre una guía.
pub fn text(x: f64, y: f64, more: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{INK}\" stroke=\"{BACK}\" \
         stroke-width=\"3\" paint-order=\"stroke\" {more}>{text}</text>"
    )
}

/// Lo que va junto, en otro sitio.
pub fn group(x: f64, y: f64, shapes: &str) -> String {
    format!("<g transform=\"translate({x:.1} {y:.1})\">{shapes}</g>")
}

/// Lo que ocupa un texto con la letra de una figura.
pub fn wide(text: &str) -> f64 {
    wide_at(text, LETTER)
}

/// Lo que ocupa en negrita.
pub fn wide_bold(text: &str) -> f64 {
    wide(text) * 1.1
}

/// Lo que ocupa un texto con la letra de ese tamaño.
pub fn wide_at(text: &str, size: f64) -> f64 {
    let em: f64 = text
        .chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | '.' | ',' | ';' | ':' | '|' | '\'' | 'í' => 0.32,
            't' | 'f' | 'r' | ' ' | '(' | ')' | '-' | '«' | '»' => 0.42,
            'm' | 'w' | 'M' | 'W' | '@' => 0.97,
            '—' | '…' | '%' | '€' | '←'..='⇿' => 1.06,
            letter if letter.is_uppercase() => 0.76,
            // Chino, japonés, coreano y dibujos: el doble que una corriente.
            '\u{1100}'..='\u{115f}' | '\u{2600}'..='\u{27bf}' => 1.3,
            '\u{2e80}'..='\u{ffef}' | '\u{1f000}'.. => 1.3,
            _ => 0.62,
        })
        .sum();
    em * size
}

/// Un dibujo entero, con lo que dice a quien no lo ve. `id` lo distingue de los
/// demás de su página; `attributes` son los suyos, y `drawn`, lo de dentro.
pub fn document(
    id: &str,
    title: &str,
    about: &str,
    attributes: &str,
    drawn: &str,
) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes} role=\"img\" \
         aria-labelledby=\"{id}-titulo {id}-texto\">\
         <title id=\"{id}-titulo\">{}</title>\
         <desc id=\"{id}-texto\">{}</desc>{drawn}</svg>",
        escape(title),
        escape(about)
    )
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
