//! Las roturas: cada una estropea la muestra de una manera y exige que su
//! guarda lo vea, en su sitio y con un mensaje que dice cómo arreglarlo.

mod lista;

use std::fs;
use std::path::Path;

use libtest_mimic::{Completion, Failed, Trial};

use crate::guardas::{GUARDS, Guard};
use crate::repo::Repo;

pub use lista::BREAKAGES;

pub enum Change {
    Replace(&'static str, &'static str),
    Create(&'static str),
    Delete,
}

pub struct Breakage {
    guard: &'static str,
    file: &'static str,
    change: Change,
    /// Un hallazgo tiene que contener esto.
    says: &'static str,
}

const fn breakage(
    guard: &'static str,
    file: &'static str,
    change: Change,
    says: &'static str,
) -> Breakage {
    Breakage {
        guard,
        file,
        change,
        says,
    }
}

pub fn trials(here: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (number, breakage) in BREAKAGES.iter().enumerate() {
        let sample = here.join("muestra");
        let guard = GUARDS
            .iter()
            .find(|guard| guard.name == breakage.guard)
            .unwrap_or_else(|| panic!("no hay guarda {}", breakage.guard));
        trials.push(Trial::ignorable_test(
            format!("rotura_{:02}_{}", number + 1, guard.name),
            move || is_seen(breakage, guard, &sample),
        ));
    }
    for guard in GUARDS {
        trials.push(Trial::test(
            format!("tiene_rotura_{}", guard.name),
            move || {
                BREAKAGES
                    .iter()
                    .any(|breakage| breakage.guard == guard.name)
                    .then_some(())
                    .ok_or_else(|| "nadie la ha visto saltar".into())
            },
        ));
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
