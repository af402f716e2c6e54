//! El sitio: las páginas saben su dirección, y los buscadores, cuáles hay.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use regex::{Captures, Regex};
use scraper::{Html, Selector};

use crate::ajenos::paint;
use crate::libro::{self, Book, escape};

const CARD: &str = "tarjeta.png";
/// El tamaño que piden las redes.
const CARD_SIZE: (u32, u32) = (1200, 630);
/// Lo que enseña un buscador: de ahí no pasa, si la primera frase cabe.
const SUMMARY: usize = 200;

/// Construye el libro en `book/` para la dirección en que se va a leer.
///
/// # Errors
///
/// Si no se sabe esa dirección, si falta un navegador o si el libro no se puede
/// construir.
pub fn write(root: &Path, address: Option<&str>) -> Result<String> {
    let address = match address {
        Some(address) => address.to_owned(),
        None => default_address(root)?,
    };
    let address = format!("{}/", address.trim_end_matches('/'));
    let folder = root.join("book");
    let book = libro::build(root, &folder, path_of(&address)?)?;
    complete(&folder, &book, &address)?;
    let drawing = root.join("tools/publicar/tarjeta.svg");
    paint(&drawing, CARD_SIZE, &folder.join(CARD))?;
    let pages = book.chapters.len();
    Ok(format!(
        "{}: {pages} páginas para {address}",
        folder.display()
    ))
}

/// La que da GitHub, según el repositorio que dice `book.toml`.
fn default_address(root: &Path) -> Result<String> {
    let repository: Option<String> =
        libro::config(root)?.get("output.html.git-repository-url")?;
    repository.as_deref().and_then(construir::pages_of).context(
        "di la dirección del sitio, o pon en book.toml un \
         `git-repository-url` de GitHub",
    )
}

/// Lo que va detrás del servidor: `/libro/`.
fn path_of(address: &str) -> Result<&str> {
    let rest = address
        .strip_prefix("https://")
        .or(address.strip_prefix("http://"));
    match rest.and_then(|rest| rest.find('/').map(|at| &rest[at..])) {
        Some(path) => Ok(path),
        None => bail!("«{address}» no es una dirección: https://…"),
    }
}

static DESCRIPTION: LazyLock<Regex> = LazyLock::new(|| {
    let tag = "<meta (?:name|property)=\"(?:og:)?description\" content=\"";
    Regex::new(&format!("({tag})[^\"]*\"")).unwrap()
});

/// De qué trata una página: su primer párrafo, o las frases que quepan.
fn summary(html: &str) -> String {
    let html = Html::parse_document(html);
    let first = Selector::parse("main > p").unwrap();
    let Some(paragraph) = html.select(&first).next() else {
        return String::new();
    };
    let text: String = paragraph.text().collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut about = String::new();
    for sentence in words.join(" ").split_inclusive(['.', '?']) {
        if !about.is_empty() && (about.len() + sentence.len()) > SUMMARY {
            break;
        }
        about += sentence;
    }
    about.trim().to_owned()
}

/// Añade a un libro construido lo que depende de su dirección.
///
/// # Errors
///
/// Si una página no se puede leer o escribir.
pub fn complete(folder: &Path, book: &Book, address: &str) -> Result<()> {
    let mut sitemap = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let first = book.chapters.first().map(|chapter| chapter.file.as_str());
    // La portada es el primer capítulo: las dos páginas son la misma.
    let pages = book.chapters.iter().map(|chapter| chapter.file.as_str());
    for page in pages.chain(["index.html"]) {
        let is_front = page == "index.html" || Some(page) == first;
        let own = match is_front {
            true => address.to_owned(),
            false => format!("{address}{page}"),
        };
        let own = escape(&own);
        if page != "index.html" {
            sitemap += &format!("<url><loc>{own}</loc></url>\n");
        }
        let file = folder.join(page);
        let html = fs::read_to_string(&file)
            .with_context(|| format!("falta {}", file.display()))?;
        let (card, title) = (escape(address) + CARD, escape(&book.title));
        let (x, y) = CARD_SIZE;
        let head = format!(
            "<link rel=\"canonical\" href=\"{own}\">\n\
             <meta property=\"og:url\" content=\"{own}\">\n\
             <meta property=\"og:image\" content=\"{card}\">\n\
             <meta property=\"og:image:width\" content=\"{x}\">\n\
             <meta property=\"og:image:height\" content=\"{y}\">\n\
             <meta property=\"og:image:alt\" content=\"{title}\">\n\
             </head>"
        );
        let html = html.replacen("</head>", &head, 1);
        let about = escape(&summary(&html));
        let html =
            DESCRIPTION.replace_all(&html, |found: &Captures| {
                match about.is_empty() {
                    true => found[0].to_owned(),
                    false => format!("{}{about}\"", &found[1]),
                }
            });
        fs::write(&file, html.as_bytes())?;
    }
    sitemap += "</urlset>\n";
    fs::write(folder.join("sitemap.xml"), sitemap)?;
    let robots =
        format!("User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n");
    fs::write(folder.join("robots.txt"), robots)?;
    Ok(())
}
