//! El repositorio en memoria: se lee una vez para todas las guardas.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::archivos;
use crate::guardas::GUARDS;
pub use crate::hallazgo::Finding;
use crate::marcas::Anchors;
use crate::markdown::Page;
use crate::proyectos;

/// Las guardas que cree tener: así no cambia cuando el libro gana una.
const SAMPLE_GUARDS: [(&str, &str); 1] = [("cuentas", "un número falso")];

/// El paquete de los programas cuya página no tiene uno.
pub const PROGRAMS: &str = "examples/Cargo.toml";
/// Lo que dice el corredor de los ejercicios, que graba su prueba.
pub const RUNNER: &str = "examples/ejercicios/";

pub struct Repo {
    pub root: PathBuf,
    /// Texto de cada archivo, por su ruta desde la raíz con «/».
    pub files: BTreeMap<String, String>,
    /// Las líneas de `src/SUMMARY.md`.
    pub chapters: Vec<Chapter>,
    /// Las carpetas de `examples` que son una biblioteca: tienen un paquete,
    /// y no el nombre de una página.
    pub libraries: BTreeSet<String>,
    /// Las carpetas de una página que son un proyecto entero, como los tiene
    /// el lector: `examples/PAGINA/NOMBRE/`, con su `Cargo.toml` o su
    /// `pyproject.toml`.
    pub projects: BTreeSet<String>,
    pub programs: Vec<Program>,
    /// Los programas que enseñan un error o un aviso del compilador:
    /// `examples/PAGINA/diagnosticos/NOMBRE.rs`.
    pub rejected: Vec<Program>,
    /// Los `include` bien escritos de todas las páginas.
    pub includes: Vec<Include>,
    /// Las de cada archivo de `examples`.
    pub anchors: BTreeMap<String, Anchors>,
    /// El nombre de cada guarda y lo que no deja pasar.
    pub guards: Vec<(&'static str, &'static str)>,
    /// Cuántas roturas tienen entre todas.
    pub breakages: usize,
    /// Todo lo que se escribe para leer: páginas, README y guías.
    prose: Vec<Page>,
}

/// Un programa: `examples/PAGINA/NOMBRE.rs`.
pub struct Program {
    pub page: String,
    pub name: String,
    pub path: String,
    pub text: String,
}

/// Una línea de `src/SUMMARY.md`.
pub struct Chapter {
    pub line: usize,
    pub title: String,
    /// El nombre de la página, sin carpeta ni extensión.
    pub page: String,
    pub numbered: bool,
}

pub struct Include {
    pub page: String,
    pub path: String,
    pub line: usize,
    /// Desde la raíz: `examples/tareas/lanzar.rs`.
    pub target: String,
    pub anchor: Option<String>,
    /// Si no enseña el archivo, sino lo que se dibuja de él: cómo.
    pub figure: Option<String>,
}

impl Repo {
    /// El libro, con las guardas que tiene.
    ///
    /// # Panics
    ///
    /// Si un archivo no se puede leer.
    pub fn book() -> Repo {
        let guards = || GUARDS.iter();
        Repo {
            guards: guards().map(|it| (it.name(), it.stops)).collect(),
            breakages: guards().map(|it| it.breakages.len()).sum(),
            ..Repo::open(ayuda::root())
        }
    }

    /// Lee los archivos de texto que las guardas miran.
    ///
    /// # Panics
    ///
    /// Si un archivo no se puede leer.
    pub fn open(root: &Path) -> Repo {
        Repo::new(root, archivos::read(root))
    }

    /// El de esos archivos.
    pub fn new(root: &Path, files: BTreeMap<String, String>) -> Repo {
        let summary = files.get("src/SUMMARY.md").map_or("", String::as_str);
        let chapters = chapters(summary);
        let is_page =
            |folder: &str| chapters.iter().any(|it| it.page == folder);
        let libraries = files
            .keys()
            .filter_map(|path| {
                path.strip_prefix("examples/")?.strip_suffix("/Cargo.toml")
            })
            .filter(|path| !path.split('/').next().is_some_and(is_page))
            .map(str::to_owned)
            .collect();
        let projects = proyectos::projects(&files, is_page);
        let prose: Vec<Page> = files
            .iter()
            .filter(|(path, _)| path.ends_with(".md") && !is_measurement(path))
            .map(|(path, text)| Page::read(path, text))
            .collect();
        Repo {
            root: root.to_owned(),
            programs: programs(&files, &libraries, ""),
            rejected: programs(&files, &libraries, "diagnosticos/"),
            includes: prose.iter().flat_map(includes).collect(),
            anchors: files
                .iter()
                .filter(|(path, _)| path.starts_with("examples/"))
                .map(|(path, text)| (path.clone(), Anchors::read(text)))
                .collect(),
            chapters,
            libraries,
            projects,
            guards: SAMPLE_GUARDS.to_vec(),
            breakages: 0,
            prose,
            files,
        }
    }

    /// Las páginas del libro.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.prose.iter().filter(|page| page.name().is_some())
    }

    /// Todo lo que se escribe para leer: páginas, README y guías.
    pub fn prose(&self) -> impl Iterator<Item = &Page> {
        self.prose.iter()
    }

    pub fn page(&self, path: &str) -> Option<&Page> {
        self.prose.iter().find(|page| page.path == path)
    }

    /// Los archivos que enseñan una biblioteca, con el nombre de esta.
    pub fn library_sources(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.files.iter().filter_map(|(path, text)| {
            let (library, file) =
                path.strip_prefix("examples/")?.split_once('/')?;
            let source = file.starts_with("src/") && file.ends_with(".rs");
            (source && self.libraries.contains(library)).then_some((
                library,
                path.as_str(),
                text.as_str(),
            ))
        })
    }

    /// Los que enseñan una salida y los que enseñan lo que dice el compilador.
    pub fn all_programs(&self) -> impl Iterator<Item = &Program> {
        self.programs.iter().chain(&self.rejected)
    }

    /// El paquete de un programa: el de su página, si tiene uno; si no, el de
    /// todas.
    pub fn manifest(&self, program: &Program) -> String {
        let own = format!("examples/{}/Cargo.toml", program.page);
        match self.files.contains_key(&own) {
            true => own,
            false => PROGRAMS.to_owned(),
        }
    }

    /// Si alguna página enseña ese archivo.
    pub fn shows(&self, target: &str) -> bool {
        self.includes
            .iter()
            .any(|include| include.target == target && !include.is_drawn())
    }
}

/// Los programas de una carpeta de cada página.
fn programs(
    files: &BTreeMap<String, String>,
    libraries: &BTreeSet<String>,
    folder: &str,
) -> Vec<Program> {
    let program = |(path, text): (&String, &String)| {
        let (page, file) = path.strip_prefix("examples/")?.split_once('/')?;
        let name = file.strip_prefix(folder)?.strip_suffix(".rs")?;
        if libraries.contains(page) || name.contains('/') {
            return None;
        }
        Some(Program {
            page: page.to_owned(),
            name: name.to_owned(),
            path: path.clone(),
            text: text.clone(),
        })
    };
    files.iter().filter_map(program).collect()
}

fn chapters(summary: &str) -> Vec<Chapter> {
    let chapter = |(index, line)| {
        let entry = regex!(r"^(\s*- )?\[(.+)\]\((.+)\.md\)$");
        let found = entry.captures(line)?;
        Some(Chapter {
            line: index + 1,
            title: found[2].to_owned(),
            page: found[3].to_owned(),
            numbered: found.get(1).is_some(),
        })
    };
    summary.lines().enumerate().filter_map(chapter).collect()
}

fn includes(page: &Page) -> Vec<Include> {
    let Some(name) = page.name() else {
        return Vec::new();
    };
    let tag = regex!(concat!(
        r"\{\{#(?:(?:rustdoc_)?include|",
        r"(figura|estados|ciclo|barras|curvas|secuencia|cambio|opcion [a-z])) ",
        r"\.\./([^}:]+)(?::([^}]*))?\}\}"
    ));
    tag.captures_iter(&page.text)
        .map(|found| Include {
            page: name.to_owned(),
            path: page.path.clone(),
            line: line_at(&page.text, found.get(0).unwrap().start()),
            target: found[2].to_owned(),
            figure: found.get(1).map(|kind| kind.as_str().to_owned()),
            anchor: found.get(3).map(|name| name.as_str().to_owned()),
        })
        .collect()
}

impl Program {
    pub fn header(&self, key: &str) -> Option<(usize, &str)> {
        header(&self.text, key)
    }

    pub fn sibling(&self, extension: &str) -> String {
        let stem = self.path.strip_suffix(".rs").expect("es un .rs");
        format!("{stem}.{extension}")
    }
}

/// Lo que la cabecera de un archivo dice tras `//! CLAVE: `, con su línea.
pub fn header<'a>(text: &'a str, key: &str) -> Option<(usize, &'a str)> {
    text.lines().enumerate().find_map(|(index, line)| {
        let rest = line.strip_prefix("//! ")?.strip_prefix(key)?;
        let value = rest.strip_prefix(": ")?.trim();
        (!value.is_empty()).then_some((index + 1, value))
    })
}

/// Una tabla que escribió un programa, no una persona.
fn is_measurement(path: &str) -> bool {
    path.starts_with("examples/") && !path.ends_with("/ejercicio.md")
}

/// La línea, contada desde 1, en que cae una posición del texto.
pub fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// La línea del primer sitio donde aparece `needle`, o la primera.
pub fn line_of(text: &str, needle: &str) -> usize {
    text.find(needle).map_or(1, |offset| line_at(text, offset))
}

/// Dónde está `part` en una línea, lo más al final.
pub fn span(text: &str, line: usize, part: &str) -> Option<Range<usize>> {
    let mut lines = text.split_inclusive('\n');
    let start = lines.clone().take(line - 1).map(str::len).sum::<usize>();
    let at = lines.nth(line - 1)?.rfind(part)?;
    Some(start + at..start + at + part.len())
}

/// La versión de una dependencia según `Cargo.lock`.
pub fn locked_version<'a>(repo: &'a Repo, name: &str) -> Option<&'a str> {
    let lock = repo.files.get("Cargo.lock")?;
    let entry = format!("name = \"{name}\"\nversion = \"");
    let (_, rest) = lock.split_once(&entry)?;
    rest.split('"').next()
}
