//! Las roturas: cada una estropea la muestra de una manera y exige que su
//! guarda lo vea, en su sitio y con un mensaje que dice cómo arreglarlo.

mod anclas;
mod archivos;
mod biblioteca;
mod bloques;
mod cuentas;
mod diagnosticos;
mod diagramas;
mod enlaces;
mod erratas;
mod espanol;
mod figuras;
mod glosario;
mod inclusiones;
mod leeme;
mod mapa;
mod mapa_python;
mod menciones;
mod nombres;
mod ortografia;
mod paginas;
mod politica;
mod programas;
mod tema;
mod texto;

use std::fs;
use std::path::Path;

use libtest_mimic::{Completion, Failed, Trial};

use crate::guardas::{GUARDS, Guard};
use crate::repo::Repo;

const PAGE: &str = "src/canales.md";
const CODE: &str = "examples/canales/cola.rs";
const TWIN: &str = "examples/canales/cola.py";
const RUST: &str =
    "```rust\n{{#rustdoc_include ../examples/canales/cola.rs:programa}}";

/// Las roturas de cada guarda, en un archivo con su nombre.
const BREAKAGES: &[(&str, &[Breakage])] = &[
    ("anclas", anclas::BREAKAGES),
    ("archivos", archivos::BREAKAGES),
    ("biblioteca", biblioteca::BREAKAGES),
    ("bloques", bloques::BREAKAGES),
    ("cuentas", cuentas::BREAKAGES),
    ("diagramas", diagramas::BREAKAGES),
    ("enlaces", enlaces::BREAKAGES),
    ("erratas", erratas::BREAKAGES),
    ("espanol", espanol::BREAKAGES),
    ("figuras", figuras::BREAKAGES),
    ("glosario", glosario::BREAKAGES),
    ("inclusiones", inclusiones::BREAKAGES),
    ("leeme", leeme::BREAKAGES),
    ("mapa", mapa::BREAKAGES),
    ("mapa_python", mapa_python::BREAKAGES),
    ("menciones", menciones::BREAKAGES),
    ("diagnosticos", diagnosticos::BREAKAGES),
    ("nombres", nombres::BREAKAGES),
    ("ortografia", ortografia::BREAKAGES),
    ("paginas", paginas::BREAKAGES),
    ("politica", politica::BREAKAGES),
    ("programas", programas::BREAKAGES),
    ("tema", tema::BREAKAGES),
    ("texto", texto::BREAKAGES),
];

pub enum Change {
    Replace(&'static str, &'static str),
    Create(&'static str),
    Bytes(&'static [u8]),
    /// Añade al final el mismo texto tantas veces.
    Repeat(&'static str, usize),
    Delete,
}

pub struct Breakage {
    file: &'static str,
    change: Change,
    /// Un hallazgo tiene que contener esto.
    says: &'static str,
}

const fn breakage(
    file: &'static str,
    change: Change,
    says: &'static str,
) -> Breakage {
    Breakage { file, change, says }
}

pub fn trials(here: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for guard in GUARDS {
        let breakages: Vec<&Breakage> = BREAKAGES
            .iter()
            .filter(|(name, _)| *name == guard.name)
            .flat_map(|(_, breakages)| *breakages)
            .collect();
        let seen = !breakages.is_empty();
        trials.push(Trial::test(
            format!("tiene_rotura_{}", guard.name),
            move || match seen {
                true => Ok(()),
                false => Err("nadie la ha visto saltar".into()),
            },
        ));
        for (number, breakage) in breakages.into_iter().enumerate() {
            let sample = here.join("muestra");
            trials.push(Trial::ignorable_test(
                format!("rotura_{}_{:02}", guard.name, number + 1),
                move || is_seen(breakage, guard, &sample),
            ));
        }
    }
    trials
}

fn is_seen(
    breakage: &Breakage,
    guard: &Guard,
    sample: &Path,
) -> Result<Completion, Failed> {
    if let Some(outcome) = crate::missing(guard) {
        return outcome;
    }
    let copy = tempfile::tempdir()?;
    copy_folder(sample, copy.path())?;
    let file = copy.path().join(breakage.file);
    match breakage.change {
        Change::Delete => fs::remove_file(&file)?,
        Change::Create(text) => {
            fs::create_dir_all(file.parent().unwrap())?;
            fs::write(&file, text)?;
        }
        Change::Bytes(bytes) => fs::write(&file, bytes)?,
        Change::Repeat(text, times) => {
            let start = fs::read_to_string(&file)?;
            fs::write(&file, start + &text.repeat(times))?;
        }
        Change::Replace(from, to) => {
            let text = fs::read_to_string(&file)?;
            if !text.contains(from) {
                let file = breakage.file;
                return Err(format!(
                    "la muestra ya no dice {from:?} en {file}"
                )
                .into());
            }
            fs::write(&file, text.replacen(from, to, 1))?;
        }
    }
    let findings = (guard.check)(&Repo::open(copy.path()));
    let lines: Vec<String> =
        findings.iter().map(|finding| finding.to_string()).collect();
    if lines.iter().any(|line| line.contains(breakage.says)) {
        return Ok(Completion::Completed);
    }
    Err(format!(
        "la guarda no lo ve. Se esperaba: {}\nDijo:\n{}",
        breakage.says,
        lines.join("\n")
    )
    .into())
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
