//! Lo que se publica: la cabecera de cada página, el índice, el XHTML y el
//! manifiesto del EPUB, y los marcadores del PDF.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use publicar::libro::{self, Book, Chapter, chapters};
use publicar::paquete::{self, item};
use publicar::{pdf, sitio, xhtml};
use rbook::Epub;
use scraper::{Html, Selector};

/// Un libro con una parte y un título con punto.
fn sample(folder: &Path) -> Vec<Chapter> {
    let source = folder.join("src");
    fs::create_dir(&source).unwrap();
    fs::write(folder.join("book.toml"), "").unwrap();
    let summary = "[Inicio](inicio.md)\n- [Uno & dos](uno.md)\n\
        # Parte\n- [Dos. Y algo más](dos.md)\n- [Sin escribir]()\n";
    fs::write(source.join("SUMMARY.md"), summary).unwrap();
    for page in ["inicio.md", "uno.md", "dos.md"] {
        fs::write(source.join(page), "").unwrap();
    }
    chapters(&construir::load(folder).unwrap())
}

#[test]
fn the_contents_are_those_of_the_book() {
    let folder = tempfile::tempdir().unwrap();
    let told: Vec<String> = sample(folder.path())
        .iter()
        .map(|it| {
            let part = it.part.as_deref().unwrap_or("-");
            format!("{part}|{}|{}|{}", it.file, it.number, it.title)
        })
        .collect();
    assert_eq!(
        told,
        [
            "-|inicio.html||Inicio",
            "-|uno.html|1.|Uno & dos",
            "Parte|dos.html|2.|Dos. Y algo más",
        ]
    );
}

/// Sin que nadie haya ejecutado mdBook antes.
#[test]
fn a_built_book_can_be_searched() {
    let folder = tempfile::tempdir().unwrap();
    sample(folder.path());
    fs::create_dir(folder.path().join("src/buscador")).unwrap();
    let out = folder.path().join("libro");
    libro::build(folder.path(), &out, "/").unwrap();
    let table = out.join("buscador/indice/tabla.js");
    let table = fs::read_to_string(table).expect("mdBook copia el índice");
    assert!(table.contains("\"uno\""), "{table}");
}

#[test]
fn every_page_knows_its_address() {
    let folder = tempfile::tempdir().unwrap();
    let pages = ["index.html", "inicio.html", "uno.html", "dos.html"];
    for page in pages {
        let html = "<head><meta name=\"description\" content=\"El libro.\">\
            <meta property=\"og:description\" content=\"El libro.\"></head>\
            <main><p>De qué\n<code>trata</code> &amp; más.</p></main>";
        fs::write(folder.path().join(page), html).unwrap();
    }
    let book = Book {
        title: "Un \"libro\"".to_owned(),
        author: String::new(),
        description: String::new(),
        chapters: sample(folder.path()),
    };
    let address = "https://ejemplo.org/libro/";
    sitio::complete(folder.path(), &book, address).unwrap();
    let read =
        |name: &str| fs::read_to_string(folder.path().join(name)).expect(name);
    for page in pages {
        let own = match page {
            "index.html" | "inicio.html" => address.to_owned(),
            page => format!("{address}{page}"),
        };
        let html = read(page);
        for tag in [
            format!("<link rel=\"canonical\" href=\"{own}\">"),
            format!("<meta property=\"og:url\" content=\"{own}\">"),
            format!(
                "<meta property=\"og:image\" content=\"{address}tarjeta.png\">"
            ),
            "content=\"Un &quot;libro&quot;\">".to_owned(),
            "name=\"description\" content=\"De qué trata &amp; más.\"".into(),
            "og:description\" content=\"De qué trata &amp; más.\"".into(),
        ] {
            assert_eq!(html.matches(&tag).count(), 1, "{page}: {tag}\n{html}");
        }
    }
    let sitemap = read("sitemap.xml");
    let places: Vec<&str> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|it| it.split('<').next().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "https://ejemplo.org/libro/",
            "https://ejemplo.org/libro/uno.html",
            "https://ejemplo.org/libro/dos.html",
        ]
    );
    let robots = "Sitemap: https://ejemplo.org/libro/sitemap.xml\n";
    assert!(read("robots.txt").ends_with(robots));
}

#[test]
fn a_repository_has_its_pages() {
    for (repository, pages) in [
        (
            "https://github.com/Ana/libro",
            "https://ana.github.io/libro/",
        ),
        (
            "https://github.com/Ana/libro.git",
            "https://ana.github.io/libro/",
        ),
        (
            "https://github.com/ana/ana.github.io/",
            "https://ana.github.io/",
        ),
    ] {
        assert_eq!(construir::pages_of(repository).as_deref(), Some(pages));
    }
    assert_eq!(construir::pages_of("https://ejemplo.org/ana/libro"), None);
}

/// Lo que hay dentro de `main`, como va en el EPUB.
fn converted(html: &str) -> anyhow::Result<xhtml::Page> {
    let html = Html::parse_document(&format!("<main>{html}</main>"));
    let main = html
        .select(&Selector::parse("main").unwrap())
        .next()
        .unwrap();
    xhtml::convert(main, &BTreeSet::from(["uno.html"]))
}

#[test]
fn a_page_becomes_xhtml() {
    for (html, expected) in [
        (
            "<p>Uno<br>dos &amp; tres</p>",
            "<p>Uno<br/>dos &amp; tres</p>",
        ),
        (
            "<h2 id=\"a\"><a class=\"header\" href=\"#a\">A</a></h2>",
            "<h2 id=\"a\">A</h2>",
        ),
        (
            "<a href=\"uno.html#b\">x</a><a href=\"https://a.b/c.html\">y</a>",
            "<a href=\"uno.xhtml#b\">x</a><a href=\"https://a.b/c.html\">y</a>",
        ),
        (
            "<pre><span class=\"oculta\">no</span>sí</pre><button>no</button>",
            "<pre>sí</pre>",
        ),
        (
            "<details><summary>¿P?</summary><p>R.</p></details>",
            "<div class=\"pregunta\"><p class=\"titulo\">¿P?</p>\
             <p>R.</p></div>",
        ),
        (
            "<table><tr><td style=\"text-align: right\">1</td></tr></table>",
            "<table><tbody><tr><td class=\"derecha\">1</td></tr></tbody>\
             </table>",
        ),
        ("<div class=\"lenguas\"><p>no</p></div>", ""),
        (
            "<figure data-x=\"1\" tabindex=\"0\">a</figure>",
            "<figure>a</figure>",
        ),
        // De las dos figuras, la que cabe en un teléfono.
        ("<p><svg class=\"linea ancha\"></svg>a</p>", "<p>a</p>"),
    ] {
        let page = converted(html).unwrap();
        assert_eq!(page.body, expected, "{html}");
        assert!(!page.has_svg);
    }
}

#[test]
fn a_drawing_keeps_its_names_and_loses_its_variables() {
    let page = converted(
        "<svg viewBox=\"0 0 1 1\"><linearGradient/><path \
         fill=\"var(--fg, #333)\"/><text stroke=\"#fff\" \
         stroke-width=\"4\" paint-order=\"stroke\">A</text></svg>",
    )
    .unwrap();
    assert!(page.has_svg);
    assert_eq!(
        page.body,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\
         <linearGradient></linearGradient><path fill=\"#333\"></path>\
         <text>A</text></svg>"
    );
}

#[test]
fn the_package_keeps_what_a_library_reads() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("libro.epub");
    let book = Book {
        title: "A & B".to_owned(),
        author: "Ana".to_owned(),
        description: "De qué <trata>.".to_owned(),
        chapters: Vec::new(),
    };
    let extras = vec![item("estilo.css", "p {}")];
    let pages = vec![
        item("indice.xhtml", paquete::page("Índice", "")).property("nav"),
        item("uno.xhtml", paquete::page("Uno", "<svg/>")).property("svg"),
    ];
    paquete::write(&file, &book, extras, pages).unwrap();
    let epub = Epub::open(&file).unwrap();
    let package = epub.read_resource_str("/OEBPS/package.opf").unwrap();
    for part in [
        "xml:lang=\"es\"",
        ">urn:uuid:6c1f3f0e-5b0a-4b52-9d0b-2a4f5f0f8f3d<",
        "<dc:title>A &amp; B</dc:title>",
        "<dc:creator>Ana</dc:creator>",
        "<dc:language>es</dc:language>",
        "<dc:description>De qué &lt;trata&gt;.</dc:description>",
        "<dc:rights>https://creativecommons.org/licenses/by-sa/4.0/<",
        "<meta property=\"dcterms:modified\">2",
        "<meta property=\"schema:accessMode\">textual</meta>",
        "<meta property=\"schema:accessMode\">visual</meta>",
        "<meta property=\"schema:accessModeSufficient\">textual</meta>",
        "<meta property=\"schema:accessibilityHazard\">none</meta>",
        "schema:accessibilitySummary\">Todo el libro es texto",
        "<item id=\"estilo-css\" href=\"estilo.css\" media-type=\"text/css\"/>",
        "properties=\"nav\"",
        "properties=\"svg\"",
    ] {
        assert_eq!(package.matches(part).count(), 1, "{part}\n{package}");
    }
    for feature in [
        "alternativeText",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ] {
        let part = format!("schema:accessibilityFeature\">{feature}<");
        assert!(package.contains(&part), "{part}\n{package}");
    }
    let (_, spine) = package.split_once("<spine").unwrap();
    let order = ["indice-xhtml", "uno-xhtml"].map(|id| spine.find(id));
    assert!(order[0].is_some() && order[0] < order[1], "{package}");
}

#[test]
fn only_the_chapters_are_outermost_bookmarks() {
    let told = "<outline>\n<item page=\"4\">Uno &amp; dos</item>\n<outline>\n\
        <item page=\"5\">Por dentro</item>\n</outline>\n\
        <item page=\"7\">Tres</item>\n</outline>";
    assert_eq!(
        pdf::outermost(told),
        [("Uno & dos".to_owned(), 4), ("Tres".to_owned(), 7)]
    );
}

#[test]
fn an_image_that_would_be_lost_is_an_error() {
    let error = converted("<img src=\"foto.png\">").err().unwrap();
    assert!(error.to_string().contains("foto.png"), "{error}");
}
