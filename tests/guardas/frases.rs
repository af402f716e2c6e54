//! Lo que una plantilla, un guion o una página dicen a una persona.

use std::collections::BTreeSet;

/// Atributos que se leen o se oyen.
const ATTRIBUTE: &str = concat!(
    r"\s(?:title|alt|placeholder|label|aria-label|aria-description",
    r"|aria-roledescription|aria-valuetext|data-[a-z-]*label)",
    r#"="([^"]+)""#,
);
/// Lo que una plantilla no dice: sus comentarios y sus expresiones.
const EXPRESSION: &str =
    r"\{\{!--[\s\S]*?--\}\}|\{\{[^}]*\}\}\}?|<!--[\s\S]*?-->";
const SCRIPT: &str = r"<(script|style)\b[^>]*>([\s\S]*?)</(?:script|style)>";
/// Dos palabras seguidas, o una sola con mayúscula: así se escribe una frase
/// y casi nunca un nombre del programa.
const SENTENCE: &str = r"\p{L}{2,}[,.:]? \p{L}{2,}|^\s*\p{Lu}\p{Ll}+[\W\d]*$";
/// Una regla de estilo dentro de una cadena.
const STYLE: &str = r"^\s*[a-z-]+: [^;\n]+;";

/// Los textos y los atributos de una plantilla o una página, y las frases de
/// sus guiones.
pub fn of_html(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for script in regex!(SCRIPT).captures_iter(html) {
        if &script[1] == "script" {
            found.extend(of_script(&script[2]));
        }
    }
    let html = regex!(SCRIPT).replace_all(html, "<br>");
    let html = regex!(EXPRESSION).replace_all(&html, "");
    let texts = regex!(r">([^<>]+)(?:<|$)").captures_iter(&html);
    for text in texts.chain(regex!(ATTRIBUTE).captures_iter(&html)) {
        let text = text[1].split_whitespace().collect::<Vec<_>>().join(" ");
        if regex!(r"\p{L}{2,}").is_match(&text) {
            found.insert(text);
        }
    }
    found
}

/// Lo que una página dice sin que esté en su texto.
pub fn of_page(markdown: &str) -> BTreeSet<String> {
    // Lo que se oye de una imagen y el título de un enlace.
    let said = regex!(r#"!\[([^\]]+)\]\(|\]\(\S+ "([^"]+)"\)"#)
        .captures_iter(markdown);
    said.chain(regex!(ATTRIBUTE).captures_iter(markdown))
        .map(|found| found.iter().skip(1).flatten().next().unwrap())
        .map(|text| text.as_str().to_owned())
        .collect()
}

/// Las cadenas de un guion que parecen frases. Las que son HTML se leen como
/// tal.
pub fn of_script(script: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for string in strings(script) {
        if string.contains('<') {
            let texts = of_html(&string).into_iter();
            found.extend(texts.filter(|text| regex!(SENTENCE).is_match(text)));
        } else if regex!(STYLE).is_match(&string) {
            continue;
        } else if regex!(SENTENCE).is_match(&string) {
            found.insert(string);
        }
    }
    found
}

/// Las cadenas de un guion, sin sus comentarios.
fn strings(script: &str) -> Vec<String> {
    let mut strings = Vec::new();
    let mut rest = script;
    while let Some(at) = rest.find(['/', '\'', '"', '`']) {
        let open = rest[at..].chars().next().unwrap();
        rest = &rest[at + 1..];
        let end = match open {
            '/' if rest.starts_with('/') => rest.find('\n'),
            '/' if rest.starts_with('*') => rest.find("*/"),
            '/' => Some(0),
            // La plantilla puede seguir en otra línea; lo demás, si acaba en
            // «\».
            quote => {
                let mut string = String::new();
                let mut end = rest.len();
                let mut chars = rest.char_indices();
                while let Some((at, char)) = chars.next() {
                    match char {
                        '\\' => string.extend(chars.next().map(|(_, c)| c)),
                        '\n' if quote != '`' => {
                            end = at;
                            break;
                        }
                        _ if char == quote => {
                            end = at + 1;
                            break;
                        }
                        _ => string.push(char),
                    }
                }
                strings.push(string);
                Some(end)
            }
        };
        rest = &rest[end.unwrap_or(rest.len())..];
    }
    strings
}
