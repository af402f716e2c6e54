//! Un archivo de código que nadie declara no se compila, y nadie lo nota: una
//! prueba o una guarda sin su `mod` parece que está y no se ejecuta nunca.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un archivo de código sin su `mod`, que no se compila",
    check,
    roturas::BREAKAGES,
);

/// Los que no declara nadie: cargo sabe dónde están.
const ROOTS: [&str; 4] = ["main", "lib", "mod", "build"];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let sources = repo.files.keys().filter_map(|path| {
        let (folder, file) = path.rsplit_once('/')?;
        Some((path, folder, file.strip_suffix(".rs")?))
    });
    sources
        .filter(|(_, _, name)| !ROOTS.contains(name))
        .filter_map(|(path, folder, name)| {
            let beside = ["main.rs", "lib.rs", "mod.rs", "Cargo.toml"]
                .map(|file| format!("{folder}/{file}"));
            let parents = [format!("{folder}.rs")].into_iter().chain(beside);
            let parents: Vec<_> = parents
                .filter_map(|parent| repo.files.get_key_value(&parent))
                .collect();
            let module = format!("mod {name};");
            let file = format!("{name}.rs\"");
            // O por otro, con su ruta entera.
            let place = folder.rsplit('/').next().unwrap_or_default();
            let outside = format!("/{place}/{name}.rs\"]");
            let declared = parents.iter().any(|(_, text)| {
                text.contains(&module) || text.contains(&file)
            });
            let declared =
                declared || repo.files.values().any(|it| it.contains(&outside));
            let (parent, _) = parents.first().filter(|_| !declared)?;
            let says = format!(
                "nadie lo compila: escribe «{module}» en {parent}, o bórralo"
            );
            Some(Finding::new(path, 1, says))
        })
        .collect()
}
