//! El archivo EPUB: las páginas y lo que un lector y una biblioteca saben de
//! ellas.

use std::path::Path;

use anyhow::{Context, Result};
use rbook::Epub;
use rbook::epub::manifest::DetachedEpubManifestEntry as Entry;
use rbook::epub::metadata::EpubVersion;
use rbook::epub::spine::DetachedEpubSpineEntry as Place;

use crate::libro::{Book, escape};

/// El mismo en todas las ediciones: así un lector sabe que es el mismo libro.
const IDENTIFIER: &str = "urn:uuid:6c1f3f0e-5b0a-4b52-9d0b-2a4f5f0f8f3d";
const LICENSE: &str = "https://creativecommons.org/licenses/by-sa/4.0/";

/// Quién puede leerlo, con las palabras de schema.org.
const ACCESSIBILITY: [(&str, &str); 9] = [
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    (
        "schema:accessibilitySummary",
        "Todo el libro es texto, y cada figura dice lo que muestra.",
    ),
];

/// Un archivo del EPUB.
pub fn item(name: &str, bytes: impl Into<Vec<u8>>) -> Entry {
    let id = name.replace('.', "-");
    Entry::new(id).href(name).content(bytes.into())
}

/// Una página entera.
pub fn page(title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" \
         xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"es\" \
         xml:lang=\"es\">\n<head><meta charset=\"UTF-8\"/><title>{}</title>\
         <link rel=\"stylesheet\" href=\"estilo.css\"/></head>\n\
         <body>\n{body}\n</body>\n</html>\n",
        escape(title)
    )
}

/// Escribe el EPUB: `extras` es lo que no se lee por orden, y `pages`, lo que
/// sí, con el índice entre ellas.
///
/// # Errors
///
/// Si no se puede escribir el archivo.
pub fn write(
    file: &Path,
    book: &Book,
    extras: Vec<Entry>,
    pages: Vec<Entry>,
) -> Result<()> {
    let mut epub = Epub::builder()
        .identifier(IDENTIFIER)
        .title(book.title.as_str())
        .language("es")
        .creator(book.author.as_str())
        .description(book.description.as_str())
        .rights(LICENSE)
        .generator(None::<String>)
        .meta(ACCESSIBILITY)
        .modified_now()
        .resource(extras)
        .build();
    epub.package_mut().set_xml_language("es".to_owned());
    for page in pages {
        epub.spine_mut().push(Place::new(page.as_view().id()));
        epub.manifest_mut().push(page);
    }
    epub.write()
        .target(EpubVersion::EPUB3)
        // El nuestro dice su idioma, y va entre las páginas.
        .generate_toc(false)
        .save(file)
        .with_context(|| format!("no se puede escribir {}", file.display()))
}
