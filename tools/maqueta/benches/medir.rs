//! Lo que cuesta maquetar un capítulo, y si crece como el libro.
//!
//! Ejecuta: cargo bench --bench medir

use std::path::Path;
use std::time::Instant;

use construir::mdbook_driver::builtin_renderers::MarkdownRenderer;
use maqueta::Page;
use maqueta::memoria::Memory;

/// Lo que se tarda en maquetar esas páginas, en milisegundos.
fn time(pages: Vec<Page>, source: &Path) -> f64 {
    let mut pages = pages;
    let start = Instant::now();
    let address = Some("https://example.org");
    maqueta::lay_out(&mut pages, source, address, &Memory::none())
        .expect("se maquetan");
    let spent = start.elapsed();
    std::hint::black_box(pages);
    spent.as_secs_f64() * 1000.0
}

fn main() {
    let root = Path::new(env!("LIBRO"));
    let book = construir::load(root).expect("el libro está");
    // Para Markdown, mdBook incluye los archivos y nadie maqueta.
    let (book, _) = book
        .preprocess_book(&MarkdownRenderer::new())
        .expect("se incluyen los archivos");
    let book = |times: usize| -> Vec<Page> {
        let page = |chapter: &construir::mdbook_driver::book::Chapter| Page {
            path: chapter
                .source_path
                .as_ref()
                .map(|p| p.display().to_string()),
            content: chapter.content.clone(),
        };
        (0..times).flat_map(|_| book.chapters().map(page)).collect()
    };
    let source = root.join("src");
    // El primero carga las gramáticas: es el arranque.
    println!("arranque: {:.2} ms", time(book(1), &source));
    println!("capítulos  ms por capítulo");
    for times in [1, 10, 100] {
        let pages = book(times);
        let count = pages.len();
        let spent = time(pages, &source);
        println!("{count:9}  {:15.2}", spent / count as f64);
    }
    // Y uno solo, cada vez más largo.
    let longest = book(1)
        .into_iter()
        .max_by_key(|page| page.content.matches("```").count())
        .expect("hay páginas");
    let folder = tempfile::tempdir().expect("hay sitio");
    for times in [1, 10, 100] {
        let path = longest.path.clone().expect("está en un archivo");
        let written =
            std::fs::read_to_string(source.join(&path)).expect("se lee");
        std::fs::write(folder.path().join(&path), written.repeat(times))
            .expect("se escribe");
        let page = Page {
            path: Some(path),
            content: longest.content.repeat(times),
        };
        println!(
            "el de más código, ×{times}: {:.2} ms por copia",
            time(vec![page], folder.path()) / times as f64
        );
    }
}
