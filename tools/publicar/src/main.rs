//! Publica el libro: el sitio con su dirección, un EPUB y un PDF.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};

use publicar::{epub, pdf, sitio};

const USAGE: &str = "\
Uso: cargo run --bin publicar -- ORDEN

  sitio [DIRECCIÓN]   escribe en book/ el libro que se sube a DIRECCIÓN, con
                      sitemap.xml; sin ella, a la que dice book.toml
  epub [ARCHIVO]      escribe el EPUB: si no se dice, asincronia-de-verdad.epub
  pdf [ARCHIVO]       escribe el PDF: si no se dice, asincronia-de-verdad.pdf";

fn main() -> ExitCode {
    match run() {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("error: {why:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String> {
    let root = Path::new(env!("LIBRO"));
    let root = root.canonicalize()?;
    let mut words = std::env::args().skip(1);
    let (order, name) = (words.next(), words.next());
    let file = |kind: &str| match &name {
        Some(name) => PathBuf::from(name),
        None => root.join(format!("asincronia-de-verdad.{kind}")),
    };
    match order.as_deref() {
        Some("sitio") => sitio::write(&root, name.as_deref()),
        Some("epub") => epub::write(&root, &file("epub")),
        Some("pdf") => pdf::write(&root, &file("pdf")),
        _ => bail!("esa orden no existe.\n\n{USAGE}"),
    }
}
