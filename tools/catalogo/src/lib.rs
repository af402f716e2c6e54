//! Los ejercicios del libro: `examples/PAGINA/ejercicios/NOMBRE/`.
//!
//! Cada uno es una carpeta, y lo que se lee de él está en `ejercicio.md`. La
//! lista, el orden y las cuentas salen de aquí: nadie los escribe.

mod ficha;

use std::fs;
use std::path::{Path, PathBuf};

pub use ficha::{Fault, Sheet};

/// La carpeta de cada página que tiene los suyos.
pub const FOLDER: &str = "ejercicios";
/// Lo que se lee de un ejercicio.
pub const SHEET: &str = "ejercicio.md";
/// Lo que dice la comprobación de cada intento que no pasa.
pub const SYMPTOMS: &str = "sintomas.txt";
/// La comprobación, sin su extensión.
pub const CHECK: &str = "comprueba";
/// Los intentos que tiene cada ejercicio, sin contar los que están mal.
pub const START: &str = "inicio";
pub const SOLUTION: &str = "solucion";
pub const ERASED: &str = "borrado";
/// Por lo que empieza el nombre de una solución equivocada.
pub const WRONG: &str = "mal_";

#[derive(Debug, Clone)]
pub struct Exercise {
    /// La página en que está, sin carpeta ni extensión.
    pub page: String,
    /// El título de esa página.
    pub chapter: String,
    pub name: String,
    pub folder: PathBuf,
    pub sheet: Sheet,
    /// Si se puede hacer también en Python.
    pub python: bool,
}

impl Exercise {
    /// Uno de sus archivos.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Sus intentos en un lenguaje, por el nombre de su archivo.
    ///
    /// # Errors
    ///
    /// La carpeta no se puede leer.
    pub fn attempts(&self, ending: &str) -> Result<Vec<String>, String> {
        let mut names: Vec<String> = list(&self.folder)?
            .filter_map(|path| {
                let kind = path.extension()?.to_str()?;
                let name = path.file_stem()?.to_str()?;
                (kind == ending && name != CHECK).then(|| name.to_owned())
            })
            .collect();
        names.sort_by_key(|name| (place(name), name.clone()));
        Ok(names)
    }
}

/// En qué orden se cuentan los intentos.
fn place(name: &str) -> usize {
    let first = [START, SOLUTION, ERASED];
    first
        .iter()
        .position(|it| *it == name)
        .unwrap_or(first.len())
}

/// Todos, en el orden en que se hacen: el de las páginas y, en cada una, del
/// más corto al más largo.
///
/// # Errors
///
/// El archivo que no se puede leer o que está mal escrito, y por qué.
pub fn read(root: &Path) -> Result<Vec<Exercise>, String> {
    let mut all = Vec::new();
    for (page, chapter) in pages(&text(&root.join("src/SUMMARY.md"))?) {
        let folder = root.join("examples").join(page).join(FOLDER);
        if !folder.exists() {
            continue;
        }
        let mut here = Vec::new();
        for folder in list(&folder)?.filter(|path| path.is_dir()) {
            here.push(one(page, chapter, folder)?);
        }
        here.sort_by_key(|it| (it.sheet.level, it.name.clone()));
        all.extend(here);
    }
    Ok(all)
}

fn one(page: &str, chapter: &str, folder: PathBuf) -> Result<Exercise, String> {
    let path = folder.join(SHEET);
    let sheet = Sheet::read(&text(&path)?)
        .map_err(|(line, why)| format!("{}:{line}: {why}", path.display()))?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    Ok(Exercise {
        page: page.to_owned(),
        chapter: chapter.to_owned(),
        name: name.into_owned(),
        python: folder.join("inicio.py").exists(),
        folder,
        sheet,
    })
}

/// Las páginas de un índice, con su título.
fn pages(summary: &str) -> impl Iterator<Item = (&str, &str)> {
    summary.lines().filter_map(|line| {
        let (title, page) = line.split_once('[')?.1.split_once("](")?;
        Some((page.strip_suffix(".md)")?, title))
    })
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))
}

fn list(folder: &Path) -> Result<impl Iterator<Item = PathBuf>, String> {
    let entries = fs::read_dir(folder)
        .map_err(|why| format!("{}: {why}", folder.display()))?;
    Ok(entries.filter_map(|entry| Some(entry.ok()?.path())))
}
