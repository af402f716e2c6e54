//! Toda ancla del código se abre, se cierra y se muestra en una página.

use std::sync::LazyLock;

use regex::Regex;

use super::inclusiones::includes;
use crate::repo::{Finding, Repo};

/// Una línea que abre o cierra un ancla.
pub static MARK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?://|#) ANCHOR(_END)?: ([a-z0-9_]+)$").unwrap()
});

pub fn check(repo: &Repo) -> Vec<Finding> {
    let shown = includes(repo);
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        if !path.starts_with("examples/") {
            continue;
        }
        let mut open: Vec<(usize, String)> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            let mut say = |says: String| {
                findings.push(Finding::new(path, number, says));
            };
            let Some(found) = MARK.captures(line) else {
                if line.contains("ANCHOR") {
                    say("una marca es «// ANCHOR: nombre» o «# ANCHOR: \
                         nombre», en su línea y en minúsculas sin acentos"
                        .to_owned());
                }
                continue;
            };
            let name = found[2].to_owned();
            if found.get(1).is_some() {
                match open.pop() {
                    Some((_, last)) if last == name => {}
                    _ => say(format!("se cierra «{name}» sin abrirla antes")),
                }
                continue;
            }
            if seen.contains(&name) {
                say(format!("«{name}» está dos veces: cámbiale el nombre"));
            }
            let used = shown.iter().any(|include| {
                include.target == *path
                    && include.anchor.as_ref() == Some(&name)
            });
            if !used {
                say(format!(
                    "ninguna página muestra «{name}»: inclúyela o bórrala"
                ));
            }
            seen.push(name.clone());
            open.push((number, name));
        }
        for (number, name) in open {
            findings.push(Finding::new(
                path,
                number,
                format!("«{name}» no se cierra: añade «ANCHOR_END: {name}»"),
            ));
        }
    }
    findings
}
