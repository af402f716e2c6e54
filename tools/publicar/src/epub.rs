//! El libro como EPUB 3: un capítulo por página, con su índice y sus dibujos.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use rbook::epub::manifest::DetachedEpubManifestEntry as Entry;
use scraper::{Html, Selector};

use crate::ajenos::{or_skip, paint, run, workshop};
use crate::libro::{self, Book, escape};
use crate::paquete::{self, item};
use crate::{lector, respuestas, xhtml};

/// El tamaño de la portada: el que piden las tiendas.
const COVER_SIZE: (u32, u32) = (1600, 2400);

/// Construye el libro y lo escribe en un EPUB, que comprueba con `epubcheck`
/// y abre en un lector.
///
/// # Errors
///
/// Si el libro no se puede construir, o si el EPUB no se puede escribir o está
/// mal.
pub fn write(root: &Path, file: &Path) -> Result<String> {
    let folder = workshop(root)?;
    let book = libro::build(root, folder.path(), "/")?;
    let assets = root.join("tools/publicar");
    let mut extras =
        vec![item("estilo.css", fs::read(assets.join("epub.css"))?)];
    let mut pages = vec![
        item("portada.xhtml", cover(&book, &assets)?).property("svg"),
        item("indice.xhtml", index(&book)).property("nav"),
    ];
    pages.extend(chapters(&book, folder.path())?);
    let image = folder.path().join("portada.png");
    let painted = paint(&assets.join("portada.svg"), COVER_SIZE, &image);
    let mut told = Vec::new();
    match painted {
        Ok(()) => extras.push(
            item("portada.png", fs::read(&image)?).property("cover-image"),
        ),
        // La portada se ve igual al abrir el libro, pero no en la estantería.
        Err(why) => {
            told.push(or_skip(Err(why).context("sin imagen de portada"))?);
        }
    }
    paquete::write(file, &book, extras, pages)?;
    told.push(or_skip(check(file))?);
    told.push(or_skip(lector::fits(file))?);
    libro::report(file, &told)
}

/// En Debian no es un programa, sino lo que ejecuta Java.
const JAR: &str = "/usr/share/java/epubcheck.jar";

/// Sin errores ni avisos.
fn check(file: &Path) -> Result<String> {
    let mut epubcheck = match Path::new(JAR).exists() {
        true => Command::new("java"),
        false => Command::new("epubcheck"),
    };
    if epubcheck.get_program() == "java" {
        epubcheck.args(["-jar", JAR]);
    }
    epubcheck.arg("--failonwarnings").arg(file);
    run(&mut epubcheck, "en Debian, `apt install epubcheck`")?;
    Ok("epubcheck no dice nada".to_owned())
}

fn chapters(book: &Book, folder: &Path) -> Result<Vec<Entry>> {
    let main = Selector::parse("main").unwrap();
    let pages: BTreeSet<&str> =
        book.chapters.iter().map(|it| it.file.as_str()).collect();
    let mut items = Vec::new();
    for chapter in &book.chapters {
        let html = fs::read_to_string(folder.join(&chapter.file))?;
        let html = Html::parse_document(&respuestas::at_the_end(&html));
        let Some(main) = html.select(&main).next() else {
            bail!("{} no tiene «main»", chapter.file);
        };
        let page = xhtml::convert(main, &pages)
            .with_context(|| chapter.file.clone())?;
        let name = chapter.file.replace(".html", ".xhtml");
        let number = match chapter.number.is_empty() {
            true => String::new(),
            false => {
                let number = chapter.number.trim_end_matches('.');
                format!("<p class=\"numero\">Capítulo {number}</p>\n")
            }
        };
        let text = paquete::page(&chapter.title, &(number + &page.body));
        let item = item(&name, text);
        items.push(match page.has_svg {
            true => item.property("svg"),
            false => item,
        });
    }
    Ok(items)
}

/// El dibujo va en la página: se ve aunque el lector no busque la imagen.
fn cover(book: &Book, assets: &Path) -> Result<String> {
    let drawing = fs::read_to_string(assets.join("portada.svg"))?;
    Ok(paquete::page(
        &book.title,
        &format!("<div class=\"portada\">{drawing}</div>"),
    ))
}

/// El índice, por partes.
fn index(book: &Book) -> String {
    let mut list = String::new();
    let mut open = false;
    for chapter in &book.chapters {
        if let Some(part) = &chapter.part {
            if open {
                list += "</ol></li>\n";
            }
            let part = escape(part);
            list += &format!("<li><span>{part}</span><ol>\n");
            open = true;
        }
        // Lo que va detrás de las partes, como el glosario, no es de ninguna.
        if open && chapter.number.is_empty() {
            list += "</ol></li>\n";
            open = false;
        }
        list += &format!(
            "<li><a href=\"{}\">{} {}</a></li>\n",
            chapter.file.replace(".html", ".xhtml"),
            chapter.number,
            escape(&chapter.title)
        )
        .replace("> ", ">");
    }
    if open {
        list += "</ol></li>\n";
    }
    paquete::page(
        "Índice",
        &format!(
            "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"indice\">\
             <h1>Índice</h1><ol>\n{list}</ol></nav>"
        ),
    )
}
