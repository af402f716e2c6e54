//! Cada cambio que una página invita a hacer está grabado: qué líneas cambia y
//! qué sale. Si el programa se mueve, se dice qué línea del cambio ya no vale.
//!
//! Lo que sale lo comprueba la prueba `cambios`, que lo compila y lo ejecuta.

mod roturas;

use ayuda::parche::{Patch, places};

use super::Guard;
use crate::markdown::Page;
use crate::repo::{Finding, Include, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un «Cambia y prueba» sin su cambio grabado, un cambio que ya no se puede \
     hacer o que ninguna página enseña",
    check,
    roturas::BREAKAGES,
);

const SECTION: &str = "## Cambia y prueba";
/// Lo que puede decir un cambio, además de las líneas.
const NOTES: [&str; 5] = ["Ejecuta", "Límite", "Tapa", "Tras", "Varía"];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = invitations(repo);
    for (path, text) in &repo.files {
        let Some((folder, name)) = place(path) else {
            continue;
        };
        let shown = repo.includes.iter().find(|it| it.target == *path);
        match name.rsplit_once('.') {
            Some((name, "diff")) => {
                let asked = shown.map_or(String::new(), |include| {
                    format!(" (lo pide {}:{})", include.path, include.line)
                });
                findings.extend(
                    faults(repo, folder, name, text).into_iter().map(
                        |(line, says)| Finding::new(path, line, says + &asked),
                    ),
                );
                let record = path.replace(".diff", ".sale");
                if !repo.files.contains_key(&record) {
                    let says = format!(
                        "falta lo que sale: SNAPSHOTS=overwrite cargo test \
                         --test cambios -- {name}"
                    );
                    findings.push(Finding::new(path, 1, says));
                }
                if shown.is_none() {
                    findings.push(Finding::new(path, 1, not_shown(path)));
                }
            }
            Some((_, "sale")) => {
                let change = path.replace(".sale", ".diff");
                if !repo.files.contains_key(&change) {
                    let says = "no es de ningún cambio: bórralo";
                    findings.push(Finding::new(path, 1, says));
                }
            }
            _ => {
                let says = "aquí solo hay cambios, «.diff», y lo que sale, \
                            «.sale»";
                findings.push(Finding::new(path, 1, says));
            }
        }
    }
    findings
}

fn not_shown(path: &str) -> String {
    format!("ninguna página lo enseña: {{{{#cambio ../{path}}}}}")
}

/// La carpeta de la página y el nombre de lo que hay en su carpeta de cambios.
fn place(path: &str) -> Option<(&str, &str)> {
    let (folder, name) = path.split_once("/cambios/")?;
    folder.starts_with("examples/").then_some((folder, name))
}

/// Qué falla de un cambio, y en qué línea suya.
fn faults(
    repo: &Repo,
    folder: &str,
    name: &str,
    text: &str,
) -> Vec<(usize, String)> {
    let mut patch = match Patch::read(text) {
        Ok(patch) => patch,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    if let Some(first) = patch.note("Tras") {
        let first = repo.files.get(&format!("{folder}/cambios/{first}.diff"));
        match first.map(|text| Patch::read(text)) {
            Some(Ok(first)) => patch = patch.after(first),
            _ => faults.push((1, "«# Tras» dice otro, de aquí".to_owned())),
        }
    }
    for key in patch.keys().filter(|key| !NOTES.contains(key)) {
        let known = NOTES.join(", ");
        faults.push((1, format!("«# {key}» no es una de {known}")));
    }
    if patch
        .note("Varía")
        .is_some_and(|it| it.split(' ').count() < 3)
    {
        faults.push((1, "«# Varía» necesita un motivo".to_owned()));
    }
    for file in patch.files() {
        let line = patch.line_of(file);
        let named = match owner(repo, folder, file) {
            Owner::Library => names_program(repo, folder, name, &patch),
            Owner::Program(it) | Owner::Project(it) => {
                name.starts_with(&format!("{it}_"))
            }
        };
        if !named {
            let says = "un cambio se llama como lo que se ejecuta, el programa \
                        o el proyecto, y un número: cola_1.diff; el de otro va \
                        en otro archivo";
            faults.push((line, says.to_owned()));
        }
        let places = places(folder, file);
        match places.iter().find_map(|place| repo.files.get(place)) {
            None if patch.creates(file) => {}
            None => faults.push((line, format!("no existe {folder}/{file}"))),
            Some(text) => faults.extend(patch.apply(file, text).err()),
        }
    }
    let program =
        |file: &&str| matches!(owner(repo, folder, file), Owner::Program(_));
    if patch.note("Ejecuta").is_none() && !patch.files().iter().all(program) {
        let says = "el cambio de una biblioteca o de un proyecto dice cómo se \
                    ejecuta: «# Ejecuta: cargo test»";
        faults.push((1, says.to_owned()));
    }
    if patch.files().is_empty() && patch.note("Ejecuta").is_none() {
        faults.push((1, "no cambia nada".to_owned()));
    }
    faults
}

/// De quién es el archivo que se cambia.
enum Owner<'a> {
    Program(&'a str),
    Project(&'a str),
    Library,
}

fn owner<'a>(repo: &Repo, folder: &str, file: &'a str) -> Owner<'a> {
    if let Some((first, rest)) = file.split_once('/') {
        if repo.projects.contains(&format!("{folder}/{first}/")) {
            return Owner::Project(first);
        }
        let own = folder.strip_prefix("examples/").unwrap_or_default();
        let name = if first == "src" { own } else { first };
        let source = first == "src" || rest.starts_with("src/");
        if source && repo.libraries.contains(name) {
            return Owner::Library;
        }
    }
    let program = file.rsplit('/').next().unwrap_or(file);
    Owner::Program(program.split('.').next().unwrap_or_default())
}

/// Si hay un programa con el nombre del cambio, o lo crea él.
fn names_program(repo: &Repo, folder: &str, name: &str, patch: &Patch) -> bool {
    let (program, _) = name.rsplit_once('_').unwrap_or((name, ""));
    let file = format!("{program}.rs");
    let exists = |place: &str| {
        let path = format!("{folder}/{place}{file}");
        repo.files.contains_key(&path)
    };
    exists("") || exists("etapas/") || patch.files().contains(&file.as_str())
}

/// Las invitaciones sin grabar.
fn invitations(repo: &Repo) -> Vec<Finding> {
    let asked = repo.pages().flat_map(|page| {
        let lines = not_recorded(repo, page);
        lines.into_iter().map(|line| (&page.path, line))
    });
    let says = "no dice qué sale: graba el cambio, como dice CONTRIBUTING.md";
    asked
        .map(|(path, line)| Finding::new(path, line, says))
        .collect()
}

/// Las líneas de una página donde empieza una invitación sin grabar.
fn not_recorded(repo: &Repo, page: &Page) -> Vec<usize> {
    let mut asked: Vec<(usize, bool)> = Vec::new();
    let mut inside = false;
    for (line, text) in (1..).zip(page.text.lines()) {
        if text.starts_with("## ") {
            inside = text == SECTION;
        }
        if inside && regex!(r"^\d+\. ").is_match(text) {
            asked.push((line, false));
        }
        let change = |it: &&Include| it.path == page.path && it.line == line;
        let found = repo.includes.iter().find(change);
        if let Some(last) = asked.last_mut().filter(|_| inside) {
            last.1 |= found.is_some_and(|it| it.target.ends_with(".diff"));
        }
    }
    asked.retain(|(_, recorded)| !recorded);
    asked.into_iter().map(|(line, _)| line).collect()
}
