//! Lo que una página incumple.

use std::collections::BTreeMap;

use super::plan::Section;
use super::vista::{FOLD, Kind, Seen};
use crate::markdown::Page;
use crate::repo::{Finding, Repo};

/// Cuánto hay que aprender y leer en una página.
pub struct Load {
    pub concepts: usize,
    /// Líneas de Rust sin plegar y sin las vacías.
    pub rust: usize,
    /// El programa que más enseña, y cuántas líneas.
    pub longest: (String, usize),
    pub words: usize,
    pub figures: usize,
}

const CONCEPTS: usize = 6;
const RUST: usize = 80;
const PROGRAM: usize = 30;
const WORDS: usize = 1200;

impl Load {
    pub fn new(page: &Page, section: &Section, lines: &[Seen]) -> Load {
        let mut programs: BTreeMap<&str, usize> = BTreeMap::new();
        for line in lines {
            if let (Kind::Rust, false) = (line.kind, line.folded) {
                let source = line.source.as_deref().unwrap_or_default();
                // El de una pregunta es un ejercicio.
                if source.contains("/que_imprime_") {
                    continue;
                }
                *programs.entry(source).or_default() += 1;
            }
        }
        let longest = programs.iter().max_by_key(|(_, lines)| **lines);
        let words = |line: &Seen| {
            let words = line.text.split_whitespace();
            words
                .filter(|it| it.contains(char::is_alphanumeric))
                .count()
        };
        Load {
            concepts: section.concepts.len(),
            rust: programs.values().sum(),
            longest: longest
                .map(|(source, lines)| ((*source).to_owned(), *lines))
                .unwrap_or_default(),
            words: lines
                .iter()
                .filter(|it| !it.is_code() && !it.answer)
                .filter(|it| !is_exercises(&it.text))
                .map(words)
                .sum(),
            figures: page
                .text
                .lines()
                .filter(|line| *line == "<figure>" || *line == "```mermaid")
                .count(),
        }
    }

    /// En qué se pasa, con lo que dice de cada límite.
    fn excess(&self) -> Vec<String> {
        let Load { longest, .. } = self;
        let rows = [
            (self.concepts, CONCEPTS, "conceptos nuevos".to_owned()),
            (self.rust, RUST, "líneas de Rust a la vista".to_owned()),
            (
                longest.1,
                PROGRAM,
                format!("líneas de {} a la vista", longest.0),
            ),
            (self.words, WORDS, "palabras".to_owned()),
        ];
        let over = rows.into_iter().filter(|(real, most, _)| real > most);
        over.map(|(real, most, what)| {
            format!("{real} {what}: como mucho, {most}")
        })
        .collect()
    }
}

/// Lo que se usa antes de la página que lo explica.
pub fn early(page: &Page, lines: &[Seen], later: &[Section]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for line in lines.iter().filter(|line| line.free.is_none()) {
        for (section, name) in used(line, later) {
            findings.push(Finding::new(
                &page.path,
                line.line,
                format!(
                    "«{name}» es de {section}, más adelante: {}",
                    line.text.trim()
                ),
            ));
        }
    }
    findings
}

/// Lo que una línea usa de esas secciones.
fn used<'a>(
    line: &'a Seen,
    sections: &'a [Section],
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let all = sections.iter().flat_map(|section| {
        section
            .concepts
            .iter()
            .map(|it| (section.page.as_str(), it))
    });
    all.filter(|(_, concept)| match line.is_code() {
        true => concept.is_used(&line.text),
        false => concept.is_named(&line.text),
    })
    .map(|(page, concept)| (page, concept.name.as_str()))
}

/// Lo demás.
pub fn faults(
    repo: &Repo,
    page: &Page,
    lines: &[Seen],
    section: &Section,
    later: &[Section],
    load: &Load,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say =
        |line, says| findings.push(Finding::new(&page.path, line, says));
    for says in load.excess() {
        say(1, says);
    }
    let title = lines.iter().position(|line| line.text.starts_with("# "));
    let promise = title.and_then(|title| lines.get(title + 1));
    let ends = |line: &Seen| {
        line.text.starts_with("*Al acabar sabrás ") && line.text.ends_with(".*")
    };
    if !promise.is_some_and(ends) {
        let says = "tras el título va un párrafo «*Al acabar sabrás ….*»";
        say(1, says.to_owned());
    }
    for concept in &section.concepts {
        let explained = lines.iter().position(|line| {
            line.kind == Kind::Sentence
                && !line.folded
                && concept.is_named(&line.text)
        });
        let used = lines.iter().position(|line| {
            line.is_code() && line.free.is_none() && concept.is_used(&line.text)
        });
        let name = &concept.name;
        match (explained, used) {
            (None, _) => say(1, format!("ninguna frase nombra «{name}»")),
            (Some(explained), Some(used)) if used < explained => say(
                lines[used].line,
                format!(
                    "el bloque usa «{name}», y la frase que lo nombra va \
                     después, en la línea {}",
                    lines[explained].line
                ),
            ),
            _ => {}
        }
    }
    let mut folds: Vec<usize> =
        lines.iter().filter_map(|line| line.free).collect();
    folds.dedup();
    for fold in folds {
        let inside = || lines.iter().filter(|line| line.free == Some(fold));
        let library = |line: &Seen| {
            let mut names = repo.libraries.iter();
            names.any(|name| line.text.contains(&format!("{name}::")))
        };
        let needs =
            |line: &Seen| library(line) || used(line, later).next().is_some();
        if !inside().any(|line| line.is_code() && needs(line)) {
            say(
                fold,
                format!("este plegado no usa nada nuevo: quita «{FOLD}»"),
            );
        }
    }
    findings
}

/// La sección que escribe una máquina.
fn is_exercises(line: &str) -> bool {
    ["## Ejercicios", "Ejercicios", "{{#ejercicios}}"].contains(&line.trim())
}
