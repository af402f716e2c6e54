//! Lo que cuesta maquetar un capítulo, y si crece como el libro.
//!
//! Ejecuta: cargo run --release -p maqueta --example medir

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use maqueta::{archivos, diagramas, listados, tablas};
use rayon::prelude::*;
use regex::{Captures, Regex};

/// Un diagrama que tenga la página, como lo deja mdbook-mermaid.
fn drawable(page: &str) -> String {
    let fence = Regex::new(r"(?s)```mermaid\n(.*?)\n```").unwrap();
    fence
        .replace_all(page, |found: &Captures| {
            let text = found[1].replace('<', "&lt;").replace('>', "&gt;");
            format!("<pre class=\"mermaid\">{text}</pre>")
        })
        .into_owned()
}

/// La página con sus archivos dentro, enteros o desde su ancla.
fn included(page: &str, root: &Path) -> String {
    let include =
        Regex::new(r"\{\{#(\w+) \.\./([^:}]+)(?::([\w-]+))?\}\}").unwrap();
    include
        .replace_all(page, |found: &Captures| {
            let text = fs::read_to_string(root.join(&found[2]));
            let text = text.unwrap_or_default();
            let text = match found.get(3) {
                // Lo que rodea al ancla va oculto, pero va.
                Some(name) if &found[1] == "include" => {
                    anchored(&text, name.as_str())
                }
                _ => text,
            };
            text.trim_end().to_owned()
        })
        .into_owned()
}

fn anchored(text: &str, name: &str) -> String {
    let start = format!("ANCHOR: {name}");
    let end = format!("ANCHOR_END: {name}");
    text.lines()
        .skip_while(|line| !line.ends_with(&start))
        .skip(1)
        .take_while(|line| !line.ends_with(&end))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// Los capítulos de un libro, de Markdown a Markdown, y lo que se tarda: varios
/// a la vez, como al construirlo.
fn set(pages: &[&str], root: &Path) -> Duration {
    let start = Instant::now();
    let annotated: Vec<String> = pages
        .par_iter()
        .map(|page| archivos::annotate(page))
        .collect();
    let mut spent = start.elapsed();
    // Leer los archivos y Mermaid no son nuestros.
    let full: Vec<String> = annotated
        .par_iter()
        .map(|page| drawable(&included(page, root)))
        .collect();
    let start = Instant::now();
    let listed: Vec<String> = full
        .par_iter()
        .map(|page| {
            let page = tablas::labels(page);
            listados::listings(&page, Some("https://example.org/"))
        })
        .collect();
    let drawn: Vec<String> = listed
        .par_iter()
        .map(|page| diagramas::diagrams(page, "x.md").expect("se dibuja"))
        .collect();
    spent += start.elapsed();
    std::hint::black_box(drawn);
    spent
}

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let pages: Vec<String> = fs::read_dir(root.join("src"))
        .expect("el libro está")
        .map(|entry| entry.expect("se lee").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "md"))
        .map(|path| fs::read_to_string(path).expect("es texto"))
        .collect();
    // El primero carga las gramáticas: es el arranque.
    set(&[&pages[0]], &root);
    println!("capítulos  ms por capítulo");
    for times in [1, 10, 100] {
        let book: Vec<&str> = pages
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .repeat(times);
        let spent = set(&book, &root).as_secs_f64() * 1000.0;
        println!("{:9}  {:15.2}", book.len(), spent / book.len() as f64);
    }
    // Y uno solo, cada vez más largo.
    let longest = pages
        .iter()
        .max_by_key(|page| page.matches("```").count())
        .expect("hay");
    for times in [1, 10, 100] {
        let page = format!("{longest}\n").repeat(times);
        let spent = set(&[&page], &root).as_secs_f64() * 1000.0;
        println!(
            "el de más código, ×{times}: {:.2} ms por copia",
            spent / times as f64
        );
    }
}
