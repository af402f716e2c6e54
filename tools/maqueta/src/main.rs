//! El preprocesador de mdBook: lee el libro por la entrada estándar y lo
//! devuelve por la salida.
//!
//! Uso, en `book.toml`: `cargo run --quiet --bin maqueta`

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use maqueta::Page;
use maqueta::memoria::Memory;
use serde_json::Value;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [] => run(),
        // Solo sabe escribir HTML.
        ["supports", "html"] => Ok(()),
        ["supports", _] => return ExitCode::FAILURE,
        _ => Err(anyhow::anyhow!("maqueta lo llama mdBook, sin argumentos")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why:#}");
            ExitCode::FAILURE
        }
    }
}

/// Lo que dice mdBook es una pareja, el contexto y el libro; de vuelta quiere
/// el libro. Lo que no es texto de una página no se mira.
fn run() -> Result<()> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let (context, mut book): (Value, Value) = serde_json::from_slice(&input)
        .context("la entrada no es la de un preprocesador de mdBook")?;
    let root = context["root"].as_str().context("mdBook dice la raíz")?;
    let config = &context["config"];
    let source = config["book"]["src"].as_str().unwrap_or("src");
    let address = &config["output"]["html"]["git-repository-url"];

    let mut pages = Vec::new();
    each(&mut book, &mut |chapter| {
        let content = chapter.get_mut("content").map(Value::take);
        let Some(Value::String(content)) = content else {
            bail!("mdBook ha dado un capítulo sin texto");
        };
        let path = chapter["source_path"].as_str();
        let path = path.map(|path| path.replace('\\', "/"));
        pages.push(Page { path, content });
        Ok(())
    })?;
    let source = Path::new(root).join(source);
    let memory = Memory::beside(&std::env::current_exe()?)?;
    let address = address.as_str();
    let index = maqueta::lay_out(&mut pages, &source, address, &memory)?;
    memory.forget_old();
    // Si una página tiene un fallo, se queda el de antes.
    maqueta::indice::write(&source.join("buscador/indice"), &index)
        .context("no se puede escribir el índice de la búsqueda")?;
    let mut pages = pages.into_iter();
    each(&mut book, &mut |chapter| {
        let page = pages.next().expect("una por capítulo");
        chapter["content"] = Value::String(page.content);
        Ok(())
    })?;
    let mut output = serde_json::to_vec(&book)?;
    output.push(b'\n');
    io::stdout().write_all(&output)?;
    Ok(())
}

/// Recorre los capítulos, y los que llevan dentro.
fn each(
    book: &mut Value,
    visit: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<()> {
    let items = match book.get_mut("items") {
        Some(items) => items,
        None => book,
    };
    let items = items.as_array_mut().context("el libro es una lista")?;
    for chapter in items.iter_mut().filter_map(|item| item.get_mut("Chapter")) {
        visit(chapter)?;
        if let Some(inside) = chapter.get_mut("sub_items") {
            each(inside, visit)?;
        }
    }
    Ok(())
}
