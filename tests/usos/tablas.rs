//! Lo que imprimen un programa y su gemelo, lado a lado, en la tabla que
//! muestra su página.
//!
//! Cada línea tiene sus casillas separadas por « | », y la última es la suya:
//! las demás dicen de qué se habla, y son las mismas en los dos.

use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};

use crate::programas::{self, Program};

/// Lo que se lee donde los dos dicen lo mismo.
const SAME: &str = "lo mismo";

pub fn trials() -> Vec<Trial> {
    let tables = programas::all().filter(has_table);
    let trials = tables.map(|program| {
        let name = format!("tabla_{}", program.name);
        Trial::test(name, move || check(&program))
    });
    let mut trials: Vec<Trial> = trials.collect();
    trials.push(Trial::test("tabla_que_no_concuerda", disagreeing));
    trials
}

fn has_table(program: &Program) -> bool {
    let text = fs::read_to_string(&program.source);
    text.is_ok_and(|text| text.contains("\n//! Tabla: "))
}

fn check(program: &Program) -> Result<(), Failed> {
    let read = |kind: &str| read(&program.source.with_extension(kind));
    let table = side_by_side(&read("out")?, &read("pyout")?)?;
    let shown = program.source.with_extension("md");
    Ok(ayuda::same_or_write(table, &shown)?)
}

fn read(path: &Path) -> Result<String, String> {
    let read = fs::read_to_string(path);
    read.map_err(|why| format!("no se lee {}: {why}", path.display()))
}

/// La tabla en Markdown; la primera línea de cada uno son sus encabezados.
fn side_by_side(rust: &str, python: &str) -> Result<String, String> {
    let (count, other) = (rust.lines().count(), python.lines().count());
    if count != other {
        return Err(format!("uno tiene {count} líneas, y el otro {other}"));
    }
    let mut table = String::new();
    let mut above = "";
    for (line, twin) in rust.lines().zip(python.lines()) {
        let cells = |line| {
            let cells = str::rsplit_once(line, " | ");
            cells.ok_or(format!("«{line}» no tiene casillas"))
        };
        let ((about, ours), (its, theirs)) = (cells(line)?, cells(twin)?);
        if about != its {
            return Err(format!("uno dice «{about}», y el otro «{its}»"));
        }
        // Lo que se repite de la fila de arriba no se repite.
        let (first, rest) = match about.split_once(" | ") {
            Some((first, rest)) => (first, format!(" {rest} |")),
            None => (about, String::new()),
        };
        let shown = if first == above { "" } else { first };
        let theirs = if ours == theirs { SAME } else { theirs };
        table += &format!("| {shown} |{rest} {ours} | {theirs} |\n");
        if above.is_empty() {
            let columns = table.matches('|').count() - 1;
            table += &format!("|{}\n", "---|".repeat(columns));
        }
        above = first;
    }
    Ok(table)
}

/// Con una línea que falta o que habla de otra cosa no hay tabla.
fn disagreeing() -> Result<(), Failed> {
    let said = "Qué | Cómo | Tokio\nsopa | bien | 1\nsopa | mal | 2\n";
    let whole = side_by_side(said, said)?;
    let wanted = "| Qué | Cómo | Tokio | lo mismo |\n|---|---|---|---|\n\
                  | sopa | bien | 1 | lo mismo |\n|  | mal | 2 | lo mismo |\n";
    if whole != wanted {
        return Err(format!("mal hecha: {whole}").into());
    }
    for (other, wrong) in [
        (said.replace("mal", "peor"), "y el otro «sopa | peor»"),
        (said.replace("sopa | mal | 2\n", ""), "y el otro 2"),
        (said.replace("sopa | mal | 2", "sopa"), "no tiene casillas"),
    ] {
        match side_by_side(said, &other) {
            Err(says) if says.contains(wrong) => {}
            made => return Err(format!("da por buena {made:?}").into()),
        }
    }
    Ok(())
}
