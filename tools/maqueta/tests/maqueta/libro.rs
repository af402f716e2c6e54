//! El libro entero, con el programa que llama mdBook.

use std::path::{Path, PathBuf};

use construir::mdbook_driver::MDBook;
use construir::mdbook_driver::book::Chapter;
use construir::mdbook_driver::builtin_preprocessors::CmdPreprocessor;
use construir::mdbook_driver::builtin_renderers::MarkdownRenderer;

fn root() -> PathBuf {
    let root = Path::new(env!("LIBRO"));
    root.canonicalize().unwrap()
}

/// El mismo que llama mdBook, y con lo que mdBook le dice.
fn program() -> CmdPreprocessor {
    let command = format!("'{}'", env!("CARGO_BIN_EXE_maqueta"));
    CmdPreprocessor::new("maqueta".to_owned(), command, root(), false)
}

fn chapters(book: &MDBook) -> Vec<Chapter> {
    let (book, _) = book.preprocess_book(&MarkdownRenderer::new()).unwrap();
    book.chapters().cloned().collect()
}

/// Así, lo que las pruebas ven de `construir` es lo que ve quien lee.
#[test]
fn the_program_and_the_library_lay_out_the_same_book() {
    let mut book = construir::load(&root()).unwrap();
    // Escribir el HTML, que es igual, cuesta más que todo lo demás.
    let only = ["markdown"];
    book.config
        .set("preprocessor.maqueta.renderers", only)
        .unwrap();
    let inside = chapters(&book);
    book.with_preprocessor(program());
    chapters(&book);
    // La segunda vez, el programa ya tiene memoria.
    let outside = chapters(&book);
    assert!(inside.len() > 40, "{}", inside.len());
    let all: String = inside.iter().map(|page| page.content.as_str()).collect();
    assert!(all.contains("<div class=\"listado"));
    assert!(all.contains("<svg xmlns"));
    for (inside, outside) in inside.into_iter().zip(outside) {
        assert_eq!(inside, outside);
    }
}

#[test]
fn the_program_only_lays_out_html() {
    use mdbook_preprocessor::Preprocessor;
    let program = program();
    assert!(program.supports_renderer("html").unwrap());
    assert!(!program.supports_renderer("markdown").unwrap());
}
