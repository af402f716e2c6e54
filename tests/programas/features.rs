//! La tabla de *features* de Tokio dice la verdad: lo que pide cada una.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;

use crate::proyectos::{Done, PAGE, copies, order, tokio_version};

/// Cómo empieza la tabla.
const TABLE: &str = "| *Feature* |";

/// Lo que la tabla dice que pide cada *feature* no está sin ella, y con ella
/// sola, sí.
pub fn every() -> Done {
    let page = fs::read_to_string(ayuda::root().join(PAGE))?;
    let codes = |cell: &str| -> Vec<String> {
        let codes = cell.split('`').skip(1).step_by(2);
        codes.map(str::to_owned).collect()
    };
    let table = page.lines().skip_while(|line| !line.starts_with(TABLE));
    let rows = table.skip(2).take_while(|line| line.starts_with('|'));
    let rows: Vec<(Vec<String>, Vec<String>)> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split('|').collect();
            (codes(cells[1]), codes(cells[3]))
        })
        .collect();
    let items: Vec<&String> = rows.iter().flat_map(|row| &row.1).collect();
    if items.is_empty() {
        return Err(format!("{PAGE} no tiene la tabla: {TABLE}").into());
    }
    let alone = missing(&[], &items)?;
    if let Some(item) = items.iter().find(|item| !alone.contains(item)) {
        return Err(format!("«{item}» está sin ninguna feature").into());
    }
    for (features, own) in &rows {
        let own: Vec<&String> = own.iter().collect();
        if let Some(item) = missing(features, &own)?.first() {
            let with = features.join(", ");
            return Err(format!("«{item}» no está con {with}").into());
        }
    }
    let full = missing(&["full".to_owned()], &items)?;
    let but_one = rows.iter().find(|row| row.0 == ["test-util"]);
    match but_one.is_some_and(|row| row.1.iter().eq(full.iter().copied())) {
        true => Ok(()),
        false => Err(format!("con «full» no están {full:?}").into()),
    }
}

/// Los nombres de Tokio que no están con esas *features* y ninguna más.
fn missing<'a>(
    features: &[String],
    items: &[&'a String],
) -> Result<Vec<&'a String>, Box<dyn Error>> {
    let folder = copies().join("features");
    fs::create_dir_all(folder.join("src"))?;
    let version = tokio_version();
    let manifest = format!(
        "[package]\nname = \"features\"\nedition = \"2024\"\n[dependencies]\n\
         tokio = {{ version = \"{version}\", features = {features:?} }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(ayuda::root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let uses = items.iter().map(|item| format!("pub use {item} as _;\n"));
    fs::write(folder.join("src/lib.rs"), uses.collect::<String>())?;
    let output = order("check", &folder)
        .arg("--message-format=short")
        .output()?;
    let told = String::from_utf8(output.stderr)?;
    let lines = told.lines().filter_map(|line| {
        let place = line.strip_prefix("src/lib.rs:")?;
        let error = place.contains(": error");
        place.split(':').next()?.parse().ok().filter(|_| error)
    });
    let lines: BTreeSet<usize> = lines.collect();
    match output.status.success() || !lines.is_empty() {
        true => Ok(lines.iter().map(|line| items[line - 1]).collect()),
        false => Err(told.into()),
    }
}
