//! El libro construido, y lo que dice de sí mismo.

use std::fs;
use std::path::Path;

use anyhow::Result;
use construir::mdbook_driver::MDBook;
use construir::mdbook_driver::book::{BookItem, Chapter as Source};
use construir::mdbook_driver::config::Config;
pub use maqueta::svg::escape;

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
/// Si el libro no se puede construir.
pub fn build(root: &Path, folder: &Path, site: &str) -> Result<Book> {
    let mut config = config(root)?;
    config.set("output.html.site-url", site)?;
    config.build.build_dir = folder.to_owned();
    let book = construir::load_with(root, config)?;
    book.build()?;
    let said = &book.config.book;
    Ok(Book {
        title: said.title.clone().unwrap_or_default(),
        author: said.authors.join(", "),
        description: said.description.clone().unwrap_or_default(),
        chapters: chapters(&book),
    })
}

/// Qué se cuenta de un archivo que se acaba de escribir.
///
/// # Errors
///
/// Si no está.
pub fn report(file: &Path, told: &[String]) -> Result<String> {
    let size = fs::metadata(file)?.len() / 1024;
    let told = told.join("; ");
    Ok(format!("{}: {size} kB; {told}", file.display()))
}

/// Lo que dice `book.toml`. Como en mdBook, una variable puede cambiarlo.
///
/// # Errors
///
/// Si no se puede leer.
pub fn config(root: &Path) -> Result<Config> {
    let mut config = Config::from_disk(root.join("book.toml"))?;
    config.update_from_env()?;
    Ok(config)
}

/// Los capítulos que tienen página.
pub fn chapters(book: &MDBook) -> Vec<Chapter> {
    let mut part = None;
    let mut chapters = Vec::new();
    for item in book.iter() {
        match item {
            BookItem::PartTitle(title) => part = Some(title.clone()),
            BookItem::Chapter(Source {
                name,
                number,
                path: Some(path),
                ..
            }) => chapters.push(Chapter {
                file: path.with_extension("html").display().to_string(),
                number: number.as_ref().map_or(String::new(), |number| {
                    format!("{}.", number.to_string().trim_end_matches('.'))
                }),
                title: name.clone(),
                part: part.take(),
            }),
            _ => {}
        }
    }
    chapters
}
