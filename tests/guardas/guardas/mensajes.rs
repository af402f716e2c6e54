//! Cada mensaje de error que el libro explica lo da un programa, y está, tal
//! cual, en la página que lo explica; y al revés: ninguno de los que dan los
//! programas de esa página se queda sin explicar.

mod roturas;

use super::Guard;
use crate::markdown::Page;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un mensaje de error que ningún programa da, que no está en la página \
     que lo explica, o que nadie explica",
    check,
    roturas::BREAKAGES,
);

const PAGE: &str = "src/mensajes.md";
/// La carpeta de sus programas.
const FOLDER: &str = "examples/mensajes/";
/// Lo que cambia de una vez a otra, como un nombre.
const GAP: char = '…';

pub fn check(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(PAGE) else {
        return vec![Finding::new(PAGE, 1, "faltan los mensajes de error")];
    };
    let rows: Vec<(usize, &str, &str)> = page
        .rows
        .iter()
        .filter(|(_, cells)| cells.len() == 3)
        .map(|(line, cells)| (*line, message(&cells[0]), cells[2].as_str()))
        .collect();
    let mut findings = Vec::new();
    for (line, message, place) in &rows {
        let mut say =
            |says: String| findings.push(Finding::new(PAGE, *line, says));
        let given = outputs(repo)
            .any(|(_, text)| text.lines().any(|line| says(line, message)));
        if !given {
            say(format!("ningún programa da «{message}»"));
        }
        let link = regex!(r"\]\(([a-z0-9-]+)\.md");
        let linked = link.captures(place).map(|link| link[1].to_owned());
        match linked.and_then(|name| repo.page(&format!("src/{name}.md"))) {
            None if place.starts_with("aquí") => {}
            None => say("di qué página lo explica, o «aquí»".to_owned()),
            Some(other) if !reads(repo, other, message) => say(format!(
                "«{message}» no está en {}: di allí el mensaje, tal cual",
                other.path
            )),
            Some(_) => {}
        }
    }
    let told = |line: &str| rows.iter().any(|(_, known, _)| says(line, known));
    for (path, text) in outputs(repo).filter(|(at, _)| at.starts_with(FOLDER)) {
        // Del compilador basta una línea; un programa da un mensaje en cada
        // una de las que sangra.
        let compiler = path.ends_with(".stderr");
        if compiler && !text.lines().any(told) {
            let says = format!("{PAGE} no explica lo que dice");
            findings.push(Finding::new(path, 1, says));
        }
        let lines = text.lines().filter(|line| line.starts_with("  "));
        for line in lines.filter(|line| !compiler && !told(line)) {
            let says = format!("{PAGE} no explica «{}»", line.trim());
            findings.push(Finding::new(path, line_of(text, line), says));
        }
    }
    findings
}

/// El mensaje de una celda, sin las comillas invertidas que lo rodean.
fn message(cell: &str) -> &str {
    let ticks = cell.len() - cell.trim_start_matches('`').len();
    let inside = cell.trim_start_matches('`');
    let end = inside.rfind(&"`".repeat(ticks)).unwrap_or(inside.len());
    // Con dos, un espacio separa las de dentro.
    inside[..end].trim()
}

/// Si una línea dice todo el mensaje, en orden.
fn says(line: &str, message: &str) -> bool {
    let mut rest = line;
    message.split(GAP).all(|part| {
        let found = rest.split_once(part);
        found.map(|(_, after)| rest = after).is_some()
    })
}

/// Lo que dicen los programas y el compilador.
fn outputs(repo: &Repo) -> impl Iterator<Item = (&str, &str)> {
    repo.files
        .iter()
        .filter(|(path, _)| path.starts_with("examples/"))
        .filter(|(path, _)| {
            [".out", ".pyout", ".stderr"]
                .iter()
                .any(|kind| path.ends_with(kind))
        })
        .map(|(path, text)| (path.as_str(), text.as_str()))
}

/// Si quien lee esa página ve el mensaje: en el texto o en una salida.
fn reads(repo: &Repo, page: &Page, message: &str) -> bool {
    let shown = repo.includes.iter().filter(|it| it.path == page.path);
    let shown = shown.filter_map(|include| repo.files.get(&include.target));
    shown
        .chain([&page.text])
        .any(|text| text.lines().any(|line| says(line, message)))
}
