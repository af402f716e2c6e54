//! Los archivos del tema salen del de serie y de la tabla de cambios, y no
//! dejan nada en inglés.

use std::collections::BTreeSet;

use crate::frases::{of_html, of_script};
use crate::repo::{Finding, Repo, line_of};
use crate::tema::{self, TABLE, stock, version};

const WRITE: &str = "SNAPSHOTS=overwrite cargo test --test guardas";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let sections = match tema::of(repo) {
        Ok(sections) => sections,
        Err(finding) => return vec![finding],
    };
    let mut findings = Vec::new();
    for section in &sections {
        let path = format!("theme/{}", section.file);
        let Some(stock) = stock(section.file) else {
            let says = format!(
                "{} no trae {}: busca cómo se llama ahora, o quita su parte",
                version(),
                section.file
            );
            findings.push(Finding::new(TABLE, section.line, says));
            continue;
        };
        match section.apply(&stock) {
            Err(lost) => findings.extend(lost),
            Ok(ours) => {
                let real = repo.files.get(&path).map_or("", String::as_str);
                if let Some(line) = differs(real, &ours) {
                    let says = format!(
                        "no es el de serie con los cambios de {TABLE}: \
                         escríbelo con {WRITE}"
                    );
                    findings.push(Finding::new(&path, line, says));
                }
                findings.extend(left_over(section, &stock, &ours));
            }
        }
    }
    for path in repo.files.keys() {
        let Some(file) = path.strip_prefix("theme/") else {
            continue;
        };
        let known = sections.iter().any(|section| section.file == file);
        if !known && stock(file).is_some() {
            let says = format!(
                "sustituye al de serie sin decir en qué: escribe sus cambios \
                 en {TABLE}, tras «== {file}»"
            );
            findings.push(Finding::new(path, 1, says));
        }
    }
    findings
}

/// La primera línea en que dos textos son distintos.
fn differs(real: &str, ours: &str) -> Option<usize> {
    let same = real.lines().zip(ours.lines()).take_while(|(a, b)| a == b);
    (real != ours).then(|| same.count() + 1)
}

/// Lo que decía el de serie y sigue diciendo el nuestro.
fn left_over(section: &tema::Section, stock: &str, ours: &str) -> Vec<Finding> {
    let phrases = |text: &str| -> BTreeSet<String> {
        match section.file.starts_with("book.js") {
            true => of_script(text),
            false if section.file.starts_with("toc.js") => of_script(text),
            false => of_html(text),
        }
    };
    let still = &phrases(stock) & &phrases(ours);
    let kept = |text: &str| section.kept.iter().any(|(_, same)| *same == text);
    let path = format!("theme/{}", section.file);
    let mut findings: Vec<Finding> = still
        .iter()
        .filter(|text| !kept(text))
        .map(|text| {
            let says = format!(
                "«{text}» sigue como en {}: tradúcelo en {TABLE} o, si no se \
                 lee, déjalo con «= {text}»",
                version()
            );
            Finding::new(&path, line_of(ours, text), says)
        })
        .collect();
    for (line, text) in &section.kept {
        if !still.contains(*text) {
            let says = format!("«{text}» ya no está: quita la línea");
            findings.push(Finding::new(TABLE, *line, says));
        }
    }
    findings
}
