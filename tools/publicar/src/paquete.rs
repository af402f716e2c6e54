//! El archivo EPUB: un archivo comprimido con las páginas y un manifiesto que las ordena.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::libro::{Book, escape};

/// El mismo en todas las ediciones: así un lector sabe que es el mismo libro.
const IDENTIFIER: &str = "urn:uuid:6c1f3f0e-5b0a-4b52-9d0b-2a4f5f0f8f3d";
const LICENSE: &str = "https://creativecommons.org/licenses/by-sa/4.0/";

const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <container version=\"1.0\" \
    xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>\
    <rootfile full-path=\"libro/libro.opf\" \
    media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// Un archivo del EPUB.
pub struct Item {
    name: String,
    bytes: Vec<u8>,
    kind: &'static str,
    /// Lo que el manifiesto dice de él.
    properties: Vec<&'static str>,
}

impl Item {
    fn new(name: &str, bytes: Vec<u8>, kind: &'static str) -> Item {
        Item {
            name: name.to_owned(),
            bytes,
            kind,
            properties: Vec::new(),
        }
    }

    pub fn text(name: &str, text: String) -> Item {
        Item::new(name, text.into(), "text/css")
    }

    pub fn page(name: &str, text: String) -> Item {
        let mut item = Item::new(name, text.into(), "application/xhtml+xml");
        if name == "indice.xhtml" {
            item.properties.push("nav");
        }
        item
    }

    pub fn cover(name: &str, image: Vec<u8>) -> Item {
        let mut item = Item::new(name, image, "image/png");
        item.properties.push("cover-image");
        item
    }

    pub fn with_svg(mut self) -> Item {
        self.properties.push("svg");
        self
    }
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

/// Escribe el EPUB.
///
/// # Errors
///
/// Si no se puede escribir el archivo.
pub fn write(file: &Path, book: &Book, items: &[Item]) -> Result<()> {
    let target = File::create(file)
        .with_context(|| format!("no se puede escribir {}", file.display()))?;
    let mut zip = ZipWriter::new(target);
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored);
    let packed = plain.compression_method(CompressionMethod::Deflated);
    let manifest = manifest(book, items);
    // El primero dice qué es, sin comprimir.
    zip.start_file("mimetype", plain)?;
    zip.write_all(b"application/epub+zip")?;
    for (name, bytes) in [
        ("META-INF/container.xml", CONTAINER.as_bytes()),
        ("libro/libro.opf", manifest.as_bytes()),
    ] {
        zip.start_file(name, packed)?;
        zip.write_all(bytes)?;
    }
    for item in items {
        zip.start_file(format!("libro/{}", item.name), packed)?;
        zip.write_all(&item.bytes)?;
    }
    zip.finish()?;
    Ok(())
}

fn manifest(book: &Book, items: &[Item]) -> String {
    let now = humantime::format_rfc3339_seconds(SystemTime::now());
    let mut list = String::new();
    let mut spine = String::new();
    for item in items {
        let id = item.name.replace('.', "-");
        let (name, kind) = (&item.name, item.kind);
        let properties = match item.properties.is_empty() {
            true => String::new(),
            false => format!(" properties=\"{}\"", item.properties.join(" ")),
        };
        list += &format!(
            "<item id=\"{id}\" href=\"{name}\" media-type=\"{kind}\"\
             {properties}/>\n"
        );
        if kind == "application/xhtml+xml" {
            spine += &format!("<itemref idref=\"{id}\"/>\n");
        }
    }
    let mut features = String::new();
    for (property, value) in [
        ("accessMode", "textual"),
        ("accessMode", "visual"),
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "alternativeText"),
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityHazard", "none"),
        (
            "accessibilitySummary",
            "Todo el libro es texto, y cada figura dice lo que muestra.",
        ),
    ] {
        features +=
            &format!("<meta property=\"schema:{property}\">{value}</meta>\n");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
         unique-identifier=\"id\" xml:lang=\"es\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">{IDENTIFIER}</dc:identifier>\n\
         <dc:title>{}</dc:title>\n<dc:language>es</dc:language>\n\
         <dc:creator>{}</dc:creator>\n\
         <dc:description>{}</dc:description>\n\
         <dc:rights>{LICENSE}</dc:rights>\n\
         <meta property=\"dcterms:modified\">{now}</meta>\n\
         {features}</metadata>\n<manifest>\n{list}</manifest>\n\
         <spine>\n{spine}</spine>\n</package>\n",
        escape(&book.title),
        escape(&book.author),
        escape(&book.description)
    )
}
