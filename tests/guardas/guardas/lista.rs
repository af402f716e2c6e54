//! La lista de programas de `examples/Cargo.toml`: todos, en el orden en que
//! el libro los enseña.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::repo::{Finding, Program, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un programa sin declarar, o fuera del orden en que se enseña",
    check,
    roturas::BREAKAGES,
)
.mends();

const MANIFEST: &str = "examples/Cargo.toml";
/// Lo que rodea la lista, que escribe esta guarda.
const START: &str = "\nbin = [\n";
const END: &str = "]\n";

fn check(repo: &Repo) -> Vec<Finding> {
    let text = repo.files.get(MANIFEST).map_or("", String::as_str);
    // La del principio del archivo no tiene línea delante.
    let start = match text.starts_with(START.trim_start()) {
        true => Some(START.trim_start().len()),
        false => text.find(START).map(|at| at + START.len()),
    };
    let Some(start) = start else {
        let says = "falta la lista de programas: «bin = [» y «]»";
        return vec![Finding::new(MANIFEST, 1, says)];
    };
    let end = text[start..].find(END).map_or(text.len(), |at| start + at);
    let list = &text[start..end];
    let wanted: Vec<String> = ordered(repo).into_iter().map(entry).collect();
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
            Finding::new(MANIFEST, line, says).mended(start..end, &whole)
        })
        .collect()
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

fn entry(program: &Program) -> String {
    let Program { name, path, .. } = program;
    let path = path.trim_start_matches("examples/");
    // Sin su *feature*, `cargo test` intentaría compilarlo.
    let extra = match path.contains("/diagnosticos/") {
        true => ", required-features = [\"diagnosticos\"]",
        false => "",
    };
    format!("{{ name = \"{name}\", path = \"{path}\", test = false{extra} }},")
}
