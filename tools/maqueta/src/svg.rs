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

/// Lo que ocupa un texto con la letra de ese tamaño.
pub fn wide(text: &str, size: f64) -> f64 {
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
