//! Lo que se ve de una página: sus frases y el código que enseña, con los
//! `include` puestos y sin las líneas ocultas.

use crate::markdown::Page;
use crate::repo::{Chapter, Include, Repo};

/// Lo primero que dice un plegado que puede usarlo todo.
pub const FOLD: &str = "Usa la tercera parte: no hace falta leerlo.";

/// Los apartados con ejercicios.
const CHANGE: &str = "## Cambia y prueba";
const QUIZ: &str = "## ¿Qué imprime?";

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sentence,
    /// Un encabezado, una celda, una pregunta o la promesa del principio:
    /// nombran, pero no explican.
    Label,
    Rust,
    Python,
}

/// Una línea a la vista.
pub struct Seen {
    /// La de la página.
    pub line: usize,
    pub kind: Kind,
    pub text: String,
    /// El archivo del que sale, si es código.
    pub source: Option<String>,
    /// Si está en un plegado; si ese puede usarlo todo, dónde empieza.
    pub folded: bool,
    pub free: Option<usize>,
    /// Si es lo que sale de un ejercicio, que se lee después de hacerlo, o
    /// una pregunta.
    pub answer: bool,
}

impl Seen {
    pub fn is_code(&self) -> bool {
        matches!(self.kind, Kind::Rust | Kind::Python)
    }

    /// Si es de ese programa o de su gemelo.
    pub fn is_of(&self, program: &str) -> bool {
        let file = self.source.as_deref().and_then(|it| it.rsplit('/').next());
        let name = file.and_then(|file| file.split('.').next());
        name == Some(program)
    }
}

pub fn seen(repo: &Repo, page: &Page) -> Vec<Seen> {
    let mut found = Vec::new();
    let mut block: Option<Option<Kind>> = None;
    let (mut folded, mut free) = (false, None);
    let (mut exercise, mut quiz) = (false, false);
    let lines: Vec<&str> = page.text.lines().collect();
    for (number, text) in (1..).zip(&lines) {
        if text.starts_with("## ") {
            exercise = *text == CHANGE;
            quiz = *text == QUIZ;
        }
        let mut push = |kind, text: &str, source: Option<&str>| {
            found.push(Seen {
                line: number,
                kind,
                text: text.to_owned(),
                source: source.map(str::to_owned),
                folded,
                free,
                answer: folded && exercise || quiz,
            });
        };
        if let Some(info) = text.strip_prefix("```") {
            block = match block {
                Some(_) => None,
                None => Some(match info.split(',').next() {
                    Some("rust") => Some(Kind::Rust),
                    Some("python") => Some(Kind::Python),
                    _ => None,
                }),
            };
            continue;
        }
        let include = repo.includes.iter().find(|include| {
            include.path == page.path && include.line == number
        });
        match (block, include) {
            (Some(Some(kind)), Some(include)) => {
                for line in shown(repo, include) {
                    push(kind, line, Some(&include.target));
                }
            }
            (None, None) => match text.trim_start() {
                "<details>" => {
                    folded = true;
                    free = is_free(&lines[number..]).then_some(number);
                }
                "</details>" => (folded, free) = (false, None),
                text => push(kind(text), &plain(repo, text), None),
            },
            _ => {}
        }
    }
    found.retain(|line| !line.text.trim().is_empty());
    found
}

/// Lo que un `include` enseña.
fn shown<'a>(repo: &'a Repo, include: &Include) -> Vec<&'a str> {
    let Some(text) = repo.files.get(&include.target) else {
        return Vec::new();
    };
    let anchors = &repo.anchors[&include.target];
    let lines = match &include.anchor {
        Some(name) => anchors.inside(text, name).unwrap_or_default(),
        None => text.lines().collect(),
    };
    let visible = lines.into_iter().filter(|line| !line.contains("ANCHOR"));
    visible.collect()
}

/// Si lo que sigue a un plegado empieza por avisar.
fn is_free(rest: &[&str]) -> bool {
    let mut lines = rest.iter().filter(|line| !line.is_empty());
    lines
        .next()
        .is_some_and(|line| line.starts_with("<summary>"))
        && lines.next() == Some(&FOLD)
}

fn kind(text: &str) -> Kind {
    let labels = ["#", "|", "<", "*Al acabar "];
    match labels.iter().any(|label| text.starts_with(label)) {
        true => Kind::Label,
        false => Kind::Sentence,
    }
}

/// Una línea sin direcciones, sin etiquetas y sin el título de otra página,
/// que solo dice adónde lleva un enlace.
fn plain(repo: &Repo, text: &str) -> String {
    let mut text = text.to_owned();
    for Chapter { title, .. } in &repo.chapters {
        text = text.replace(&format!("[{title}]("), "[…](");
    }
    let text = text.as_str();
    let code = regex!("</?code>").replace_all(text, "`");
    let text = regex!(r"<[^>]*>").replace_all(&code, "");
    let text = regex!(r"\]\([^)]*\)").replace_all(&text, "]");
    text.replace(FOLD, "")
}
