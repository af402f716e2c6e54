//! El libro construido está en español: lo que se lee y lo que se oye de la
//! interfaz, en cada página y en los guiones que carga.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libtest_mimic::{Failed, Trial};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use regex::Regex;
use tempfile::TempDir;

use crate::frases::{of_html, of_script};
use crate::huellas;
use crate::repo::Repo;
use crate::tema::{self, TABLE};

/// Palabras que delatan un texto en inglés y que no son también españolas.
/// La prueba del navegador usa las mismas.
const WORDS: &str = include_str!("ingles.txt");

/// Bibliotecas que no dicen nada a nadie.
const SILENT: [&str; 2] = ["clipboard.min.js", "highlight.js"];

/// Lo que dice mdBook cuando nadie lo ha traducido.
const STOCK: [&str; 43] = [
    "Keyboard shortcuts",
    "to navigate between chapters",
    "to search in the book",
    "to show this help",
    "to hide this help",
    "Table of contents",
    "Toggle Table of Contents",
    "Change theme",
    "Themes",
    "Light",
    "Coal",
    "Navy",
    "Search (`/`)",
    "Toggle Searchbar",
    "Print this book",
    "Git repository",
    "Suggest an edit",
    "Search this book ...",
    "Page navigation",
    "Previous chapter",
    "Next chapter",
    "Show hidden lines",
    "Hide lines",
    "Copy to clipboard",
    "Run this code",
    "Undo changes",
    "Copied!",
    "Clipboard error!",
    "Running...",
    "No output",
    "Playground Communication: ",
    "search result",
    "No search results for",
    "Search Result Teaser",
    "Redirecting...",
    "Document not found (404)",
    "This URL is invalid, sorry.",
    "Page not found",
    "Note",
    "Tip",
    "Important",
    "Warning",
    "Caution",
];

pub fn trials(here: &Path) -> Vec<Trial> {
    let book = here.join("../..");
    let same = book.clone();
    let sample = here.join("muestra");
    vec![
        Trial::test("sitio_con_su_politica", move || policy(&same)),
        Trial::test("sitio_en_espanol", move || {
            let english = read(&book, |_| ())?;
            match english.is_empty() {
                true => Ok(()),
                false => Err(english.join("\n").into()),
            }
        }),
        Trial::test("sitio_de_serie_no_pasa", move || stock_is_seen(&sample)),
    ]
}

/// Sin un tema que lo traduzca, se ve cada texto en inglés de mdBook.
fn stock_is_seen(sample: &Path) -> Result<(), Failed> {
    let english = read(sample, |copy| {
        fs::remove_dir_all(copy.join("theme")).unwrap();
        let notes = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]
            .map(|kind| format!("\n> [!{kind}]\n> Un aviso.\n"));
        let page = copy.join("src/introduccion.md");
        let text = fs::read_to_string(&page).unwrap() + &notes.concat();
        fs::write(page, text).unwrap();
    })?;
    let unseen: Vec<&str> = STOCK
        .into_iter()
        .filter(|text| !english.iter().any(|line| line.contains(text)))
        .collect();
    match unseen.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "no ve {unseen:?}: añade sus palabras a tests/guardas/ingles.txt"
        )
        .into()),
    }
}

/// Cada guion escrito en una página tiene su huella en la política que lo deja
/// ejecutarse.
fn policy(root: &Path) -> Result<(), Failed> {
    let copy = build(root, |_| ())?;
    let policy = Regex::new(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"",
    )
    .unwrap();
    let mut wrong = Vec::new();
    for page in walkdir::WalkDir::new(copy.path().join("book")) {
        let page = page?.into_path();
        let name = page.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".html") {
            continue;
        }
        let html = fs::read_to_string(&page)?;
        let Some(found) = policy.captures(&html) else {
            wrong.push(format!("{name}: no tiene política: mira {TABLE}"));
            continue;
        };
        for script in huellas::inline(&html) {
            let hash = huellas::hash(script);
            if !found[1].contains(&hash) {
                let first = script.trim().lines().next().unwrap_or_default();
                wrong.push(format!(
                    "{name}: el guion «{first}» no se ejecuta, porque a la \
                     política le falta su huella, {hash}: escríbela con \
                     SNAPSHOTS=overwrite cargo test --test guardas"
                ));
            }
        }
    }
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

/// Construye una copia del libro y devuelve lo que queda en inglés.
fn read(root: &Path, prepare: fn(&Path)) -> Result<Vec<String>, Failed> {
    let copy = build(root, prepare)?;
    english(&copy.path().join("book"), &Repo::open(root))
}

fn build(root: &Path, prepare: fn(&Path)) -> Result<TempDir, Failed> {
    let copy = tempfile::tempdir()?;
    for part in ["src", "examples", "theme"] {
        crate::roturas::copy_folder(&root.join(part), &copy.path().join(part))?;
    }
    prepare(copy.path());
    let mut config = Config::from_disk(root.join("book.toml"))?;
    // Los diagramas los dibuja un programa que puede no estar instalado.
    config.set("preprocessor", BTreeMap::<&str, ()>::new())?;
    let scripts: Vec<String> = config
        .get::<Vec<String>>("output.html.additional-js")?
        .unwrap_or_default()
        .into_iter()
        .filter(|script| copy.path().join(script).exists())
        .collect();
    config.set("output.html.additional-js", scripts)?;
    // Lo que el libro no usa, y podría usar mañana.
    let address = "https://example.org";
    config.set("output.html.git-repository-url", address)?;
    config.set("output.html.edit-url-template", address)?;
    config.set(
        "output.html.redirect",
        BTreeMap::from([("/vieja.html", "introduccion.html")]),
    )?;
    config.set("output.html.live-reload-endpoint", "__livereload")?;
    MDBook::load_with_config(copy.path(), config)?.build()?;
    Ok(copy)
}

/// Lo que queda en inglés en un libro construido: dónde y qué.
fn english(book: &Path, repo: &Repo) -> Result<Vec<String>, Failed> {
    let sections = tema::of(repo).map_err(|finding| finding.to_string())?;
    let kept: BTreeSet<&str> = sections
        .iter()
        .flat_map(|section| &section.kept)
        .map(|(_, text)| *text)
        .collect();
    let mut left = Vec::new();
    let source =
        Regex::new(r#"<script[^>]* src="(?:[./]*)([^":?]+)""#).unwrap();
    let hash = Regex::new(r"-[0-9a-f]{8}\.").unwrap();
    let mut scripts = BTreeSet::new();
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    // En orden: el mismo fallo se dice siempre igual.
    for entry in walkdir::WalkDir::new(book).max_depth(1).sort_by_file_name() {
        let path = entry?.into_path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".html") {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        if !html.contains("<html lang=\"es\"") {
            left.push(format!("{name}: le falta lang=\"es\" en «<html>»"));
        }
        for text in of_html(&interface(&html, &name)) {
            places.entry(text).or_insert_with(|| name.clone());
        }
        for found in source.captures_iter(&html) {
            scripts.insert(found[1].to_owned());
        }
    }
    for script in scripts {
        let name = hash.replace(&script, ".").into_owned();
        if SILENT.contains(&name.as_str()) {
            continue;
        }
        let text = fs::read_to_string(book.join(&script))
            .map_err(|why| format!("{script}: {why}"))?;
        for text in of_script(&text) {
            places.entry(text).or_insert_with(|| name.clone());
        }
    }
    for (text, name) in places {
        if !kept.contains(text.as_str()) && is_english(&text) {
            left.push(format!(
                "{name}: «{text}» está en inglés: tradúcelo en {TABLE}, o en \
                 su archivo si no es del tema de serie"
            ));
        }
    }
    Ok(left)
}

fn is_english(text: &str) -> bool {
    static WORD: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\p{L}+").unwrap());
    WORD.find_iter(text).any(|word| {
        let word = word.as_str().to_lowercase();
        WORDS.lines().any(|english| english == word)
    })
}

/// La página sin lo que escribe el autor: de él solo cuentan los atributos y
/// los títulos de los avisos, que pone mdBook.
fn interface(html: &str, name: &str) -> String {
    // La página de error es de la interfaz entera.
    if name == "404.html" {
        return html.to_owned();
    }
    static MAIN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?s)<main[^>]*>(.*)</main>").unwrap());
    static TAG: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"<[a-z][^>]*>").unwrap());
    static NOTE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?s)<p class="blockquote-tag-title">.*?</p>"#).unwrap()
    });
    let main = MAIN.captures(html).map(|main| main.get(1).unwrap());
    let inside = main.map_or("", |main| main.as_str());
    let mut rest: String =
        NOTE.find_iter(inside).map(|note| note.as_str()).collect();
    rest.extend(TAG.find_iter(inside).map(|tag| tag.as_str()));
    MAIN.replace(html, regex::NoExpand(&rest)).into_owned()
}
