//! Los ejercicios de una página, con su enunciado plegado, y la lista de todos.

use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Result, anyhow};
use catalogo::Exercise;
use regex::{Captures, Regex};

/// Como un `include`, que mdBook deja como está.
static DIRECTIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^\{\{#ejercicios( lista)?\}\}$").unwrap()
});

/// Pone los ejercicios donde los pide la página `path`, que está en `source`.
///
/// # Errors
///
/// Un ejercicio mal escrito, o una página que los pide y no los tiene.
pub fn exercises(page: &str, path: &str, source: &Path) -> Result<String> {
    if !DIRECTIVE.is_match(page) {
        return Ok(page.to_owned());
    }
    let all = catalogo::read(&source.join(".."))
        .map_err(|why| anyhow!("src/{path}: {why}"))?;
    let name = path.trim_end_matches(".md");
    let here = || all.iter().filter(|it| it.page == name);
    if here().next().is_none() && !page.contains("{{#ejercicios lista}}") {
        return Err(anyhow!("src/{path}: no tiene ejercicios"));
    }
    let put = |found: &Captures<'_>| match found.get(1) {
        Some(_) => list(&all),
        None => here().map(folded).collect::<Vec<_>>().join("\n\n"),
    };
    Ok(DIRECTIVE.replace_all(page, put).into_owned())
}

/// Cuánto hay que escribir.
fn size(exercise: &Exercise) -> &'static str {
    match exercise.sheet.level {
        1 => "una línea",
        2 => "unas líneas",
        _ => "un diseño",
    }
}

fn languages(exercise: &Exercise) -> &'static str {
    match exercise.python {
        true => "Rust y Python",
        false => "Rust",
    }
}

fn folded(exercise: &Exercise) -> String {
    let (sheet, name) = (&exercise.sheet, &exercise.name);
    let mut text = format!(
        "<details>\n<summary>{}: {}</summary>\n\n{}\n\n\
         `cargo run --bin ejercicios -- {name}`\n",
        sheet.title,
        size(exercise),
        sheet.statement
    );
    if let Some(why) = &sheet.only_rust {
        text += &format!("\nSolo en Rust: {why}\n");
    }
    text + "\n</details>"
}

fn list(all: &[Exercise]) -> String {
    let mut text =
        "| Página | Ejercicio | Su nombre | Cuánto | En |\n".to_owned();
    text += "|---|---|---|---|---|\n";
    for exercise in all {
        text += &format!(
            "| [{}]({}.md#ejercicios) | {} | `{}` | {} | {} |\n",
            exercise.chapter,
            exercise.page,
            exercise.sheet.title,
            exercise.name,
            size(exercise),
            languages(exercise)
        );
    }
    text
}
