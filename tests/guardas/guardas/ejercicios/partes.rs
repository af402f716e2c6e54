//! Las partes que tienen los ejercicios entre todos sus capítulos.

use catalogo::{SHEET, Sheet};

use super::All;
use crate::repo::{Finding, Repo, line_of};

/// Cuáles son, y cuántos tienen, como poco.
const PARTS: [(&str, usize); 2] =
    [("# Portar un servicio\n", 12), ("# Usos de verdad\n", 10)];

/// Las partes de los portes y de los usos tienen bastantes, y de los tres
/// niveles.
pub fn check(repo: &Repo, all: &All<'_>) -> Vec<Finding> {
    const SUMMARY: &str = "src/SUMMARY.md";
    let summary = repo.files.get(SUMMARY).map_or("", String::as_str);
    let mut findings = Vec::new();
    for (heading, least) in PARTS {
        let Some(at) = summary.find(heading) else {
            continue;
        };
        let line = line_of(summary, heading);
        let rest = &summary[at + heading.len()..];
        let until = rest.find("\n# ").unwrap_or(rest.len());
        let last = line + 1 + rest[..until].lines().count();
        let here = |page: &str| {
            let mut chapters = repo.chapters.iter();
            chapters
                .any(|it| it.page == page && (line..last).contains(&it.line))
        };
        let levels: Vec<u8> = all
            .iter()
            .filter(|((page, _), _)| here(page))
            .filter_map(|(_, files)| Sheet::read(files.get(SHEET)?).ok())
            .map(|sheet| sheet.level)
            .collect();
        if levels.len() < least {
            let says = format!(
                "esta parte tiene {} ejercicios, y son {least} o más",
                levels.len()
            );
            findings.push(Finding::new(SUMMARY, line, says));
        }
        for level in 1..=3 {
            if !levels.contains(&level) {
                let says =
                    format!("esta parte no tiene ejercicios de nivel {level}");
                findings.push(Finding::new(SUMMARY, line, says));
            }
        }
    }
    findings
}
