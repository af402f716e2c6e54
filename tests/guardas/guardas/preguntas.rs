//! «¿Qué imprime?»: la respuesta buena es la salida del programa, y cada una
//! de las otras, la de un cambio que la da y que se enseña con ella.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::repo::{Finding, Include, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un «¿Qué imprime?» sin tres respuestas distintas, sin la buena o sin el \
     programa que da cada una de las otras; un capítulo que no lo tiene",
    check,
    roturas::BREAKAGES,
);

const SECTION: &str = "## ¿Qué imprime?";
/// Los capítulos de antes lo tienen.
const AFTER: &str = "\n# Por dentro\n";
/// Con menos, se acierta al azar.
const CHOICES: usize = 3;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let summary = repo.files.get("src/SUMMARY.md").map_or("", String::as_str);
    let asked = summary.split_once(AFTER).map_or("", |(before, _)| before);
    let asked: BTreeSet<&str> = regex!(r"(?m)^- \[.+\]\((.+)\.md\)$")
        .captures_iter(asked)
        .map(|found| found.extract::<1>().1[0])
        .collect();
    let mut findings = Vec::new();
    for page in repo.pages() {
        let mut inside = false;
        let mut start = None;
        let mut lines = BTreeSet::new();
        for (line, text) in (1..).zip(page.text.lines()) {
            if text.starts_with("## ") {
                inside = text == SECTION;
                start = start.or(inside.then_some(line));
            }
            if inside {
                lines.insert(line);
            }
        }
        let includes: Vec<&Include> = repo
            .includes
            .iter()
            .filter(|it| it.path == page.path && lines.contains(&it.line))
            .collect();
        match start {
            Some(line) => {
                let why = page.text.lines().enumerate().any(|(at, text)| {
                    lines.contains(&(at + 1))
                        && text.starts_with("<summary>")
                        && text.contains("por qué")
                });
                findings.extend(
                    faults(repo, &includes, why)
                        .into_iter()
                        .map(|says| Finding::new(&page.path, line, says)),
                );
            }
            None if asked.contains(page.name().unwrap_or_default()) => {
                let says = format!("falta «{SECTION}»: mira CONTRIBUTING.md");
                findings.push(Finding::new(&page.path, 1, says));
            }
            None => {}
        }
    }
    findings
}

fn faults(repo: &Repo, includes: &[&Include], why: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let choices: Vec<(&str, &str)> = includes
        .iter()
        .filter_map(|it| {
            let letter = it.figure.as_deref()?.strip_prefix("opcion ")?;
            Some((letter, it.target.as_str()))
        })
        .collect();
    if choices.len() < CHOICES {
        faults.push(format!("tiene menos de {CHOICES} respuestas"));
    }
    let letters = choices.iter().map(|(letter, _)| *letter);
    if !letters.eq(["a", "b", "c", "d", "e"].into_iter().take(choices.len())) {
        faults.push("las respuestas son la a, la b, la c…".to_owned());
    }
    let good = choices.iter().filter(|(_, it)| it.ends_with(".out"));
    if good.count() != 1 {
        let says = "una respuesta, y solo una, es el .out del programa";
        faults.push(says.to_owned());
    }
    let text = |target: &str| repo.files.get(target).map_or("", String::as_str);
    let told: BTreeSet<String> =
        choices.iter().map(|(_, it)| printed(text(it))).collect();
    if told.len() < choices.len() {
        faults.push("dos respuestas son la misma".to_owned());
    }
    for (letter, target) in &choices {
        let change = target.replace(".sale", ".diff");
        if target.ends_with(".sale")
            && !includes.iter().any(|it| it.target == change)
        {
            faults.push(format!(
                "la respuesta {letter} no enseña el cambio que la da: \
                 {{{{#cambio ../{change}}}}}"
            ));
        }
        if text(target).contains("\n[en ") || text(target).starts_with("[en ") {
            faults.push(format!(
                "la respuesta {letter} no es la misma en los dos lenguajes"
            ));
        }
    }
    if !why {
        let says = "la respuesta va plegada, y su <summary> pregunta por qué";
        faults.push(says.to_owned());
    }
    faults
}

/// Lo que imprime un programa, de su salida o de lo que sale de un cambio.
fn printed(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('-'));
    let line = |line: &str| line.trim_start_matches([' ', '+']).to_owned();
    lines.map(line).collect::<Vec<_>>().join("\n")
}
