//! El índice, las páginas y las carpetas de programas dicen lo mismo.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una página fuera del índice, un capítulo sin programas, una carpeta \
     sin página",
    check,
    roturas::BREAKAGES,
);

const SUMMARY: &str = "src/SUMMARY.md";
/// La que se ve al pedir una página que no existe.
const NOT_FOUND: &str = "404";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let chapters = &repo.chapters;
    let summary = repo.files.get(SUMMARY).map_or("", String::as_str);
    for (index, line) in summary.lines().enumerate() {
        let entry = line.contains('[');
        if entry && !chapters.iter().any(|c| c.line == index + 1) {
            findings.push(Finding::new(
                SUMMARY,
                index + 1,
                "una entrada es «[Título](pagina.md)», con su página escrita",
            ));
        }
    }
    for chapter in chapters {
        let path = format!("src/{}.md", chapter.page);
        let folder = format!("examples/{}/", chapter.page);
        let Some(text) = repo.files.get(&path) else {
            findings.push(Finding::new(
                SUMMARY,
                chapter.line,
                format!("no existe {path}: escríbela o quita su línea"),
            ));
            continue;
        };
        let title = format!("# {}\n", chapter.title);
        if !text.starts_with(&title) {
            findings.push(Finding::new(
                &path,
                1,
                format!(
                    "empieza con «{}», como dice {SUMMARY}",
                    title.trim_end()
                ),
            ));
        }
        let headings = text.lines().filter(|line| line.starts_with("# "));
        if headings.count() > 1 {
            findings.push(Finding::new(
                &path,
                line_of(text, "\n# ") + 1,
                "solo hay un encabezado «#» por página: usa «##»",
            ));
        }
        let has_folder = repo.programs.iter().any(|p| p.page == chapter.page)
            || repo.projects.iter().any(|it| it.starts_with(&folder))
            || repo.includes.iter().any(|include| {
                include.page == chapter.page && repo.is_stage(&include.target)
            });
        if chapter.numbered && !has_folder {
            findings.push(Finding::new(
                &path,
                1,
                format!("un capítulo tiene programas: crea uno en {folder}"),
            ));
        }
    }
    for page in repo.pages() {
        let path = &page.path;
        let page = page.name().unwrap_or_default();
        if page != NOT_FOUND
            && !chapters.iter().any(|chapter| chapter.page == page)
        {
            findings.push(Finding::new(
                path,
                1,
                format!("nadie llega a esta página: añádela a {SUMMARY}"),
            ));
        }
        if !is_slug(page) {
            findings.push(Finding::new(
                path,
                1,
                "el nombre va en minúsculas, sin acentos y con guiones",
            ));
        }
    }
    for program in &repo.programs {
        if !chapters.iter().any(|chapter| chapter.page == program.page) {
            findings.push(Finding::new(
                &program.path,
                1,
                format!(
                    "su carpeta no es de ninguna página: crea src/{}.md o \
                     muévelo",
                    program.page
                ),
            ));
        }
    }
    findings
}

fn is_slug(page: &str) -> bool {
    page.chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
