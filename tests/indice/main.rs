//! El índice de la búsqueda sale de las páginas ya construidas.
//!
//! El que escribe mdBook pesa más del doble que el libro entero comprimido, y
//! no sabe español. Este guarda el texto de cada sección, los nombres que
//! solo están en el código, la primera vez que salen en su página, y los términos del
//! glosario; las raíces de las palabras las calcula el navegador. Para escribirlo de nuevo:
//! `SNAPSHOTS=overwrite cargo test`.

mod glosario;
mod seccion;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use scraper::{Html, Selector};
use serde_json::json;

const INDEX: &str = "src/buscador/indice.js";
const GLOSSARY: &str = "glosario.html";

#[test]
fn the_index_is_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let expected = snapbox::Data::read_from(&root.join(INDEX), None);
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .try_eq(Some(&INDEX), index(&root).into(), expected.raw())
        .unwrap_or_else(|why| {
            panic!(
                "{why}\nlas páginas han cambiado y la búsqueda no lo sabe: \
                 SNAPSHOTS=overwrite cargo test -p indice"
            )
        });
}

/// Un elemento por línea: así se ve qué ha cambiado.
fn index(root: &Path) -> String {
    let mut text = String::from(
        "// Lo escribe `SNAPSHOTS=overwrite cargo test -p indice`.\n\
         globalThis.bookIndex = {\"pages\":[\n",
    );
    let pages = pages(root);
    let terms = pages.iter().find(|page| page.name == GLOSSARY);
    let terms = terms.map(|page| glosario::terms(&page.html));
    for page in &pages {
        let head = json!([page.name, page.title]).to_string();
        let head = head.trim_end_matches(']');
        writeln!(text, "{head},[").unwrap();
        // Las filas del glosario van en los términos.
        let with_rows = page.name != GLOSSARY;
        let found = seccion::sections(&page.html, with_rows);
        let mut told: HashSet<String> =
            found.iter().flat_map(|section| section.named()).collect();
        text += &lines(found.iter().map(|section| {
            let code = section.code(&mut told);
            section.row(code)
        }));
        text += if std::ptr::eq(page, pages.last().unwrap()) {
            "]]\n"
        } else {
            "]],\n"
        };
    }
    text += "],\"terms\":[\n";
    text += &lines(terms.unwrap_or_default().into_iter());
    text += "]};\n";
    text
}

fn lines(rows: impl Iterator<Item = serde_json::Value>) -> String {
    let rows: Vec<String> = rows.map(|row| row.to_string()).collect();
    rows.join(",\n") + "\n"
}

struct Page {
    name: String,
    title: String,
    html: Html,
}

/// Las páginas, en el orden del libro.
fn pages(root: &Path) -> Vec<Page> {
    let out = tempfile::tempdir().unwrap();
    let mut config = Config::from_disk(root.join("book.toml"))
        .expect("book.toml no se puede leer");
    // Sin los preprocesadores que habría que instalar, y solo las páginas.
    let nothing = BTreeMap::<&str, ()>::new();
    config.set("preprocessor", &nothing).unwrap();
    config.set("output.html.print.enable", false).unwrap();
    // El archivo de Mermaid solo está donde se ha instalado.
    let no_scripts: [&str; 0] = [];
    config.set("output.html.additional-js", no_scripts).unwrap();
    config.build.build_dir = out.path().to_owned();
    let book = MDBook::load_with_config(root, config)
        .expect("el libro no se puede cargar: mira src/SUMMARY.md");
    book.build().expect("el libro no se puede construir");

    let main = Selector::parse("main").unwrap();
    let mut pages = Vec::new();
    for chapter in book.book.chapters() {
        let Some(path) = &chapter.path else { continue };
        let path = path.with_extension("html");
        let text = fs::read_to_string(out.path().join(&path)).unwrap();
        let page = Html::parse_document(&text);
        let content = page.select(&main).next().expect("la página tiene main");
        pages.push(Page {
            name: path.to_str().unwrap().to_owned(),
            title: chapter.name.clone(),
            html: Html::parse_fragment(&content.html()),
        });
    }
    pages
}
