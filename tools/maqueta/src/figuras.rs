//! Dibuja las figuras de una página, de lo que dejaron sus programas.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, anyhow};
use regex::Regex;

use crate::{barras, curvas, figura, grafo, secuencia};

/// Como un `include`, que mdBook deja como está.
static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?m)^\{\{#(figura|estados|ciclo|barras|curvas|secuencia) ",
        r"(\.\./(?:[\w-]+/)*([\w-]+)\.(?:out|md))\}\}$"
    ))
    .unwrap()
});

/// Dibuja una figura de esa clase: del registro que imprimió un programa, o de
/// la tabla que escribió. `id` la distingue de las demás de su página.
///
/// # Errors
///
/// Lo que no se entiende de lo que hay que dibujar, o de la clase.
pub fn draw(
    kind: &str,
    text: &str,
    id: &str,
    title: &str,
) -> Result<String, String> {
    match kind {
        "figura" => figura::draw(text, id, title),
        "estados" => grafo::estados::draw(text, id, title),
        "ciclo" => grafo::ciclo::draw(text, id, title),
        "barras" => barras::draw(text, id, title),
        "curvas" => curvas::draw(text, id, title),
        "secuencia" => match secuencia::dialogue(text) {
            Ok(sequence) => Ok(secuencia::draw(&sequence, id, Some(title))),
            Err(fault) => Err(format!("línea {}: {}", fault.line, fault.says)),
        },
        _ => Err(format!("no hay ninguna figura que se llame «{kind}»")),
    }
}

/// Cambia por su dibujo cada figura de la página `path`, que está en `source`.
///
/// # Errors
///
/// La primera figura que no se puede dibujar, y por qué.
pub fn figures(page: &str, path: &str, source: &Path) -> Result<String> {
    let mut drawn = String::with_capacity(page.len());
    let mut rest = 0;
    for found in FIGURE.captures_iter(page) {
        let whole = found.get(0).expect("está entera");
        let (kind, file) = (&found[1], source.join(&found[2]));
        let svg = figure(kind, &file, &found[3])
            .with_context(|| format!("src/{path}: {}", whole.as_str()))?;
        drawn.push_str(&page[rest..whole.start()]);
        drawn.push_str(&svg);
        rest = whole.end();
    }
    drawn.push_str(&page[rest..]);
    Ok(drawn)
}

/// La figura de lo que dejó un programa, con el título de su cabecera.
fn figure(kind: &str, file: &Path, name: &str) -> Result<String> {
    let read = |path: &Path| {
        let shown = path.file_name().unwrap_or_default().display();
        fs::read_to_string(path)
            .with_context(|| format!("{shown} no se puede leer"))
    };
    // El guion de un proyecto no tiene al lado un programa en Rust.
    let program = file.with_extension("rs");
    let script = file.with_extension("py");
    let (path, ending, mark) = match program.exists() || !script.exists() {
        true => (program, "rs", "//! Figura: "),
        false => (script, "py", "Figura: "),
    };
    let code = read(&path)?;
    let title = code
        .lines()
        .find_map(|line| line.strip_prefix(mark))
        .with_context(|| {
            format!("a {name}.{ending} le falta una línea «{mark}TÍTULO»")
        })?;
    draw(kind, &read(file)?, name, title)
        .map_err(|why| anyhow!("no se puede dibujar: {why}"))
}
