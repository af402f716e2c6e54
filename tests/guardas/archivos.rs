//! Los archivos del repositorio que miran las guardas.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

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
/// Lo que dejan las herramientas no es del libro.
const NOT_OURS: [&str; 3] = ["__pycache__", "node_modules", "target"];
/// La muestra tiene roturas a propósito; tampoco es del libro.
const SAMPLE: &str = "tests/guardas/muestra/";
/// Archivos que son de texto, aunque alguien los guarde mal.
const TEXT: [&str; 15] = [
    "css", "diff", "hbs", "js", "md", "mmd", "out", "py", "pyout", "rs",
    "sale", "stderr", "svg", "toml", "txt",
];

/// El texto de cada archivo, por su ruta desde la raíz con «/».
pub fn read(root: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for watched in WATCHED {
        let start = root.join(watched);
        if !start.exists() {
            continue;
        }
        let walk =
            walkdir::WalkDir::new(start)
                .into_iter()
                .filter_entry(|entry| {
                    !NOT_OURS.iter().any(|name| entry.file_name() == *name)
                });
        for entry in walk {
            let entry = entry.expect("la carpeta se puede leer");
            let path = relative(root, entry.path());
            if !entry.file_type().is_file() || path.starts_with(SAMPLE) {
                continue;
            }
            let bytes = fs::read(entry.path())
                .unwrap_or_else(|why| panic!("{path}: {why}"));
            if let Some(text) = text(&path, bytes) {
                files.insert(path, text);
            }
        }
    }
    files
}

/// El texto de un archivo, si lo es. Del que está mal guardado habla la guarda
/// `formato`.
pub fn text(path: &str, bytes: Vec<u8>) -> Option<String> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(why) => is_text(path)
            .then(|| String::from_utf8_lossy(why.as_bytes()).into_owned()),
    }
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, kind)| TEXT.contains(&kind))
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).expect("está bajo la raíz");
    path.to_string_lossy().replace('\\', "/")
}
