//! Las roturas: cada una estropea la muestra de una manera y exige que su
//! guarda lo vea, en su sitio y con un mensaje que dice cómo arreglarlo.

use std::collections::BTreeMap;
use std::fs;
use std::io;

use tempfile::TempDir;

use crate::archivos;
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

/// Estropea la muestra y exige que la guarda lo diga.
///
/// # Errors
///
/// Si no lo dice, o si la muestra ya no tiene lo que se estropea.
pub fn is_seen(
    breakage: &Breakage,
    guard: &Guard,
    sample: &Repo,
) -> Result<(), String> {
    let mut files = sample.files.clone();
    breakage.apply(&mut files)?;
    let broken = Broken::new(files, guard, sample)?;
    let findings = (guard.check)(&broken.repo);
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
    let changed = mend(&broken.repo.files, &findings);
    if let Change::Replace(..) = breakage.change
        && changed
            .get(breakage.file)
            .is_some_and(|text| sample.files.get(breakage.file) != Some(text))
    {
        return Err("el arreglo no lo deja como estaba".to_owned());
    }
    let mut files = broken.repo.files;
    files.extend(changed);
    let mended = Broken::new(files, guard, sample)?;
    match (guard.check)(&mended.repo).first() {
        None => Ok(()),
        Some(left) => Err(format!("tras el arreglo queda: {left}")),
    }
}

/// Una muestra estropeada: en memoria, o en su carpeta si la guarda la mira.
struct Broken {
    repo: Repo,
    _folder: Option<TempDir>,
}

impl Broken {
    fn new(
        files: BTreeMap<String, String>,
        guard: &Guard,
        sample: &Repo,
    ) -> Result<Broken, String> {
        if !guard.on_disk {
            let repo = Repo::new(&sample.root, files);
            return Ok(Broken {
                repo,
                _folder: None,
            });
        }
        let write = || -> io::Result<TempDir> {
            let folder = tempfile::tempdir()?;
            for (path, text) in &files {
                let file = folder.path().join(path);
                fs::create_dir_all(file.parent().expect("tiene carpeta"))?;
                fs::write(file, text)?;
            }
            Ok(folder)
        };
        let folder = write().map_err(|why| why.to_string())?;
        Ok(Broken {
            repo: Repo::new(folder.path(), files),
            _folder: Some(folder),
        })
    }
}

impl Breakage {
    fn apply(
        &self,
        files: &mut BTreeMap<String, String>,
    ) -> Result<(), String> {
        let Breakage { file, .. } = self;
        let old = files.remove(*file);
        let lost = |what: &str| format!("la muestra ya no {what} en {file}");
        let new = match self.change {
            Change::Create(text) => text.to_owned(),
            Change::Bytes(bytes) => archivos::text(file, bytes.to_vec())
                .ok_or_else(|| format!("{file} no es de texto"))?,
            Change::Delete => {
                return old.map(|_| ()).ok_or_else(|| lost("tiene nada"));
            }
            Change::Repeat(text, times) => {
                let old = old.ok_or_else(|| lost("tiene nada"))?;
                old + &text.repeat(times)
            }
            Change::Replace(from, to) => old
                .filter(|text| text.contains(from))
                .ok_or_else(|| lost(&format!("dice {from:?}")))?
                .replacen(from, to, 1),
        };
        files.insert((*file).to_owned(), new);
        Ok(())
    }
}
