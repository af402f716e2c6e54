//! Construye el libro como `mdbook build`, pero sin instalar nada: lo que
//! `book.toml` pide a otros programas se hace aquí dentro.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use maqueta::Page;
use maqueta::memoria::Memory;
use mdbook_driver::MDBook;
use mdbook_driver::book::Book;
use mdbook_driver::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

pub use mdbook_driver;

/// El libro de esa carpeta, sin construir todavía.
///
/// # Errors
///
/// `book.toml` o `src/SUMMARY.md` no se pueden leer.
pub fn load(root: &Path) -> Result<MDBook> {
    load_with(root, Config::from_disk(root.join("book.toml"))?)
}

/// El libro de esa carpeta con otra configuración.
///
/// # Errors
///
/// `src/SUMMARY.md` no se puede leer.
pub fn load_with(root: &Path, mut config: Config) -> Result<MDBook> {
    config.set("preprocessor", BTreeMap::<&str, ()>::new())?;
    // mdBook pone los suyos, que van antes.
    let mut book = MDBook::load_with_config(root, config)?;
    book.with_preprocessor(Layout);
    Ok(book)
}

/// Construye en `out` el libro de esa carpeta.
///
/// # Errors
///
/// El libro no se puede leer, maquetar o escribir.
pub fn build(root: &Path, out: &Path) -> Result<()> {
    let mut book = load(root)?;
    book.config.build.build_dir = out.to_owned();
    book.build()
}

/// Dónde publica GitHub un repositorio.
pub fn pages_of(repository: &str) -> Option<String> {
    let path = repository.strip_prefix("https://github.com/")?;
    let path = path.trim_end_matches('/').trim_end_matches(".git");
    let (owner, name) = path.split_once('/')?;
    let host = format!("{}.github.io", owner.to_lowercase());
    Some(match name.to_lowercase() == host {
        true => format!("https://{host}/"),
        false => format!("https://{host}/{name}/"),
    })
}

/// Lo mismo que el programa `maqueta`, sin su memoria.
struct Layout;

impl Preprocessor for Layout {
    fn name(&self) -> &str {
        "maqueta"
    }

    fn run(
        &self,
        context: &PreprocessorContext,
        mut book: Book,
    ) -> Result<Book> {
        let mut pages = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            let path = chapter.source_path.as_ref();
            pages.push(Page {
                path: path.map(|path| path.to_string_lossy().into_owned()),
                content: std::mem::take(&mut chapter.content),
            });
        });
        let source = context.root.join(&context.config.book.src);
        let address: Option<String> =
            context.config.get("output.html.git-repository-url")?;
        let memory = Memory::none();
        let index =
            maqueta::lay_out(&mut pages, &source, address.as_deref(), &memory)?;
        // Un libro sin buscador no lo necesita.
        let search = source.join("buscador");
        if search.exists() {
            maqueta::indice::write(&search.join("indice"), &index)?;
        }
        let mut pages = pages.into_iter();
        book.for_each_chapter_mut(|chapter| {
            chapter.content = pages.next().expect("una por capítulo").content;
        });
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Ok(renderer == "html")
    }
}
