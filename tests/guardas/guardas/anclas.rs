//! Toda ancla del código se abre, se cierra y se muestra en una página.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::marcas::Mark;
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un ancla sin cerrar, repetida o que ninguna página muestra",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, anchors) in &repo.anchors {
        let mut say = |line, says: String| {
            findings.push(Finding::new(path, line, says));
        };
        for line in &anchors.wrong {
            let says = "una marca es «// ANCHOR: nombre» o «# ANCHOR: \
                        nombre», en su línea y en minúsculas sin acentos";
            say(*line, says.to_owned());
        }
        let mut open: Vec<&Mark> = Vec::new();
        let mut seen = BTreeSet::new();
        for mark in &anchors.marks {
            let name = &mark.name;
            if !mark.opens {
                if open.pop().is_none_or(|last| last.name != *name) {
                    let says = format!("se cierra «{name}» sin abrirla antes");
                    say(mark.line, says);
                }
                continue;
            }
            open.push(mark);
            if !seen.insert(name) {
                let says =
                    format!("«{name}» está dos veces: cámbiale el nombre");
                say(mark.line, says);
            }
            let used = repo.includes.iter().any(|include| {
                include.target == *path && include.anchor.as_ref() == Some(name)
            });
            if !used {
                let says = format!(
                    "ninguna página muestra «{name}»: inclúyela o bórrala"
                );
                say(mark.line, says);
            }
        }
        for Mark { line, name, .. } in open {
            let says =
                format!("«{name}» no se cierra: añade «ANCHOR_END: {name}»");
            say(*line, says);
        }
    }
    findings
}
