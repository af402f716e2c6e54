//! El tema del libro: el de serie de mdBook más los cambios confirmados en
//! `theme/cambios.txt`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use crate::huellas;
use crate::repo::{Finding, Repo};

pub const TABLE: &str = "theme/cambios.txt";

/// Un texto de serie y el nuestro.
pub struct Change<'a> {
    pub line: usize,
    pub old: String,
    pub new: String,
    first: &'a str,
}

/// Lo que cambia de un archivo del tema.
pub struct Section<'a> {
    pub file: &'a str,
    pub line: usize,
    pub changes: Vec<Change<'a>>,
    /// Textos de serie que se quedan, con su línea.
    pub kept: Vec<(usize, &'a str)>,
}

/// Lee la tabla de cambios. Su formato lo cuenta ella misma.
pub fn sections(table: &str) -> Result<Vec<Section<'_>>, Finding> {
    let mut sections: Vec<Section> = Vec::new();
    // Con qué empieza la línea anterior: un texto puede tener varias.
    let mut before = "";
    for (index, text) in table.lines().enumerate() {
        let line = index + 1;
        let wrong = |says: &str| Err(Finding::new(TABLE, line, says));
        let (mark, rest) = match text.split_once(' ') {
            Some(parts) => parts,
            None => (text, ""),
        };
        if mark.is_empty() || mark == "#" {
            before = "";
            continue;
        }
        if mark == "==" {
            sections.push(Section {
                file: rest,
                line,
                changes: Vec::new(),
                kept: Vec::new(),
            });
            continue;
        }
        let Some(section) = sections.last_mut() else {
            return wrong("antes de una fila va su archivo: «== ARCHIVO»");
        };
        match (mark, section.changes.last_mut()) {
            ("-", Some(change)) if before == "-" => {
                change.old = format!("{}\n{rest}", change.old);
            }
            ("-", _) => section.changes.push(Change {
                line,
                old: rest.to_owned(),
                new: String::new(),
                first: rest,
            }),
            ("+", Some(change)) if before == "-" => {
                change.new = rest.to_owned();
            }
            ("+", Some(change)) if before == "+" => {
                change.new = format!("{}\n{rest}", change.new);
            }
            ("=", _) => section.kept.push((line, rest)),
            _ => {
                return wrong(
                    "una línea empieza con «==», «-», «+», «=» o «#»",
                );
            }
        }
        before = mark;
    }
    Ok(sections)
}

/// Los cambios del libro, si tiene tabla.
pub fn of(repo: &Repo) -> Result<Vec<Section<'_>>, Finding> {
    sections(repo.files.get(TABLE).map_or("", String::as_str))
}

impl Section<'_> {
    /// El archivo nuestro, o qué filas ya no encuentran su texto.
    pub fn apply(&self, stock: &str) -> Result<String, Vec<Finding>> {
        let mut ours = stock.to_owned();
        let mut lost = Vec::new();
        for change in &self.changes {
            if ours.contains(&change.old) {
                ours = ours.replace(&change.old, &change.new);
                continue;
            }
            lost.push(Finding::new(
                TABLE,
                change.line,
                format!(
                    "{} ya no dice «{}» en {}: mira en {} qué pone ahora, \
                     corrige o quita la fila, y escribe el archivo con \
                     SNAPSHOTS=overwrite cargo test --test guardas",
                    version(),
                    change.first.trim(),
                    self.file,
                    path(self.file).display(),
                ),
            ));
        }
        if !lost.is_empty() {
            return Err(lost);
        }
        huellas::fill(&ours)
            .map_err(|says| vec![Finding::new(TABLE, self.line, says)])
    }
}

/// Escribe los archivos del tema que salen de la tabla.
pub fn write(repo: &Repo) {
    // Lo que no se puede escribir lo dice la guarda.
    for section in of(repo).unwrap_or_default() {
        if let Some(stock) = stock(section.file)
            && let Ok(ours) = section.apply(&stock)
        {
            let file = repo.root.join("theme").join(section.file);
            fs::write(&file, ours)
                .unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        }
    }
}

/// Un archivo del tema de serie, con el nombre que tiene en `theme/`.
pub fn stock(file: &str) -> Option<String> {
    // Los tipos de letra no tienen textos: se sustituyen enteros.
    if file.starts_with("fonts/") {
        return None;
    }
    fs::read_to_string(path(file)).ok()
}

/// El paquete de mdBook de donde sale el tema de serie: `mdbook-html-0.5.4`.
pub fn version() -> String {
    SOURCE.file_name().unwrap().to_string_lossy().into_owned()
}

fn path(file: &str) -> PathBuf {
    let folder = match file.rsplit_once('.') {
        Some((_, "hbs")) => "templates",
        Some((_, "js")) => "js",
        _ => ".",
    };
    SOURCE.join("front-end").join(folder).join(file)
}

/// El tema de serie está dentro de la biblioteca que fija Cargo.lock, que
/// cargo ha dejado en su carpeta al compilar esta prueba.
static SOURCE: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let lock = fs::read_to_string(root.join("Cargo.lock"))
        .expect("Cargo.lock está en la raíz");
    let package =
        Regex::new(r#"name = "mdbook-html"\r?\nversion = "(.+)""#).unwrap();
    let version = &package
        .captures(&lock)
        .expect("mdbook-html está en Cargo.lock")[1];
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    let home = variable("CARGO_HOME")
        .or_else(|| Some(variable("HOME")?.join(".cargo")))
        .expect("cargo tiene una carpeta");
    let sources = home.join("registry/src");
    fs::read_dir(&sources)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join(format!("mdbook-html-{version}")))
        .find(|path| path.is_dir())
        .unwrap_or_else(|| {
            let sources = sources.display();
            panic!("mdbook-html-{version} no está en {sources}")
        })
});
