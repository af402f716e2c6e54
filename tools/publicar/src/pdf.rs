//! El libro como PDF: la página para imprimir, con portada, índice con números
//! de página y marcadores.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail, ensure};
use regex::Regex;
use scraper::Html;

use crate::ajenos::{browse, or_skip, run, workshop};
use crate::libro::{self, Book, Chapter, escape};
use crate::respuestas;

static SCRIPT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<script[^>]*>.*?</script>").unwrap());
static MAIN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("<main[^>]*>").unwrap());
static HEADING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("<h1 id=\"([^\"]+)\"").unwrap());

/// Lo que puede pesar cada página, en bytes.
const MOST_A_PAGE: u64 = 12_000;
const POPPLER: &str = "en Debian, `apt install poppler-utils`";

/// Construye el libro y lo escribe en un PDF, que comprueba.
///
/// # Errors
///
/// Si falta un navegador, o si el PDF sale mal.
pub fn write(root: &Path, file: &Path) -> Result<String> {
    let folder = workshop(root)?;
    let book = libro::build(root, folder.path(), "/")?;
    let assets = root.join("tools/publicar");
    fs::copy(assets.join("papel.css"), folder.path().join("papel.css"))?;
    let drawing = fs::read_to_string(assets.join("portada.svg"))?;
    let printed = fs::read_to_string(folder.path().join("print.html"))
        .context("falta print.html: mira [output.html.print] en book.toml")?;
    let printed = respuestas::at_the_end(&printed);
    let draft = folder.path().join("papel.pdf");
    // Para escribir el índice hay que saber en qué página cae cada capítulo,
    // así que el libro se imprime hasta que el índice dice la verdad.
    let mut places = Vec::new();
    let mut told = Vec::new();
    for print_run in 1.. {
        let page = folder.path().join("papel.html");
        fs::write(&page, paper(&printed, &book, &drawing, &places))?;
        print(&page, &draft)?;
        match bookmarks(&draft).and_then(|them| chapters_at(&book, &them)) {
            Ok(found) if found == places => break,
            Ok(found) => places = found,
            Err(why) => {
                told.push(or_skip(Err(why).context("índice sin páginas"))?);
                break;
            }
        }
        ensure!(print_run < 4, "las páginas del índice no se están quietas");
    }
    let packed = pack(&draft, file);
    if packed.is_err() {
        fs::copy(&draft, file).with_context(|| {
            format!("no se puede escribir {}", file.display())
        })?;
    }
    if !places.is_empty() {
        told.push(or_skip(check(file, &book, &places, packed.is_ok()))?);
    }
    told.push(or_skip(packed.context("sin comprimir"))?);
    libro::report(file, &told)
}

fn print(page: &Path, file: &Path) -> Result<()> {
    let options = [
        format!("--print-to-pdf={}", file.display()),
        "--no-pdf-header-footer".to_owned(),
        "--generate-pdf-document-outline".to_owned(),
    ];
    browse(page, &options, file)
}

/// Chromium escribe sin comprimir cada etiqueta que lee un lector de pantalla:
/// son dos tercios del archivo.
fn pack(draft: &Path, file: &Path) -> Result<String> {
    let mut qpdf = Command::new("qpdf");
    qpdf.args(["--object-streams=generate", "--recompress-flate"])
        .arg("--compression-level=9")
        .args([draft, file]);
    run(&mut qpdf, "en Debian, `apt install qpdf`")?;
    Ok("comprimido".to_owned())
}

/// La página para imprimir, sin guiones, con portada e índice.
fn paper(
    printed: &str,
    book: &Book,
    drawing: &str,
    places: &[usize],
) -> String {
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
    places: &[usize],
) -> String {
    let mut list = String::new();
    for (index, chapter) in book.chapters.iter().enumerate() {
        let Chapter { number, title, .. } = chapter;
        let anchor = anchors[index];
        if let Some(part) = &chapter.part {
            list += &format!("<p class=\"parte\">{}</p>\n", escape(part));
        }
        let page = places.get(index).map_or(String::new(), usize::to_string);
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

/// Los marcadores del PDF, con su página: los de los capítulos, no los de sus
/// secciones.
fn bookmarks(file: &Path) -> Result<Vec<(String, usize)>> {
    let mut pdftohtml = Command::new("pdftohtml");
    pdftohtml
        .args(["-i", "-xml", "-stdout", "-l", "1"])
        .arg(file);
    let told = run(&mut pdftohtml, POPPLER)?;
    Ok(outermost(&told))
}

/// Los de fuera, de la lista de listas que escribe `pdftohtml`.
pub fn outermost(told: &str) -> Vec<(String, usize)> {
    static PIECE: LazyLock<Regex> = LazyLock::new(|| {
        let item = "<item page=\"([0-9]+)\">([^<]*)</item>";
        Regex::new(&format!("<(/?)outline>|{item}")).unwrap()
    });
    let mut depth = 0;
    let mut found = Vec::new();
    for piece in PIECE.captures_iter(told) {
        match piece.get(2) {
            None if &piece[1] == "/" => depth -= 1,
            None => depth += 1,
            Some(page) if depth == 1 => {
                let page = page.as_str().parse().expect("son cifras");
                found.push((unescape(&piece[3]), page));
            }
            Some(_) => {}
        }
    }
    found
}

fn unescape(text: &str) -> String {
    Html::parse_fragment(text).root_element().text().collect()
}

/// La página de cada capítulo, si los marcadores son los capítulos.
fn chapters_at(
    book: &Book,
    bookmarks: &[(String, usize)],
) -> Result<Vec<usize>> {
    let titles = book.chapters.iter().map(|it| words(&it.title));
    let marked = bookmarks.iter().map(|(title, _)| words(title));
    if let Some((title, mark)) = titles.zip(marked).find(|(a, b)| a != b) {
        bail!("el capítulo «{title}» tiene de marcador «{mark}»");
    }
    ensure!(
        bookmarks.len() == book.chapters.len(),
        "el PDF tiene {} marcadores y el libro {} capítulos: si no tiene \
         ninguno, usa un Chromium más nuevo",
        bookmarks.len(),
        book.chapters.len()
    );
    Ok(bookmarks.iter().map(|(_, page)| *page).collect())
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Que cada capítulo esté donde dice el índice, que los marcadores lleven ahí,
/// que ninguna página esté en blanco y que el archivo no pese de más.
fn check(
    file: &Path,
    book: &Book,
    places: &[usize],
    packed: bool,
) -> Result<String> {
    let found = chapters_at(book, &bookmarks(file)?)?;
    ensure!(found == places, "los marcadores llevan a otra página");
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
        ensure!(has_text, "la página {} está en blanco", index + 1);
    }
    for (chapter, page) in book.chapters.iter().zip(places) {
        let title = &chapter.title;
        ensure!(
            words(pages[page - 1]).contains(&words(title)),
            "«{title}» no está en la página {page}"
        );
    }
    let each = fs::metadata(file)?.len() / pages.len() as u64;
    ensure!(
        !packed || each <= MOST_A_PAGE,
        "cada página pesa {each} bytes, más de {MOST_A_PAGE}: mira qué \
         dibujo o qué estilo repite el navegador"
    );
    Ok(format!(
        "{} páginas, {} capítulos",
        pages.len(),
        book.chapters.len()
    ))
}
