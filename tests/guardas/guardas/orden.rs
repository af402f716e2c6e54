//! Nada se usa antes de la página que lo explica, y ninguna página de la
//! primera parte carga más de lo que se aprende de una vez.
//!
//! Qué explica cada una lo dice `tests/guardas/conceptos.txt`. Una excepción
//! que ya no hace falta es un hallazgo.

mod faltas;
mod plan;
mod roturas;
mod vista;

use super::Guard;
use crate::repo::{Chapter, Finding, Repo};
pub use faltas::Load;
use faltas::{early, faults};
use plan::{Leave, Plan};
use vista::{Seen, seen};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "en la primera parte, algo que se usa antes de explicarlo, o una página \
     que carga demasiado",
    check,
    roturas::BREAKAGES,
);

/// Los conceptos y su página.
pub const PLAN: &str = "tests/guardas/conceptos.txt";

/// Lo que se sabe de una página de la primera parte.
pub struct Exam {
    pub page: String,
    pub load: Load,
    /// Lo que se usa antes de tiempo.
    pub early: Vec<Finding>,
    /// Lo demás que incumple.
    pub other: Vec<Finding>,
    /// La excepción que tiene y ya no necesita.
    expired: Option<Finding>,
    /// Si se le perdona todo.
    forgiven: bool,
}

fn check(repo: &Repo) -> Vec<Finding> {
    let exams = match exams(repo) {
        Ok(exams) => exams,
        Err(wrong) => return vec![wrong],
    };
    let findings = exams.into_iter().flat_map(|exam| {
        let (early, other) = match exam.forgiven {
            true => (Vec::new(), Vec::new()),
            false => (exam.early, exam.other),
        };
        early.into_iter().chain(other).chain(exam.expired)
    });
    findings.collect()
}

/// Examina las páginas de la primera parte, en su orden.
///
/// # Errors
///
/// Si la lista de conceptos no se entiende, o no sigue el orden del libro.
pub fn exams(repo: &Repo) -> Result<Vec<Exam>, Finding> {
    let text = repo.files.get(PLAN).map_or("", String::as_str);
    let plan = Plan::read(text)
        .map_err(|(line, says)| Finding::new(PLAN, line, says))?;
    let pages: Vec<&str> = part_one(repo)
        .map(|chapter| chapter.page.as_str())
        .collect();
    let known = plan.sections.iter().map(|section| section.page.as_str());
    if !known.take(pages.len()).eq(pages.iter().copied()) {
        let says = format!(
            "las primeras secciones son las páginas de la primera parte, en \
             el orden de SUMMARY.md: {}",
            pages.join(", ")
        );
        return Err(Finding::new(PLAN, 1, says));
    }
    let exam = |at: usize| {
        let (section, later) = plan.sections[at..].split_first()?;
        let page = repo.page(&format!("src/{}.md", section.page))?;
        let mut lines = seen(repo, page);
        let load = Load::new(page, section, &lines);
        let mut needed = true;
        if let Some(Leave::Program(name)) = &section.leave {
            let (its, others): (Vec<Seen>, Vec<Seen>) =
                lines.into_iter().partition(|line| line.is_of(name));
            needed = !early(page, &its, later).is_empty();
            lines = others;
        }
        let early = early(page, &lines, later);
        let other = faults(repo, page, &lines, section, later, &load);
        let forgiven = matches!(section.leave, Some(Leave::Exempt));
        if forgiven {
            needed = !early.is_empty() || !other.is_empty();
        }
        let leave = section.leave.as_ref().filter(|_| !needed);
        let expired = leave.map(|leave| {
            let page = &section.page;
            let says = format!("«{page}» no lo necesita: quita «{leave}»");
            Finding::new(PLAN, section.line, says)
        });
        Some(Exam {
            page: section.page.clone(),
            load,
            early,
            other,
            expired,
            forgiven,
        })
    };
    Ok((0..pages.len()).filter_map(exam).collect())
}

/// Las páginas de la primera parte: hasta el título de la segunda, o hasta lo
/// que va tras los capítulos.
fn part_one(repo: &Repo) -> impl Iterator<Item = &Chapter> {
    let summary = repo.files.get("src/SUMMARY.md").map_or("", String::as_str);
    let first = repo.chapters.iter().find(|chapter| chapter.numbered);
    let first = first.map_or(0, |chapter| chapter.line);
    let end = (1..)
        .zip(summary.lines())
        .find(|(line, text)| *line > first && text.starts_with("# "))
        .map_or(usize::MAX, |(line, _)| line);
    repo.chapters.iter().take_while(move |chapter| {
        chapter.line < end && (chapter.numbered || chapter.line < first)
    })
}
