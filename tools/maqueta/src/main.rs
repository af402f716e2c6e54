//! El preprocesador de mdBook: lee el libro por la entrada estándar y lo
//! devuelve por la salida.
//!
//! Uso, en `book.toml`: `cargo run --quiet --package maqueta -- PASO`

use std::io;
use std::process::ExitCode;

use anyhow::{Result, bail};
use maqueta::{archivos, diagramas, listados, tablas};
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::Book;
use rayon::prelude::*;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(why) => {
            eprintln!("{why:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let step = match arguments[..] {
        // Solo sabe escribir HTML.
        [_, "supports", "html"] => return Ok(ExitCode::SUCCESS),
        [_, "supports", _] => return Ok(ExitCode::FAILURE),
        [step] => step,
        _ => bail!("uso: maqueta archivos|listados|diagramas"),
    };
    let (context, mut book) = mdbook_preprocessor::parse_input(io::stdin())?;
    match step {
        "archivos" => each(&mut book, |page, _| Ok(archivos::annotate(page)))?,
        "listados" => {
            let source = source(&context)?;
            each(&mut book, |page, _| {
                let page = tablas::labels(page);
                Ok(listados::listings(&page, source.as_deref()))
            })?;
        }
        "diagramas" => each(&mut book, diagramas::diagrams)?,
        _ => bail!("no hay un paso «{step}»: archivos, listados o diagramas"),
    }
    serde_json::to_writer(io::stdout(), &book)?;
    Ok(ExitCode::SUCCESS)
}

/// Cambia el texto de cada capítulo, varios a la vez. Recibe también su ruta.
fn each(
    book: &mut Book,
    change: impl Fn(&str, &str) -> Result<String> + Sync,
) -> Result<()> {
    let mut chapters = Vec::new();
    book.for_each_chapter_mut(|chapter| {
        let path = chapter.path.clone().unwrap_or("?".into());
        let path = path.to_string_lossy().replace('\\', "/");
        chapters.push((std::mem::take(&mut chapter.content), path));
    });
    let changed: Vec<Result<String>> = chapters
        .par_iter()
        .map(|(page, path)| change(page, path))
        .collect();
    // Si fallan varios, el error es el del primero.
    let changed: Result<Vec<String>> = changed.into_iter().collect();
    let mut changed = changed?.into_iter();
    book.for_each_chapter_mut(|chapter| {
        chapter.content = changed.next().expect("uno por capítulo");
    });
    Ok(())
}

/// Dónde se lee el código publicado: la dirección que dice `book.toml`.
fn source(context: &PreprocessorContext) -> Result<Option<String>> {
    let url: Option<String> =
        context.config.get("output.html.git-repository-url")?;
    Ok(url.map(|url| format!("{}/blob/main/", url.trim_end_matches('/'))))
}
