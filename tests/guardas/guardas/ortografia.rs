//! La ortografía de la prosa, de los comentarios y de lo que los programas
//! imprimen, con hunspell y su diccionario de España.

mod roturas;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use super::Guard;
use super::texto::unquoted;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una palabra mal escrita en el texto, en un comentario o en lo que se \
     imprime",
    check,
    roturas::BREAKAGES,
)
.needs(needs);

/// Las palabras buenas que el diccionario no conoce, una por línea.
const KNOWN: &str = "tests/guardas/palabras.txt";

fn needs() -> Result<(), String> {
    static KNOWS: LazyLock<bool> = LazyLock::new(|| {
        hunspell(["casa"].into()).is_some_and(|unknown| unknown.is_empty())
    });
    match *KNOWS {
        true => Ok(()),
        false => Err("falta hunspell con el diccionario es_ES".to_owned()),
    }
}

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut places: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut add = |path: &str, line: usize, text: &str| {
        for word in words(text) {
            places.entry(word).or_insert((path.to_owned(), line));
        }
    };
    for page in repo.prose() {
        let path = page.path.as_str();
        for piece in &page.pieces {
            for (line, text) in &piece.lines {
                // Estas dos páginas citan formas que están mal.
                if path == "src/erratas.md" || path == "src/glosario.md" {
                    add(path, *line, &unquoted(text));
                } else {
                    add(path, *line, text);
                }
            }
        }
    }
    for (path, text) in &repo.files {
        for (line, text) in comments(path, text) {
            add(path, line, &text);
        }
        let quotes = quotes(repo, path);
        for (line, text) in printed(path, text) {
            // Lo que dicen las bibliotecas está en inglés: va sangrado.
            if !(quotes && text.starts_with("  ")) {
                add(path, line, &text);
            }
        }
    }
    let empty = String::new();
    let list = repo.files.get(KNOWN).unwrap_or(&empty);
    let known: BTreeSet<&str> = list.lines().collect();
    let unknown = hunspell(places.keys().map(String::as_str).collect())
        .expect("`needs` ya ha visto que hunspell está");
    let mut findings: Vec<Finding> = unknown
        .iter()
        .filter(|word| !known.contains(word.as_str()))
        .filter(|word| !known.contains(word.to_lowercase().as_str()))
        .map(|word| {
            let (path, line) = &places[word];
            Finding::new(
                path,
                *line,
                format!("«{word}» está mal escrita, o va en {KNOWN}"),
            )
        })
        .collect();
    // Una palabra en minúsculas vale también al empezar una frase.
    let needed: BTreeSet<String> = unknown
        .iter()
        .flat_map(|word| [word.clone(), word.to_lowercase()])
        .collect();
    for word in known.iter().filter(|word| !needed.contains(**word)) {
        findings.push(Finding::new(
            KNOWN,
            line_of(list, word),
            format!("«{word}» ya no hace falta aquí: quítala"),
        ));
    }
    findings
}

/// Las palabras que el diccionario no conoce, o nada si no hay diccionario.
fn hunspell(words: BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let mut child = Command::new("hunspell")
        .args(["-d", "es_ES", "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    let list = words.into_iter().collect::<Vec<_>>().join("\n");
    // En otro hilo: hunspell responde mientras lee, y las tuberías se llenan.
    let writer = std::thread::spawn(move || {
        let _ = input.write_all(list.as_bytes());
    });
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output
        .status
        .success()
        .then(|| text.lines().map(str::to_owned).collect())
}

/// Las palabras de una frase, sin direcciones, rutas ni código.
fn words(text: &str) -> Vec<String> {
    // Lo que no es prosa: código, órdenes, rutas y direcciones.
    let code = regex!(concat!(
        r"\{\{.*\}\}|cargo (?:check|run) .*|`[^`]*`|\*[^*]*\*|",
        r"\S*[/_@<>=\\#]\S*|\S*::\S*|\w+\(\S*|&\w+;"
    ));
    let text = code.replace_all(text, " ");
    regex!(r"[\p{L}\d.]*\p{L}[\p{L}\d]*")
        .find_iter(&text)
        .map(|found| found.as_str().trim_matches('.').to_owned())
        .filter(|word| word.chars().count() > 1)
        .filter(|word| word.chars().all(char::is_alphabetic))
        // Siglas y nombres como «CPU» y «FastAPI».
        .filter(|word| !word.chars().skip(1).any(char::is_uppercase))
        .collect()
}

/// Los comentarios de un archivo, línea a línea.
pub fn comments(path: &str, text: &str) -> Vec<(usize, String)> {
    let mark = match path.rsplit_once('.') {
        Some((_, "rs")) => regex!(r"^\s*//[/!]? (.*)$|[;{},] // (.*)$"),
        Some((_, "py")) => regex!(r"^\s*# (.*)$|\S  # (.*)$"),
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    let mut in_docs = false;
    let mut in_example = false;
    for (index, line) in text.lines().enumerate() {
        let docs = line.matches("\"\"\"").count();
        if path.ends_with(".py") && (in_docs || docs > 0) {
            found.push((index + 1, line.replace("\"\"\"", "")));
            in_docs ^= docs == 1;
        } else if let Some(comment) = mark.captures(line) {
            let comment = comment.get(1).or(comment.get(2)).unwrap();
            // El ejemplo de una documentación es código.
            in_example ^= comment.as_str().starts_with("```");
            if !in_example && !comment.as_str().starts_with("ANCHOR") {
                found.push((index + 1, comment.as_str().to_owned()));
            }
        }
    }
    found
}

/// Si es la salida de un programa que enseña mensajes de una biblioteca.
fn quotes(repo: &Repo, path: &str) -> bool {
    let Some(program) = path.strip_suffix(".out") else {
        return false;
    };
    let source = repo.files.get(&format!("{program}.rs"));
    let script = repo.files.get(&format!("{program}.py"));
    path.starts_with("examples/mensajes/")
        || source.is_some_and(|text| text.contains("\n//! Otra salida: "))
        || script.is_some_and(|text| text.contains("\nCon mensajes: "))
}

/// Las cadenas de los programas, que casi todas se imprimen.
pub fn printed(path: &str, text: &str) -> Vec<(usize, String)> {
    // Lo que sale de un cambio lo dicen también el compilador y Python.
    let others = path.ends_with(".toml") || path.ends_with(".sale");
    if !path.starts_with("examples/") || others {
        return Vec::new();
    }
    if path.ends_with(".out") {
        let lines = text.lines().enumerate();
        return lines.map(|(i, line)| (i + 1, line.to_owned())).collect();
    }
    let string = regex!(r#""((?:[^"\\]|\\.)*)""#);
    let hole = regex!(r"\{[^}]*\}|\\.");
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for literal in string.captures_iter(line) {
            let text = hole.replace_all(&literal[1], " ");
            found.push((index + 1, text.into_owned()));
        }
    }
    found
}
