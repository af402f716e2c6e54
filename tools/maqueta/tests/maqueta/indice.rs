//! El índice de la búsqueda.

use std::fs;
use std::path::{Path, PathBuf};

use construir::mdbook_driver::MDBook;
use construir::mdbook_driver::config::Config;
use maqueta::Page;
use maqueta::indice::{files, write};
use serde_json::Value;

fn index(pages: &[(&str, &str)]) -> Vec<(String, String)> {
    let pages: Vec<Page> = pages
        .iter()
        .map(|(path, content)| Page {
            path: Some((*path).to_owned()),
            content: (*content).to_owned(),
        })
        .collect();
    files(&pages).into_iter().collect()
}

/// Lo que el índice dice de cada sección: encabezado, ancla, texto y código.
fn texts(files: &[(String, String)]) -> Vec<[String; 4]> {
    files
        .iter()
        .filter(|(name, _)| name.starts_with("textos/"))
        .map(|(_, text)| {
            let (_, json) = text.split_once("]=").unwrap();
            serde_json::from_str(json.trim_end_matches(";\n")).unwrap()
        })
        .collect()
}

fn postings(files: &[(String, String)], start: &str) -> Value {
    let name = format!("palabras/{start}.js");
    let (_, text) = files.iter().find(|(other, _)| *other == name).unwrap();
    let (_, json) = text.split_once("]=").unwrap();
    serde_json::from_str(json.trim_end_matches(";\n")).unwrap()
}

#[test]
fn a_section_is_told_as_it_is_read() {
    let page = "# Tareas\n\nUna frase\nen dos líneas con `spawn`.\n\n\
        - uno\n- dos\n\n## Tabla\n\n| a | b |\n|---|---|\n| c | *d* |\n\n\
        <details>\n<summary>¿Por qué <code>async</code>?</summary>\n\n\
        Porque &amp; sí.\n\n</details>\n";
    let [first, second] = &texts(&index(&[("tareas.md", page)]))[..] else {
        panic!("no son dos secciones");
    };
    assert_eq!(first[0], "Tareas");
    assert_eq!(first[2], "Una frase en dos líneas con spawn.\nuno\ndos");
    assert_eq!(second[2], "a · b\nc · d\n¿Por qué async?\nPorque & sí.");
}

#[test]
fn a_name_of_the_code_is_told_once_and_only_if_it_is_seen() {
    let page = "# Tareas\n\nLanza `spawn`.\n\n\
        ```rust,no_run\n# use std::hidden;\nspawn(kitchen);\n#\n\
        #[test]\n```\n\n\
        ## Otra\n\n```python\nkitchen = asyncio.run()\n# comment\n```\n\n\
        <svg viewBox=\"0 0 1 1\"><text>dibujo</text></svg>\n";
    let texts = texts(&index(&[("tareas.md", page)]));
    assert_eq!(texts[0][3], "kitchen test");
    assert_eq!(texts[1][3], "asyncio run comment dibujo");
}

#[test]
fn a_word_is_found_by_its_letter_without_accents_and_in_parts() {
    let files = index(&[
        ("a.md", "# Árbol\n\n`JoinHandle`, E/S y ñandú.\n"),
        ("b.md", "# Árbol\n\nárbol de 3\n"),
    ]);
    // 80 del encabezado, 10 del título y 10 del texto; el segundo documento
    // está a uno del primero.
    assert_eq!(postings(&files, "ar")["arbol"].to_string(), "[0,90,1,100]");
    assert_eq!(postings(&files, "jo")["joinhandle"].to_string(), "[0,10]");
    assert_eq!(postings(&files, "ha")["handle"].to_string(), "[0,5]");
    assert_eq!(postings(&files, "e_")["e/s"].to_string(), "[0,10]");
    assert_eq!(postings(&files, "na")["nandu"].to_string(), "[0,10]");
    assert_eq!(postings(&files, "0")["3"].to_string(), "[1,10]");
}

#[test]
fn the_terms_of_the_glossary_are_apart() {
    let page = "# Glosario\n\nLas palabras.\n\n\
        | Término | En inglés | Qué es | No decimos |\n|---|---|---|---|\n\
        | [cerrojo](hilos.md#mutex) | *mutex* | De uno en uno. | \
        «candado», «llave» |\n\
        | plato | *dish* | Se come. | |\n";
    let files = index(&[("glosario.md", page)]);
    let table = &files.iter().find(|(name, _)| name == "tabla.js").unwrap().1;
    let rows = r#"["cerrojo","hilos","mutex",["candado","llave"],7],"#;
    assert!(table.contains(rows), "{table}");
    assert!(table.contains(r#"["plato","","dish",[],4]"#), "{table}");
    let texts = texts(&files);
    let told = "Las palabras.\nTérmino · En inglés · Qué es · No decimos";
    assert_eq!(texts[0][2], told);
    assert_eq!(texts[1], ["", "", "De uno en uno.", ""]);
}

/// Un libro con encabezados repetidos, con signos y con código.
#[test]
fn the_anchors_are_the_ones_that_mdbook_gives() {
    let root = tempfile::tempdir().unwrap();
    let page = "# El *bucle*: `run_once`\n\n## ¿Qué es?\n\n### ¿Qué es?\n\n\
        #### ¿Qué es?\n\n## ¿Qué es?\n\n## Ñandú & E/S, 2.ª parte\n\n\
        ## `A  B`\n\n## Suya {#la-suya}\n\n## El <em>HTML</em> de dentro\n";
    fs::create_dir(root.path().join("src")).unwrap();
    fs::write(root.path().join("src/SUMMARY.md"), "- [Una](una.md)\n").unwrap();
    fs::write(root.path().join("src/una.md"), page).unwrap();
    let book = MDBook::load_with_config(root.path(), Config::default());
    book.unwrap().build().unwrap();
    let html = fs::read_to_string(root.path().join("book/una.html")).unwrap();

    let mut rest = html.as_str();
    let texts = texts(&index(&[("una.md", page)]));
    assert_eq!(texts.len(), 8);
    for [heading, anchor, ..] in texts {
        let id = format!(" id=\"{anchor}\"");
        let at = rest.find(&id);
        let at = at.unwrap_or_else(|| panic!("«{heading}»:{id}\n{html}"));
        rest = &rest[at..];
    }
}

#[test]
fn a_page_tells_how_often_it_leads_to_another() {
    let page = "# Puerta\n\n[una](una.md), [otra](otra.md#ancla), \
        [aquí](#ancla), [fuera](https://a.org/b.md) y ![x](x.svg).\n\n\
        | a |\n|---|\n| [dos](dos.md) |\n";
    let files = index(&[("puerta.md", page)]);
    let table = &files.iter().find(|(name, _)| name == "tabla.js").unwrap().1;
    assert!(table.contains(r#"["puerta","Puerta",["#), "{table}");
    assert!(table.contains("],3]]"), "{table}");
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    names
}

#[test]
fn only_what_changes_is_written_and_nothing_old_stays() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("indice");
    let put = |files: &[(&str, &str)]| {
        let owned = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        write(&folder, &owned.collect()).unwrap();
    };
    put(&[
        ("tabla.js", "una"),
        ("textos/a/0.js", "a"),
        ("textos/b/0.js", "b"),
    ]);
    let written = || {
        let table = fs::metadata(folder.join("tabla.js")).unwrap();
        table.modified().unwrap()
    };
    let before = written();
    put(&[("tabla.js", "una"), ("textos/a/0.js", "otra")]);
    assert_eq!(written(), before);
    let text = fs::read_to_string(folder.join("textos/a/0.js")).unwrap();
    assert_eq!(text, "otra");
    assert_eq!(names(&folder.join("textos")), [folder.join("textos/a")]);
}
