//! Todo archivo es texto que se lee igual en cualquier máquina, y cabe en la
//! cabeza de quien lo lee.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "finales de línea de otro sistema, una marca BOM, otra codificación, \
     un archivo de código demasiado largo o demasiado ancho",
    check,
    roturas::BREAKAGES,
);

const LINES: usize = 300;
const COLUMNS: usize = 80;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        let mut say = |line, says: String| {
            findings.push(Finding::new(path, line, says));
        };
        for (mark, says) in [
            ("\u{feff}", "empieza por una marca BOM: guárdalo sin ella"),
            ("\r", "tiene finales de línea de Windows: guárdalo con LF"),
            ("\u{fffd}", "no está en UTF-8: guárdalo así"),
        ] {
            if text.contains(mark) {
                say(line_of(text, mark), says.to_owned());
            }
        }
        // rustfmt no parte los comentarios ni las cadenas.
        let code = path.ends_with(".rs") || path.ends_with(".py");
        for (line, text) in (1..).zip(text.lines()).filter(|_| code) {
            let width = text.chars().count();
            if width > COLUMNS {
                let says =
                    format!("{width} columnas: parte la línea en {COLUMNS}");
                say(line, says);
            }
        }
        let lines = text.lines().count();
        if path.ends_with(".rs") && lines > LINES {
            say(
                LINES + 1,
                format!("{lines} líneas: parte el archivo, que caben {LINES}"),
            );
        }
    }
    findings
}
