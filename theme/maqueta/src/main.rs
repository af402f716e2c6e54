//! El preprocesador de mdBook: lee el libro por la entrada estándar y lo
//! devuelve por la salida.
//!
//! Uso, en `book.toml`: `cargo run --quiet --package maqueta -- PASO`

use std::io;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use maqueta::{archivos, diagramas, listados};
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, Chapter};

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
        "archivos" => each(&mut book, |chapter| {
            Ok(archivos::annotate(&chapter.content))
        })?,
        "listados" => {
            let source = source(&context)?;
            each(&mut book, |chapter| {
                Ok(listados::listings(&chapter.content, source.as_deref()))
            })?;
        }
        "diagramas" => each(&mut book, |chapter| {
            let path = chapter.path.as_deref().unwrap_or(Path::new("?"));
            let path = path.to_string_lossy().replace('\\', "/");
            diagramas::diagrams(&chapter.content, &path)
        })?,
        _ => bail!("no hay un paso «{step}»: archivos, listados o diagramas"),
    }
    serde_json::to_writer(io::stdout(), &book)?;
    Ok(ExitCode::SUCCESS)
}

fn each(
    book: &mut Book,
    mut change: impl FnMut(&Chapter) -> Result<String>,
) -> Result<()> {
    let mut outcome = Ok(());
    book.for_each_chapter_mut(|chapter| {
        if outcome.is_ok() {
            match change(chapter) {
                Ok(content) => chapter.content = content,
                Err(why) => outcome = Err(why),
            }
        }
    });
    outcome
}

/// Dónde se lee el código publicado: la dirección que dice `book.toml`.
fn source(context: &PreprocessorContext) -> Result<Option<String>> {
    let url: Option<String> =
        context.config.get("output.html.git-repository-url")?;
    Ok(url.map(|url| format!("{}/blob/main/", url.trim_end_matches('/'))))
}
