//! Un número que puede ser uno no va con un plural fijo, como «1 platos».
//!
//! Se ve el que va justo delante de un nombre o justo detrás de un verbo. No
//! se ve el que tiene otra palabra en medio, ni el singular que sobra, ni el
//! mensaje que se junta de varias variables.

use super::{CHECK, FOLDER};
use crate::repo::{Finding, Repo, line_at};

/// Parecen un nombre o un verbo en plural, y no lo son.
const OTHERS: [&str; 12] = [
    "alguien", "además", "antes", "bien", "después", "es", "las", "los", "más",
    "menos", "ms", "quien",
];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        let parts: Vec<&str> = path.split('/').collect();
        let ["examples", _, FOLDER, _, file] = parts[..] else {
            continue;
        };
        if file
            .strip_prefix(CHECK)
            .is_some_and(|it| it.starts_with('.'))
        {
            let faults = faults(text).into_iter();
            findings.extend(faults.map(|(at, what)| {
                let says = format!(
                    "si «{what}» es uno, se lee mal: usa `counted`; si no \
                     puede serlo, que lo diga su `ensure`; si no es un \
                     número, ponlo «entre comillas»"
                );
                Finding::new(path, line_at(text, at), says)
            }));
        }
    }
    findings
}

/// Cada plural fijo, y dónde está su mensaje.
fn faults(text: &str) -> Vec<(usize, String)> {
    let strings = regex!(concat!(
        r#"//[^\n]*|(?m:^\s*#.*$)|'\\?"'|"""(?s:.*?)"""|"#,
        r#"(?P<said>f?"(?:[^"\\]|(?s:\\.))*"(?:\s*f?"(?:[^"\\]|\\.)*")*)"#
    ));
    let mut faults = Vec::new();
    for found in strings.captures_iter(text) {
        let Some(string) = found.name("said") else {
            continue;
        };
        // El que sigue en otra línea, o en otra cadena de Python, es uno solo.
        let joint = regex!(r#"\\\n\s*|"\s*f?""#);
        let said = joint.replace_all(string.as_str(), "");
        let condition = condition(&text[..string.start()]);
        let mut arguments = arguments(&text[string.end()..]).into_iter();
        for hole in regex!(r"\{([^{}]*)\}").captures_iter(&said) {
            let whole = hole.get(0).expect("es la captura entera");
            let (name, shape) =
                hole[1].split_once(':').unwrap_or((&hole[1], ""));
            let value = match name {
                "" => arguments.next().unwrap_or_default(),
                name => name.to_owned(),
            };
            if shape == "?" || known(&value, condition) {
                continue;
            }
            let (before, after) =
                (&said[..whole.start()], &said[whole.end()..]);
            let noun = regex!(r"^ (?:de )?([a-záéíóúñ]+s)\b").captures(after);
            let verb = regex!(r"([a-záéíóúñ]+(?:ron|an|en))(?: a| solo)? $");
            let verb = verb.captures(before);
            let plural = |it: &str| !OTHERS.contains(&it);
            let what = match (noun, verb) {
                (Some(noun), _) if plural(&noun[1]) => {
                    format!("{{{value}}} {}", &noun[1])
                }
                (_, Some(verb))
                    if plural(&verb[1]) && !after.starts_with(" ms") =>
                {
                    format!("{} {{{value}}}", &verb[1])
                }
                _ => continue,
            };
            faults.push((string.start(), what));
        }
    }
    faults
}

/// Si se sabe que no es uno: es una constante, algo ya concordado o un número
/// que la condición deja pasar cuando es uno.
fn known(value: &str, condition: &str) -> bool {
    let constant = |c: char| c.is_ascii_uppercase() || c == '_';
    let allowed = || match condition.strip_prefix(value)? {
        rest if rest.starts_with(" == 1,") => Some(()),
        rest => {
            let limit = rest.strip_prefix(" <= ")?;
            let more = ["0", "&&", "||", " and ", " or "];
            let more = more.iter().any(|it| limit.contains(it));
            (!more).then_some(())
        }
    };
    value.starts_with("counted(")
        || value.chars().all(constant)
        || allowed().is_some()
}

/// La condición del `ensure` de este mensaje, si es lo que hay delante.
fn condition(before: &str) -> &str {
    let call = before.rfind("ensure").map_or("", |at| &before[at..]);
    let inside = call.matches('(').count() > call.matches(')').count();
    match call.split_once('(') {
        Some((_, rest)) if inside => rest.trim(),
        _ => "",
    }
}

/// Lo que va en cada `{}` de un mensaje de Rust: el resto de la llamada.
fn arguments(after: &str) -> Vec<String> {
    let mut depth = 0;
    let mut all = vec![String::new()];
    for c in after.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                all.push(String::new());
                continue;
            }
            _ => {}
        }
        if depth < 0 {
            break;
        }
        if let Some(last) = all.last_mut() {
            last.push(c);
        }
    }
    let all = all.into_iter().skip(1);
    all.map(|it| it.trim().to_owned()).collect()
}
