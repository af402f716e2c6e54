//! El libro como PDF: la página para imprimir, con portada, índice con números
//! de página y marcadores.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use regex::Regex;

use crate::ajenos::{browse, or_skip, run, workshop};
use crate::libro::{self, Book, Chapter, escape};

static SCRIPT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<script[^>]*>.*?</script>").unwrap());
static MAIN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("<main[^>]*>").unwrap());
static HEADING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("<h1 id=\"([^\"]+)\"").unwrap());

/// La página de cada encabezado, por su ancla.
type Places = BTreeMap<String, usize>;

/// Construye el libro y lo escribe en un PDF, que comprueba.
///
/// # Errors
///
/// Si falta mdBook o un navegador, o si el PDF sale mal.
pub fn write(root: &Path, file: &Path) -> Result<String> {
    let folder = workshop(root)?;
    let book = libro::build(root, folder.path(), "/")?;
    let assets = root.join("tools/publicar");
    fs::copy(assets.join("papel.css"), folder.path().join("papel.css"))?;
    let drawing = fs::read_to_string(assets.join("portada.svg"))?;
    let printed = fs::read_to_string(folder.path().join("print.html"))
        .context("falta print.html: mira [output.html.print] en book.toml")?;
    let page = folder.path().join("papel.html");
    let draft = folder.path().join("papel.pdf");
    // La primera vez, para saber en qué página cae cada capítulo.
    let mut places = Places::new();
    for _ in 0..2 {
        let html = paper(&printed, &book, &drawing, &places);
        fs::write(&page, html)?;
        print(&page, &draft)?;
        match destinations(&draft) {
            Ok(found) => places = found,
            Err(why) => {
                or_skip(Err(why))?;
                break;
            }
        }
    }
    fs::copy(&draft, file)
        .with_context(|| format!("no se puede escribir {}", file.display()))?;
    let told = or_skip(check(file, &book, &printed, &places))?;
    let size = fs::metadata(file)?.len() / 1024;
    Ok(format!("{}: {size} kB; {told}", file.display()))
}

fn print(page: &Path, file: &Path) -> Result<()> {
    let options = [
        format!("--print-to-pdf={}", file.display()),
        "--no-pdf-header-footer".to_owned(),
        "--generate-pdf-document-outline".to_owned(),
    ];
    browse(page, &options, file)
}

/// La página para imprimir, sin guiones, con portada e índice.
fn paper(printed: &str, book: &Book, drawing: &str, places: &Places) -> String {
    let html = SCRIPT.replace_all(printed, "");
    // Lo que está plegado, en papel no se puede abrir.
    let html = html.replace("<details>", "<details open>");
    let html = html.replacen("<html lang=\"es\" class=\"", CLASS, 1);
    let style = "<link rel=\"stylesheet\" href=\"papel.css\">\n</head>";
    let html = html.replacen("</head>", style, 1);
    let front = front(&anchors(printed), book, drawing, places);
    MAIN.replace(&html, |main: &regex::Captures| {
        format!("{}{front}", &main[0])
    })
    .into_owned()
}

/// Con la clase que pone un guion, que esconde las líneas que sobran.
const CLASS: &str = "<html lang=\"es\" class=\"js ";

/// El ancla de cada capítulo, en su orden.
fn anchors(printed: &str) -> Vec<&str> {
    HEADING
        .captures_iter(printed)
        .map(|heading| heading.get(1).unwrap().as_str())
        .collect()
}

fn front(
    anchors: &[&str],
    book: &Book,
    drawing: &str,
    places: &Places,
) -> String {
    let mut list = String::new();
    for (chapter, anchor) in book.chapters.iter().zip(anchors) {
        let Chapter { number, title, .. } = chapter;
        if let Some(part) = &chapter.part {
            list += &format!("<p class=\"parte\">{}</p>\n", escape(part));
        }
        let page = places.get(*anchor).map_or(String::new(), usize::to_string);
        list += &format!(
            "<p><a href=\"#{anchor}\"><span>{number}</span> \
             <span>{}</span></a> <span class=\"pagina\">{page}</span></p>\n",
            escape(title)
        );
    }
    format!(
        "<div class=\"portada\">{drawing}</div>\n\
         <nav class=\"indice\"><p class=\"titulo\">Índice</p>\n{list}</nav>\n"
    )
}

/// En qué página está cada ancla.
fn destinations(file: &Path) -> Result<Places> {
    let mut pdfinfo = Command::new("pdfinfo");
    let told = run(pdfinfo.arg("-dests").arg(file), POPPLER)?;
    let line = Regex::new("^ *([0-9]+) .*\"(.+)\"$").unwrap();
    let places = told.lines().filter_map(|text| {
        let found = line.captures(text)?;
        Some((unescape(&found[2]), found[1].parse().ok()?))
    });
    Ok(places.collect())
}

const POPPLER: &str = "en Debian, `apt install poppler-utils`";

/// Un ancla como la escribe `pdfinfo`, con `%C3%A9` por `é`.
fn unescape(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|code| str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Que estén todos los capítulos, donde dice el índice, que tenga marcadores y
/// que ninguna página esté en blanco.
fn check(
    file: &Path,
    book: &Book,
    printed: &str,
    places: &Places,
) -> Result<String> {
    let mut pdftotext = Command::new("pdftotext");
    pdftotext.arg("-layout").arg(file).arg("-");
    let text = run(&mut pdftotext, POPPLER)?;
    let pages: Vec<&str> =
        text.trim_end_matches('\u{c}').split('\u{c}').collect();
    for (index, page) in pages.iter().enumerate() {
        let has_text = page.lines().any(|line| {
            let line = line.trim();
            !line.is_empty() && line.parse::<usize>().is_err()
        });
        if !has_text {
            bail!("la página {} está en blanco", index + 1);
        }
    }
    if !fs::read(file)?
        .windows(9)
        .any(|bytes| bytes == b"/Outlines")
    {
        bail!("el PDF no tiene marcadores: usa un Chromium más nuevo");
    }
    for (chapter, anchor) in book.chapters.iter().zip(anchors(printed)) {
        let title = &chapter.title;
        let Some(page) = places.get(anchor).and_then(|at| pages.get(at - 1))
        else {
            bail!("«{title}» no tiene página, o su ancla es otra: {anchor}");
        };
        let words =
            |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words(page).contains(&words(title)) {
            bail!("«{title}» no está en la página {}", places[anchor]);
        }
    }
    Ok(format!(
        "{} páginas, {} capítulos",
        pages.len(),
        book.chapters.len()
    ))
}
