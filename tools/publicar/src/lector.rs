//! El EPUB en un lector de verdad, con la letra grande y la pantalla estrecha.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::ajenos::run;

/// La pantalla de un teléfono, y la letra que elige quien la quiere grande.
const WIDTH: u32 = 300;
const HEIGHT: u32 = 450;
const LETTER: u32 = 16;
/// Las líneas que se enseñan si no caben.
const SHOWN: usize = 5;

/// Que cada línea quepa en la página, como la pone MuPDF.
///
/// # Errors
///
/// Si no está MuPDF, o si una línea se sale: cuáles.
pub fn fits(file: &Path) -> Result<String> {
    let mut mutool = Command::new("mutool");
    mutool.args(["draw", "-q", "-F", "stext"]);
    for (option, value) in [("-W", WIDTH), ("-H", HEIGHT), ("-S", LETTER)] {
        mutool.args([option, &value.to_string()]);
    }
    let pages = run(mutool.arg(file), "en Debian, `apt install mupdf-tools`")?;
    let cut = too_long(&pages, WIDTH);
    if cut.is_empty() {
        return Ok("en un lector de verdad, cada línea cabe".to_owned());
    }
    bail!(
        "en un lector de verdad se salen {} líneas; las primeras:\n{}",
        cut.len(),
        cut[..cut.len().min(SHOWN)].join("\n")
    )
}

/// Las líneas de un texto de MuPDF que acaban más allá de ese ancho.
pub fn too_long(pages: &str, width: u32) -> Vec<String> {
    let mut cut = Vec::new();
    let mut wide = false;
    for tag in pages.split('<') {
        if tag.starts_with("line ") {
            let edge = tag
                .split('"')
                .nth(1)
                .and_then(|bbox| bbox.split(' ').nth(2)?.parse::<f32>().ok());
            wide = edge.is_some_and(|edge| edge > width as f32);
            if wide {
                cut.push(String::new());
            }
        }
        let letter = tag
            .strip_prefix("char ")
            .and_then(|it| it.split(" c=\"").nth(1)?.split('"').next());
        if let (true, Some(letter), Some(line)) = (wide, letter, cut.last_mut())
        {
            line.push_str(letter);
        }
    }
    cut
}
