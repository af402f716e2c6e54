//! Lo que dice el compilador de un programa, en pocas líneas.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Si compila con esas bibliotecas, y cada cosa que dice el compilador, con su
/// archivo.
pub fn diagnose(
    mut order: Command,
    file: &Path,
    libraries: &[String],
) -> Result<(bool, Vec<(PathBuf, String)>), String> {
    order
        // El de su paquete lo pone cargo.
        .env("CARGO_MANIFEST_DIR", ayuda::root().join("examples"))
        .args(["--edition=2024", "--error-format=json"])
        .args(libraries)
        .arg(file);
    let output = order.output().map_err(|why| why.to_string())?;
    let mut told = Vec::new();
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let message: Value = serde_json::from_str(line)
            .map_err(|_| format!("rustc dice otra cosa: {line}"))?;
        let spans = message["spans"].as_array().cloned().unwrap_or_default();
        let Some(span) = spans.iter().find(|it| it["is_primary"] == true)
        else {
            continue;
        };
        let span = outside(span);
        let code = match message["code"]["code"].as_str() {
            Some(code) if code.starts_with('E') => format!("[{code}]"),
            _ => String::new(),
        };
        let path = PathBuf::from(span["file_name"].as_str().unwrap_or(""));
        let mut said = format!(
            "{}{code}: {}\n{}",
            message["level"].as_str().unwrap_or_default(),
            message["message"].as_str().unwrap_or_default(),
            pointed(span),
        );
        // Lo que señala en el mismo programa para explicarlo.
        for note in message["children"].as_array().into_iter().flatten() {
            let spans = note["spans"].as_array().into_iter().flatten();
            let own = |it: &&Value| {
                it["file_name"] == span["file_name"]
                    && it["suggested_replacement"].is_null()
            };
            if let Some(there) =
                spans.filter(own).find(|it| it["is_primary"] == true)
            {
                said += &format!(
                    "{}: {}\n{}",
                    note["level"].as_str().unwrap_or_default(),
                    note["message"].as_str().unwrap_or_default(),
                    pointed(there),
                );
            }
        }
        // El mismo error puede repetirse por cada sitio que lo causa.
        if !told.iter().any(|(_, other)| *other == said) {
            told.push((path, said));
        }
    }
    Ok((output.status.success(), told))
}

/// Donde se llama a la macro, si lo que se señala está en una de otra caja.
fn outside(mut span: &Value) -> &Value {
    let root = ayuda::root();
    while !Path::new(span["file_name"].as_str().unwrap_or_default())
        .starts_with(root)
        && span["expansion"]["span"].is_object()
    {
        span = &span["expansion"]["span"];
    }
    span
}

/// Dónde señala el compilador, y qué pone debajo.
fn pointed(span: &Value) -> String {
    let file = Path::new(span["file_name"].as_str().unwrap_or_default());
    let text = span["text"][0]["text"].as_str().unwrap_or_default();
    let mut said = format!(
        "  --> {}:{}\n      {}\n",
        file.file_name().unwrap_or_default().display(),
        span["line_start"],
        text.trim(),
    );
    if let Some(label) = span["label"].as_str() {
        said += &format!("      ^ {label}\n");
    }
    said
}
