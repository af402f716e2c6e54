//! La lista de programas de cada paquete, `examples/Cargo.toml` o el de una
//! página: todos, en el orden en que el libro los enseña.

mod roturas;

use std::collections::{BTreeMap, BTreeSet};

use super::Guard;
use crate::repo::{Finding, PROGRAMS, Program, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un programa sin declarar, o fuera del orden en que se enseña",
    check,
    roturas::BREAKAGES,
)
.mends();

/// Lo que rodea la lista, que escribe esta guarda.
const START: &str = "bin = [\n";
const END: &str = "]\n";

fn check(repo: &Repo) -> Vec<Finding> {
    let mut lists = BTreeMap::from([(PROGRAMS.to_owned(), Vec::new())]);
    for program in ordered(repo) {
        let list = lists.entry(repo.manifest(program)).or_default();
        list.push(program);
    }
    let lists = lists.iter();
    lists
        .flat_map(|(at, programs)| list(repo, at, programs))
        .collect()
}

/// La de un paquete: la que tiene y la que tendría que tener.
fn list(repo: &Repo, manifest: &str, programs: &[&Program]) -> Vec<Finding> {
    let text = repo.files.get(manifest).map_or("", String::as_str);
    let Some(start) = found(text) else {
        let says = "falta la lista de programas: «bin = [» y «]»";
        return vec![Finding::new(manifest, 1, says)];
    };
    let end = text[start..].find(END).map_or(text.len(), |at| start + at);
    let list = &text[start..end];
    let wanted: Vec<String> =
        programs.iter().map(|it| entry(it, manifest)).collect();
    let whole: String = wanted.iter().map(|it| format!("    {it}\n")).collect();
    if list == whole {
        return Vec::new();
    }
    let line = line_at(text, start);
    let lines: Vec<&str> = list.lines().map(str::trim).collect();
    let known: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
    let mut says: Vec<(usize, String)> = Vec::new();
    for entry in wanted.iter().filter(|it| !lines.contains(&it.as_str())) {
        says.push((line - 1, format!("falta en la lista bin: {entry}")));
    }
    for (number, entry) in (line..).zip(&lines) {
        if !known.contains(entry) {
            says.push((number, format!("sobra en la lista bin: {entry}")));
        }
    }
    if says.is_empty() {
        let same = lines.iter().zip(&wanted).take_while(|(a, b)| a == b);
        let at = same.count();
        let next = wanted.get(at).map_or("nada más", String::as_str);
        says.push((line + at, format!("aquí va, como en su página: {next}")));
    }
    says.into_iter()
        .map(|(line, says)| {
            Finding::new(manifest, line, says).mended(start..end, &whole)
        })
        .collect()
}

/// Dónde empieza la lista: detrás de su primera línea.
fn found(text: &str) -> Option<usize> {
    // La del principio del archivo no tiene línea delante.
    match text.starts_with(START) {
        true => Some(START.len()),
        false => text
            .find(&format!("\n{START}"))
            .map(|at| at + 1 + START.len()),
    }
}

/// Los programas, en el orden del índice y de cada página; al final, los que
/// nadie enseña todavía.
fn ordered(repo: &Repo) -> Vec<&Program> {
    let mut programs: Vec<&Program> = repo.all_programs().collect();
    let chapter = |program: &Program| {
        let mut pages = repo.chapters.iter().map(|chapter| &chapter.page);
        pages
            .position(|page| *page == program.page)
            .unwrap_or(usize::MAX)
    };
    let shown = |program: &Program| {
        let mut includes = repo.includes.iter();
        let shown = includes.position(|it| it.target == program.path);
        shown.unwrap_or(usize::MAX)
    };
    programs.sort_by_cached_key(|it| (chapter(it), shown(it), it.path.clone()));
    programs
}

/// La *feature* de su paquete con la que se compila, si pide alguna.
fn feature(program: &Program) -> Option<&'static str> {
    if program.path.contains("/diagnosticos/") {
        // Sin ella, `cargo test` intentaría compilarlo.
        return Some("diagnosticos");
    }
    // Sin ella, los de SQLite no compilan lo que usan los de PostgreSQL.
    let server = program.text.contains("DATABASE_URL");
    server.then_some("postgres")
}

/// Con qué lo ejecuta cargo, además de su nombre.
pub fn options(program: &Program) -> String {
    let mut options = String::new();
    if program.header("Mide").is_some() {
        options += "--release ";
    }
    if let Some(feature) = feature(program) {
        options += &format!("--features {feature} ");
    }
    options
}

fn entry(program: &Program, manifest: &str) -> String {
    let Program { name, path, .. } = program;
    let folder = manifest.trim_end_matches("Cargo.toml");
    let path = path.trim_start_matches(folder);
    let extra = feature(program).map_or_else(String::new, |feature| {
        format!(", required-features = [\"{feature}\"]")
    });
    format!("{{ name = \"{name}\", path = \"{path}\", test = false{extra} }},")
}
