//! El repositorio en memoria, y lo que una guarda encuentra en él.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// Carpetas cuyo contenido miran las guardas, y archivos sueltos.
const WATCHED: [&str; 10] = [
    "src",
    "examples",
    "tests",
    "theme",
    "tools",
    ".github",
    "README.md",
    "book.toml",
    "Cargo.lock",
    "Cargo.toml",
];
/// Archivos que son de texto, aunque alguien los guarde mal.
const TEXT: [&str; 12] = [
    "css", "hbs", "js", "md", "mmd", "out", "py", "rs", "stderr", "svg",
    "toml", "txt",
];

pub struct Repo {
    pub root: PathBuf,
    /// Texto de cada archivo, por su ruta desde la raíz con «/».
    pub files: BTreeMap<String, String>,
}

/// Un programa: `examples/PAGINA/NOMBRE.rs`.
pub struct Program<'a> {
    pub page: &'a str,
    pub name: &'a str,
    pub path: &'a str,
    pub text: &'a str,
}

/// Una línea de `src/SUMMARY.md`.
pub struct Chapter {
    pub line: usize,
    pub title: String,
    /// El nombre de la página, sin carpeta ni extensión.
    pub page: String,
    pub numbered: bool,
}

#[derive(Debug)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    /// Qué está mal y cómo se arregla.
    pub says: String,
}

impl Finding {
    pub fn new(file: &str, line: usize, says: impl Into<String>) -> Finding {
        Finding {
            file: file.to_owned(),
            line,
            says: says.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.says)
    }
}

impl Repo {
    /// Lee los archivos de texto que las guardas miran.
    ///
    /// # Panics
    ///
    /// Si un archivo no se puede leer.
    pub fn open(root: &Path) -> Repo {
        let mut files = BTreeMap::new();
        for watched in WATCHED {
            let start = root.join(watched);
            if !start.exists() {
                continue;
            }
            // Lo que dejan las herramientas no es del libro.
            let ours = walkdir::WalkDir::new(start).into_iter().filter_entry(
                |entry| {
                    !["__pycache__", "node_modules"]
                        .iter()
                        .any(|name| entry.file_name() == *name)
                },
            );
            for entry in ours {
                let entry = entry.expect("la carpeta se puede leer");
                let path = relative(root, entry.path());
                // La muestra tiene roturas a propósito; no es del libro.
                if entry.file_type().is_file()
                    && !path.starts_with("tests/guardas/muestra/")
                {
                    let bytes = fs::read(entry.path())
                        .unwrap_or_else(|why| panic!("{path}: {why}"));
                    match String::from_utf8(bytes) {
                        Ok(text) => {
                            files.insert(path, text);
                        }
                        // La guarda `archivos` lo dice.
                        Err(why) if is_text(&path) => {
                            let bytes = why.into_bytes();
                            let text = String::from_utf8_lossy(&bytes);
                            files.insert(path, text.into_owned());
                        }
                        Err(_) => {}
                    }
                }
            }
        }
        Repo {
            root: root.to_owned(),
            files,
        }
    }

    /// Las páginas del libro, con su nombre: `src/tareas.md` es `tareas`.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.files.iter().filter_map(|(path, text)| {
            let page = path.strip_prefix("src/")?.strip_suffix(".md")?;
            (page != "SUMMARY").then_some((page, path.as_str(), text.as_str()))
        })
    }

    /// Todo lo que se escribe para leer: páginas, README y guías.
    pub fn prose(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter(|(path, _)| path.ends_with(".md") && !is_measurement(path))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Las carpetas de `examples` que son un paquete, y no los programas de
    /// una página.
    pub fn libraries(&self) -> BTreeSet<&str> {
        let manifests = self.files.keys().filter_map(|path| {
            path.strip_prefix("examples/")?.strip_suffix("/Cargo.toml")
        });
        manifests.collect()
    }

    /// Los archivos que enseñan una biblioteca, con el nombre de esta.
    pub fn library_sources(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let libraries = self.libraries();
        self.files.iter().filter_map(move |(path, text)| {
            let (library, file) =
                path.strip_prefix("examples/")?.split_once('/')?;
            let source = file.starts_with("src/") && file.ends_with(".rs");
            (source && libraries.contains(library)).then_some((
                library,
                path.as_str(),
                text.as_str(),
            ))
        })
    }

    pub fn programs(&self) -> impl Iterator<Item = Program<'_>> {
        self.sources("")
    }

    /// Los programas que enseñan un error o un aviso del compilador:
    /// `examples/PAGINA/diagnosticos/NOMBRE.rs`.
    pub fn rejected(&self) -> impl Iterator<Item = Program<'_>> {
        self.sources("diagnosticos/")
    }

    /// Los programas de una carpeta de cada página.
    fn sources(
        &self,
        folder: &'static str,
    ) -> impl Iterator<Item = Program<'_>> {
        let libraries = self.libraries();
        self.files.iter().filter_map(move |(path, text)| {
            let (page, file) =
                path.strip_prefix("examples/")?.split_once('/')?;
            let name = file.strip_prefix(folder)?.strip_suffix(".rs")?;
            if libraries.contains(page) || name.contains('/') {
                return None;
            }
            Some(Program {
                page,
                name,
                path,
                text,
            })
        })
    }

    pub fn chapters(&self) -> Vec<Chapter> {
        let entry = Regex::new(r"^(\s*- )?\[(.+)\]\((.+)\.md\)$").unwrap();
        let summary = self.files.get("src/SUMMARY.md");
        summary
            .into_iter()
            .flat_map(|text| text.lines().enumerate())
            .filter_map(|(index, line)| {
                let found = entry.captures(line)?;
                Some(Chapter {
                    line: index + 1,
                    title: found[2].to_owned(),
                    page: found[3].to_owned(),
                    numbered: found.get(1).is_some(),
                })
            })
            .collect()
    }
}

impl Program<'_> {
    pub fn header(&self, key: &str) -> Option<(usize, &str)> {
        header(self.text, key)
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
    path.starts_with("examples/")
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, kind)| TEXT.contains(&kind))
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).expect("está bajo la raíz");
    path.to_string_lossy().replace('\\', "/")
}

/// La línea, contada desde 1, en que cae una posición del texto.
pub fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// La línea del primer sitio donde aparece `needle`, o la primera.
pub fn line_of(text: &str, needle: &str) -> usize {
    text.find(needle).map_or(1, |offset| line_at(text, offset))
}
