//! Dibuja las figuras de una página, de lo que imprimieron sus programas.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, anyhow};
use regex::Regex;

use crate::figura::draw;

/// Como un `include`, que mdBook deja como está.
static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^\{\{#figura (\.\./(?:[\w-]+/)*([\w-]+))\.out\}\}$")
        .unwrap()
});

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
        let svg = figure(&source.join(&found[1]), &found[2])
            .with_context(|| format!("src/{path}: {}", whole.as_str()))?;
        drawn.push_str(&page[rest..whole.start()]);
        drawn.push_str(&svg);
        rest = whole.end();
    }
    drawn.push_str(&page[rest..]);
    Ok(drawn)
}

/// La figura de lo que imprimió un programa, con el título de su cabecera.
fn figure(program: &Path, name: &str) -> Result<String> {
    let read = |kind: &str| {
        let path = program.with_extension(kind);
        fs::read_to_string(&path)
            .with_context(|| format!("{name}.{kind} no se puede leer"))
    };
    let code = read("rs")?;
    let title = code
        .lines()
        .find_map(|line| line.strip_prefix("//! Figura: "))
        .with_context(|| {
            format!("a {name}.rs le falta una línea «//! Figura: TÍTULO»")
        })?;
    draw(&read("out")?, name, title)
        .map_err(|why| anyhow!("{name}.out no es un registro: {why}"))
}
