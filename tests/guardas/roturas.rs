//! Las roturas: cada una estropea la muestra de una manera y exige que su
//! guarda lo vea, en su sitio y con un mensaje que dice cómo arreglarlo.

use std::fs;
use std::io;
use std::path::Path;

use crate::guardas::Guard;
use crate::hallazgo::mend;
use crate::repo::Repo;

pub const PAGE: &str = "src/canales.md";
pub const CODE: &str = "examples/canales/cola.rs";
pub const TWIN: &str = "examples/canales/cola.py";
pub const RUST: &str =
    "```rust\n{{#rustdoc_include ../examples/canales/cola.rs:programa}}";

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
    /// Si la guarda lo arregla.
    pub mends: bool,
}

pub const fn breakage(
    file: &'static str,
    change: Change,
    says: &'static str,
) -> Breakage {
    Breakage {
        file,
        change,
        says,
        mends: false,
    }
}

/// Una que la guarda deja además como estaba.
pub const fn mended(
    file: &'static str,
    change: Change,
    says: &'static str,
) -> Breakage {
    Breakage {
        mends: true,
        ..breakage(file, change, says)
    }
}

/// Estropea una copia de la muestra y exige que la guarda lo diga.
///
/// # Errors
///
/// Si no lo dice, o si la muestra ya no tiene lo que se estropea.
pub fn is_seen(
    breakage: &Breakage,
    guard: &Guard,
    sample: &Path,
) -> Result<(), String> {
    let copy = tempfile::tempdir().map_err(|why| why.to_string())?;
    copy_folder(sample, copy.path())
        .and_then(|()| breakage.apply(copy.path()))
        .map_err(|why| format!("{}: {why}", breakage.file))?;
    let mut repo = Repo::open(copy.path());
    let findings = (guard.check)(&repo);
    let lines: Vec<String> =
        findings.iter().map(|finding| finding.to_string()).collect();
    if !lines.iter().any(|line| line.contains(breakage.says)) {
        return Err(format!(
            "la guarda no lo ve. Se esperaba: {}\nDijo:\n{}",
            breakage.says,
            lines.join("\n")
        ));
    }
    if !breakage.mends {
        return Ok(());
    }
    let changed = mend(&repo.files, &findings);
    for (file, text) in &changed {
        fs::write(copy.path().join(file), text)
            .map_err(|why| format!("{file}: {why}"))?;
    }
    let before = fs::read_to_string(sample.join(breakage.file));
    if let Change::Replace(..) = breakage.change
        && changed.get(breakage.file) != before.as_ref().ok()
        && changed.contains_key(breakage.file)
    {
        return Err("el arreglo no lo deja como estaba".to_owned());
    }
    repo = Repo::open(copy.path());
    match (guard.check)(&repo).first() {
        None => Ok(()),
        Some(left) => Err(format!("tras el arreglo queda: {left}")),
    }
}

impl Breakage {
    fn apply(&self, root: &Path) -> io::Result<()> {
        let file = root.join(self.file);
        match self.change {
            Change::Delete => fs::remove_file(&file),
            Change::Create(text) => {
                fs::create_dir_all(file.parent().unwrap())?;
                fs::write(&file, text)
            }
            Change::Bytes(bytes) => fs::write(&file, bytes),
            Change::Repeat(text, times) => {
                let start = fs::read_to_string(&file)?;
                fs::write(&file, start + &text.repeat(times))
            }
            Change::Replace(from, to) => {
                let text = fs::read_to_string(&file)?;
                if !text.contains(from) {
                    let says = format!("la muestra ya no dice {from:?}");
                    return Err(io::Error::other(says));
                }
                fs::write(&file, text.replacen(from, to, 1))
            }
        }
    }
}

pub fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
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
