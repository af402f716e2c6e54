//! Los cambios de la simulación de Recadero, o de lo que prueba: se compila una
//! copia suya, con la biblioteca cambiada si lo está, y se ejecuta.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ayuda::parche::Patch;

use super::biblioteca;
use super::compila::{Built, rustc, say};
use super::dice::diagnose;
use super::ejecuta::{LIMIT, Run, shell, start};
use super::memoria::{key, remember, remembered};
use super::{Case, scratch, write_if_changed};

const ORDER: &str = "cargo test --test suerte --";
const FOLDER: &str = "suerte";

/// Si un cambio la ejecuta.
pub fn runs(patch: &Patch) -> bool {
    patch.note("Ejecuta").is_some_and(|it| it.contains(ORDER))
}

pub fn begin(case: &Case, patch: &Patch) -> Result<Run, String> {
    let program = build(case, patch)?;
    let own = format!("'{}'", program.display());
    let line = patch.note("Ejecuta").unwrap_or_default();
    let mut order = shell(&line.replace(ORDER, &own));
    for name in ["SNAPSHOTS", "VIDAS", "SEMILLA", "MUTANTES"] {
        order.env_remove(name);
    }
    let folder = program.parent().expect("está en una carpeta");
    let mut run = start(order, &case.name, folder, "")?;
    // Calla hasta el final.
    run.patience = LIMIT;
    Ok(run)
}

fn build(case: &Case, patch: &Patch) -> Result<PathBuf, String> {
    let folder = scratch(&case.page).join(&case.name);
    let mut sources = biblioteca::copies(case, patch)?;
    let main = copy(case, patch, &folder.join(FOLDER), &mut sources)?;
    let key = key(&BTreeMap::new(), &sources)?;
    let built = remembered(&folder, &key);
    if let Some(program) = built.and_then(|mut it| it.remove(FOLDER)?.program) {
        return Ok(program);
    }
    let libraries = biblioteca::build(case, patch)?;
    if !libraries.compiles {
        return Err(libraries.told);
    }
    let program =
        folder.join(format!("prueba{}", std::env::consts::EXE_SUFFIX));
    let mut order = rustc();
    order
        .args(["--crate-type=bin", "--crate-name=suerte"])
        .args(["--cap-lints=allow", "-C", "debuginfo=0", "-o"])
        .arg(&program);
    let (compiles, told) = diagnose(order, &main, &libraries.found)?;
    if !compiles {
        return Err(told.into_iter().map(|(_, said)| said).collect());
    }
    let built = Built {
        told: String::new(),
        program: Some(program.clone()),
    };
    let built = BTreeMap::from([(FOLDER.to_owned(), built)]);
    remember(&folder, &key, &built)?;
    Ok(program)
}

/// Copia sus archivos, con los cambios: el principal.
fn copy(
    case: &Case,
    patch: &Patch,
    to: &Path,
    sources: &mut Vec<PathBuf>,
) -> Result<PathBuf, String> {
    for entry in fs::read_dir(case.folder().join(FOLDER)).map_err(say)? {
        let path = entry.map_err(say)?.path();
        if path.extension().is_none_or(|it| it != "rs") {
            continue;
        }
        let name = path.file_name().expect("tiene nombre").to_string_lossy();
        let file = format!("{FOLDER}/{name}");
        let text = match patch.files().contains(&&*file) {
            true => case.apply(patch, &file)?,
            false => fs::read_to_string(&path).map_err(say)?,
        };
        write_if_changed(&to.join(&*name), &text).map_err(say)?;
        sources.push(to.join(&*name));
    }
    sources.sort();
    Ok(to.join("main.rs"))
}
