//! Un cambio grabado, y lo que queda del archivo que cambia.

use std::fs;
use std::io::ErrorKind::NotFound;
use std::path::{Path, PathBuf};

use ayuda::parche::{Patch, places};

use super::ejecuta::needs_database;
use super::paginas;

/// El paquete que hace sus cambios, porque sus páginas no tienen carpeta.
pub const OWN: &str = "recadero";

/// Un cambio, y el programa que cambia.
#[derive(Clone)]
pub struct Case {
    pub page: String,
    pub name: String,
    /// El `.diff`.
    pub path: PathBuf,
}

impl Case {
    /// El cambio, y antes el que dice «# Tras».
    pub fn patch(&self) -> Result<Patch, String> {
        let read = |path: &Path| {
            let text = fs::read_to_string(path)
                .map_err(|why| format!("{}: {why}", path.display()))?;
            Patch::read(&text).map_err(|fault| self.blame(fault))
        };
        let patch = read(&self.path)?;
        match patch.note("Tras") {
            None => Ok(patch),
            Some(first) => {
                let first = self.path.with_file_name(format!("{first}.diff"));
                Ok(patch.after(read(&first)?))
            }
        }
    }

    /// Dónde falla, con el archivo.
    pub fn blame(&self, (line, says): (usize, String)) -> String {
        format!("{}:{line}: {says}", self.path.display())
    }

    /// La carpeta de su página.
    pub fn folder(&self) -> PathBuf {
        ayuda::root().join("examples").join(&self.page)
    }

    /// El programa que se ejecuta, si alguno acaba así: uno de los cambiados,
    /// o, si el cambio es de una biblioteca, el que da nombre al cambio.
    pub fn program(&self, patch: &Patch, ending: &str) -> Option<PathBuf> {
        let files = patch.files();
        let mut own = files.iter().filter(|file| self.library(file).is_none());
        if let Some(file) = own.find(|file| file.ends_with(ending)) {
            return Some(self.folder().join(file));
        }
        // Las bibliotecas que se cambian son de Rust.
        let library = files.iter().any(|file| self.library(file).is_some());
        let (name, _) = self.name.rsplit_once('_')?;
        let mut places = ["", "etapas/"]
            .map(|place| {
                let file = format!("{place}{name}.rs");
                self.folder().join(file)
            })
            .into_iter();
        let rust = library && ending.ends_with("rs");
        places.find(|place| rust && place.exists())
    }

    /// El programa que se ejecuta, con sus cambios.
    pub fn changed(&self, ending: &str) -> Result<Option<Changed>, String> {
        let patch = self.patch()?;
        let Some(source) = self.program(&patch, ending) else {
            return Ok(None);
        };
        let file = source.strip_prefix(self.folder());
        let file = file.unwrap_or(&source).to_string_lossy();
        let text = self.apply(&patch, &file)?;
        let name = source.file_name().expect("tiene nombre");
        let copy = scratch(&self.page).join(&self.name).join(name);
        Ok(Some(Changed { copy, text }))
    }

    /// Por qué no se le puede dar la base que pide, si no se puede.
    pub fn lacks_database(&self) -> Result<Option<String>, String> {
        let needs = |changed: Changed| needs_database(&changed.text);
        let asked = self.changed(".rs")?.is_some_and(needs)
            || self.changed(".py")?.is_some_and(needs);
        Ok(asked.then(ayuda::postgres).and_then(Result::err))
    }

    /// Dónde está un archivo, o dónde irá el nuevo.
    pub fn source(&self, file: &str) -> PathBuf {
        let places = places(&format!("examples/{}", self.page), file);
        let [own, shared] = places.map(|place| ayuda::root().join(place));
        let folder = own.parent().expect("está en una carpeta");
        if folder.exists() { own } else { shared }
    }

    /// Lo que queda de un archivo.
    pub fn apply(&self, patch: &Patch, file: &str) -> Result<String, String> {
        let text = match fs::read_to_string(self.source(file)) {
            Err(why) if why.kind() == NotFound && patch.creates(file) => {
                String::new()
            }
            text => text.map_err(|why| {
                self.blame((patch.line_of(file), format!("{file}: {why}")))
            })?,
        };
        patch.apply(file, &text).map_err(|it| self.blame(it))
    }

    /// La biblioteca de la que es un archivo, si es de alguna.
    pub fn library<'a>(&'a self, file: &'a str) -> Option<&'a str> {
        let is_library = |name: &str| {
            ayuda::root()
                .join(format!("examples/{name}/src/lib.rs"))
                .exists()
        };
        match file.split_once('/')? {
            ("src", _) => Some(&*self.page).filter(|it| is_library(it)),
            (name, rest) if rest.starts_with("src/") => {
                Some(name).filter(|it| is_library(it))
            }
            _ => None,
        }
    }

    /// La carpeta del proyecto del lector que cambia, si es de alguno.
    pub fn project<'a>(&self, patch: &'a Patch) -> Option<&'a str> {
        let is_project = |name: &&str| {
            ["Cargo.toml", "pyproject.toml"].iter().any(|manifest| {
                self.folder().join(name).join(manifest).exists()
            })
        };
        let files = patch.files().into_iter();
        let mut folders =
            files.filter_map(|file| Some(file.split_once('/')?.0));
        folders.find(is_project)
    }
}

/// Un archivo cambiado.
pub struct Changed {
    /// Donde se escribe.
    pub copy: PathBuf,
    pub text: String,
}

/// Donde se copian y se compilan los de una página.
pub fn scratch(page: &str) -> PathBuf {
    ayuda::root().join("target/cambios").join(page)
}

pub fn all() -> Vec<Case> {
    let ours = paginas::ours(ayuda::root());
    let in_own = env!("CARGO_PKG_NAME") == OWN;
    let pages = files(&ayuda::root().join("examples"));
    let mut cases: Vec<Case> = pages
        .map(|page| (name(&page), page))
        .filter(|(page, _)| ours(page) && (page == OWN) == in_own)
        .flat_map(|(page, folder)| {
            let diffs = files(&folder.join("cambios"))
                .filter(|path| path.extension().is_some_and(|it| it == "diff"));
            diffs.map(move |path| Case {
                page: page.clone(),
                name: name(&path),
                path,
            })
        })
        .collect();
    cases.sort_by(|one, other| one.path.cmp(&other.path));
    cases
}

/// Los de una página.
pub fn of_page(page: &str) -> Vec<Case> {
    let mut cases = all();
    cases.retain(|case| case.page == page);
    cases
}

/// Lo que hay en una carpeta; nada, si no es una carpeta.
fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("se puede leer").path())
}

pub fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// Con la hora de antes, no se compila otra vez.
pub fn write_if_changed(path: &Path, text: &str) -> std::io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().expect("está en una carpeta"))?;
    fs::write(path, text)
}
