//! Expande los `include` del libro y entrega a skeptic lo que ve el lector.

#[path = "../usos/paginas.rs"]
mod paginas;

use std::path::{Path, PathBuf};
use std::{env, fs};

use mdbook_driver::MDBook;
use mdbook_driver::builtin_renderers::MarkdownRenderer;
use mdbook_driver::config::Config;

#[allow(dead_code)]
fn main() {
    let root = Path::new(env!("LIBRO"));
    for watched in ["book.toml", "src", "examples"] {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }
    gather(root);
}

/// Escribe las pruebas de los bloques de las páginas de este paquete.
pub fn gather(root: &Path) {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join("paginas");
    let ours = paginas::ours(root);

    // Solo con los de mdBook, que expanden los `include`: los de book.toml no
    // hacen falta para probar código, y así `cargo test` no pide instalar nada.
    let mut config = Config::from_disk(root.join("book.toml"))
        .expect("book.toml no se puede leer");
    config
        .set(
            "preprocessor",
            std::collections::BTreeMap::<&str, ()>::new(),
        )
        .expect("book.toml no admite quitar los preprocesadores");
    let book = MDBook::load_with_config(root, config)
        .expect("el libro no se puede cargar: mira src/SUMMARY.md");
    let (book, _) = book
        .preprocess_book(&MarkdownRenderer::new())
        .expect("los include del libro no se pueden expandir");

    fs::create_dir_all(&out).unwrap();
    let mut pages = Vec::new();
    for chapter in book.chapters() {
        let Some(path) = &chapter.path else { continue };
        if !ours(&path.with_extension("").to_string_lossy()) {
            continue;
        }
        let page = out.join(path);
        // skeptic no conoce `compile_fail`: lo comprueba la prueba
        // `programas`.
        let text = chapter
            .content
            .replace("```rust,compile_fail\n", "```rust,ignore\n");
        write_if_changed(&page, &text);
        pages.push(page);
    }
    skeptic::generate_doc_tests(&pages);
    let out = out.parent().expect("está en OUT_DIR");
    let tests = fs::read_to_string(out.join("skeptic-tests.rs")).unwrap();
    write_if_changed(&out.join("fragmentos.rs"), &listed(&tests));
}

/// Lo que genera skeptic, con sus pruebas como funciones y una lista de todas.
fn listed(tests: &str) -> String {
    let mut code = String::new();
    let mut list = String::from("const ALL: &[Fragment] = &[\n");
    let (mut ignored, mut panics) = (false, false);
    // Lo que ejecuta cada una.
    let mut bodies: Vec<String> = Vec::new();
    let mut fields = Vec::new();
    for line in tests.lines() {
        match line {
            "#[ignore]" => ignored = true,
            "#[should_panic]" => panics = true,
            _ => match line.strip_prefix("#[test] ") {
                Some(test) => {
                    let name = test.trim_start_matches("fn ");
                    let name = name.trim_end_matches("() {");
                    fields.push(format!(
                        "name: {name:?}, run: {name}, ignored: {ignored}, \
                         panics: {panics}"
                    ));
                    bodies.push(String::new());
                    (ignored, panics) = (false, false);
                    code += test;
                }
                None => {
                    code += line;
                    if let Some(body) = bodies.last_mut() {
                        *body += line.trim_end();
                        body.push('\n');
                    }
                }
            },
        }
        code.push('\n');
    }
    for (fields, body) in fields.iter().zip(&bodies) {
        let same = |other: &String| other.trim_end() == body.trim_end();
        let first = bodies.iter().position(same).expect("está él mismo");
        let database = body.contains("DATABASE_URL");
        let fields = format!("{fields}, database: {database}, first: {first}");
        list += &format!("    Fragment {{ {fields} }},\n");
    }
    format!("{code}{list}];\n")
}

/// Reescribir un archivo igual invalidaría la caché de skeptic entera.
fn write_if_changed(page: &Path, text: &str) {
    if fs::read_to_string(page).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(page.parent().unwrap()).unwrap();
    fs::write(page, text).unwrap();
}
