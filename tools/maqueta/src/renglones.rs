//! El texto de un diagrama, línea a línea, antes de entenderlo.

use std::sync::LazyLock;

use regex::Regex;

/// Lo que dice cada línea, con su número. Un punto y coma separa, como un salto.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.starts_with("%%"))
        .flat_map(|(line, text)| {
            split(text).into_iter().map(move |part| (line, part))
        })
        .filter(|(_, part)| !part.is_empty())
}

/// Parte por los puntos y comas, menos el que acaba una clave: `#lt;`.
fn split(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(';') {
        let part = &line[start..at];
        let key = part.rsplit_once('#').is_some_and(|(_, key)| {
            !key.is_empty() && key.chars().all(char::is_alphanumeric)
        });
        if !key {
            parts.push(part.trim());
            start = at + 1;
        }
    }
    parts.push(line[start..].trim());
    parts
}

/// Un texto de Mermaid: los saltos son etiquetas, y algunos signos, claves.
pub fn clean(text: &str) -> String {
    static BREAK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)\s*<br\s*/?>\s*").unwrap());
    static KEY: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"#(\w+);").unwrap());
    let text = BREAK.replace_all(text.trim(), "\n");
    let text = KEY.replace_all(&text, |found: &regex::Captures| {
        let letter = match &found[1] {
            "quot" => Some('"'),
            "apos" => Some('\''),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "colon" => Some(':'),
            "semi" => Some(';'),
            "nbsp" => Some(' '),
            number => number.parse().ok().and_then(char::from_u32),
        };
        letter.map_or_else(|| found[0].to_owned(), String::from)
    });
    text.chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect()
}
