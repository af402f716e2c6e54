//! El libro construido por mdBook, y lo que dice de sí mismo.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use scraper::{Html, Selector};
use toml::Table;

use crate::ajenos::run;

const INSTALL: &str = "instala las herramientas con la orden del README";

/// Un capítulo, en el orden del índice.
pub struct Chapter {
    /// Su página: `corrutinas.html`.
    pub file: String,
    /// «4.», o nada si no va numerado.
    pub number: String,
    pub title: String,
    /// La parte que empieza con él.
    pub part: Option<String>,
}

pub struct Book {
    pub title: String,
    pub author: String,
    pub description: String,
    pub chapters: Vec<Chapter>,
}

/// Construye el libro en `folder` con la dirección en que se va a leer.
///
/// # Errors
///
/// Si falta mdBook, o si el libro no se puede construir.
pub fn build(root: &Path, folder: &Path, site: &str) -> Result<Book> {
    let mut mdbook = Command::new("mdbook");
    mdbook
        .arg("build")
        .arg(root)
        .arg("--dest-dir")
        .arg(folder)
        .env("MDBOOK_OUTPUT__HTML__SITE_URL", site);
    run(&mut mdbook, INSTALL)?;
    let toc = folder.join("toc.html");
    let toc = fs::read_to_string(&toc)
        .with_context(|| format!("falta {}", toc.display()))?;
    let config = config(root)?;
    let said = |key: &str| config["book"][key].as_str().unwrap_or_default();
    let authors = config["book"]["authors"].as_array();
    let authors: Vec<&str> = authors
        .into_iter()
        .flatten()
        .filter_map(|author| author.as_str())
        .collect();
    Ok(Book {
        title: said("title").to_owned(),
        author: authors.join(", "),
        description: said("description").to_owned(),
        chapters: chapters(&toc),
    })
}

/// Lo que dice `book.toml`.
///
/// # Errors
///
/// Si no se puede leer.
pub fn config(root: &Path) -> Result<Table> {
    let text = fs::read_to_string(root.join("book.toml"))?;
    text.parse().context("book.toml no se puede leer")
}

/// La dirección del repositorio, si se sabe. mdBook deja cambiarla con una
/// variable.
pub fn repository(config: &Table) -> Option<String> {
    let named = std::env::var("MDBOOK_OUTPUT__HTML__GIT_REPOSITORY_URL").ok();
    let html = &config["output"]["html"];
    let written = html.get("git-repository-url").and_then(|it| it.as_str());
    named.or(written.map(str::to_owned))
}

/// Los capítulos del índice que escribe mdBook.
pub fn chapters(toc: &str) -> Vec<Chapter> {
    let toc = Html::parse_document(toc);
    let entry = Selector::parse(".part-title, .chapter-item a[href]").unwrap();
    let mut part = None;
    let mut chapters = Vec::new();
    for entry in toc.select(&entry) {
        let text: String = entry.text().collect();
        let Some(file) = entry.value().attr("href") else {
            part = Some(text);
            continue;
        };
        let (number, title) = match text.split_once(". ") {
            Some((number, title))
                if number
                    .chars()
                    .all(|it| it.is_ascii_digit() || it == '.') =>
            {
                (format!("{number}."), title.to_owned())
            }
            _ => (String::new(), text),
        };
        chapters.push(Chapter {
            file: file.to_owned(),
            number,
            title,
            part: part.take(),
        });
    }
    chapters
}

/// Un texto dentro de una etiqueta o de un atributo.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
