//! Todo bloque de código de una página sale de un archivo.

mod modelos;
mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use super::diagnosticos::is_error;
use crate::markdown::Block;
use crate::repo::{Finding, RUNNER, Repo};
use modelos::KINDS;

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "código o salida escritos en la página, un lenguaje o un HTML fuera \
     de la lista, un bloque dentro de una lista",
    check,
    roturas::BREAKAGES,
);

/// El HTML que escribe una página: con otro se puede esconder o copiar código.
const TAGS: [&str; 5] = ["code", "details", "figcaption", "figure", "summary"];
/// Una orden, quizá con variables delante.
const ORDER: &str = concat!(
    r"^(?:[A-Z\d_]+=\S+ )*",
    r"(?:cargo|createdb|gdb|git|mdbook|python3|rustup|sudo) \S"
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in repo.pages() {
        let (path, text) = (&page.path, &page.text);
        let name = page.name().unwrap_or_default();
        let mut program = String::new();
        let mut fences = BTreeSet::new();
        for (index, block) in page.blocks.iter().enumerate() {
            let close = block.line + block.body.lines().count() + 1;
            fences.extend([block.line, close]);
            let stem = stem(&block.body);
            let kind = kind_in_project(repo, block.body.trim());
            match block.info.as_deref() {
                _ if kind.is_some() || of_stage(repo, block) => {}
                // Lo que dice el corredor, que no es un programa de la página.
                Some("text") if block.body.contains(RUNNER) => {}
                // El registro de una figura va delante de su programa.
                Some("text") if precedes(block, page.blocks.get(index + 1)) => {
                }
                Some("python" | "text") if stem != program => {
                    findings.push(Finding::new(
                        path,
                        block.line,
                        format!(
                            "«{stem}» va detrás de su programa en Rust, y \
                             lo último que se ve es «{program}»"
                        ),
                    ));
                }
                Some("rust,ignore") => {}
                Some(info) if info.starts_with("rust") => program = stem,
                _ => {}
            }
            let says = match block.info.as_deref() {
                _ if block.nested => Some(
                    "mdBook no sangra lo que incluye: saca el bloque de la \
                     lista o de la cita"
                        .to_owned(),
                ),
                Some("console") => not_an_order(block),
                Some(info) if kind.is_some() => {
                    kind.filter(|kind| *kind != info).map(|kind| {
                        format!("ese archivo va en un bloque ```{kind}")
                    })
                }
                Some(info) => wrong(repo, name, info, block.body.trim()),
                None => Some(
                    "un bloque con sangría no dice su lenguaje: usa ```"
                        .to_owned(),
                ),
            };
            findings
                .extend(says.map(|says| Finding::new(path, block.line, says)));
        }
        for (index, line) in text.lines().enumerate() {
            let loose = line.contains("```") && !fences.contains(&(index + 1));
            if loose || line.contains("~~~") {
                findings.push(Finding::new(
                    path,
                    index + 1,
                    "no abre ni cierra un bloque: usa ``` al margen",
                ));
            }
        }
        for (line, tag) in &page.tags {
            if !TAGS.contains(&tag.as_str()) {
                findings.push(Finding::new(
                    path,
                    *line,
                    format!(
                        "«<{tag}» esquiva las guardas: usa Markdown, o {}",
                        TAGS.join(", ")
                    ),
                ));
            }
        }
    }
    findings
}

/// Lo que un bloque de órdenes tiene y no lo es. Si el programa existe lo
/// mira la guarda `menciones`.
fn not_an_order(block: &Block) -> Option<String> {
    let order = regex!(ORDER);
    let line = block.body.lines().find(|line| !order.is_match(line))?;
    Some(format!(
        "«{line}» no es una orden: un bloque ```console solo lleva órdenes, \
         y una salida se incluye de su .out"
    ))
}

/// La clase de bloque en que va lo que se incluye, si es de un proyecto: lo
/// compila y lo prueba cargo, y se enseña entero.
fn kind_in_project(repo: &Repo, body: &str) -> Option<&'static str> {
    let path = body.strip_prefix("{{#include ../")?.strip_suffix("}}")?;
    repo.project(path)?;
    match path.rsplit_once('.')?.1 {
        "rs" => Some("rust,ignore"),
        "py" => Some("python"),
        "toml" => Some("toml"),
        _ => Some("text"),
    }
}

/// Si lo que incluye es de una etapa, que no tiene programa delante.
fn of_stage(repo: &Repo, block: &Block) -> bool {
    let path = block.body.trim().strip_prefix("{{#include ../");
    let path = path.and_then(|it| it.strip_suffix("}}"));
    path.is_some_and(|path| repo.is_stage(path))
}

/// Si es la salida del programa que incluye el bloque siguiente.
fn precedes(output: &Block, next: Option<&Block>) -> bool {
    next.is_some_and(|next| {
        next.info.as_deref() == Some("rust")
            && stem(&next.body) == stem(&output.body)
    })
}

/// El nombre del programa que incluye un bloque.
fn stem(body: &str) -> String {
    let file = body.rsplit('/').next().unwrap_or_default();
    file.split('.').next().unwrap_or_default().to_owned()
}

fn wrong(repo: &Repo, page: &str, info: &str, body: &str) -> Option<String> {
    let measures = repo
        .programs
        .iter()
        .find(|program| body.contains(&format!("{}:", program.path)))
        .map(|program| program.header("Mide").is_some());
    match (info, measures) {
        ("rust,no_run", Some(false)) => {
            return Some("solo deja de ejecutarse lo que mide".to_owned());
        }
        ("rust", Some(true)) => {
            return Some("lo que mide no se ejecuta: rust,no_run".to_owned());
        }
        _ => {}
    }
    let rejected = repo
        .rejected
        .iter()
        .find(|program| body.contains(&format!("{}:", program.path)))
        .map(|program| is_error(program, repo));
    match (info, rejected) {
        ("rust", Some(true)) => {
            return Some("no compila: rust,compile_fail".to_owned());
        }
        ("rust,compile_fail", Some(false)) => {
            return Some("compila con un aviso: rust".to_owned());
        }
        _ => {}
    }
    let models: Vec<&str> = KINDS
        .iter()
        .filter(|(kind, _)| *kind == info)
        .map(|(_, model)| *model)
        .collect();
    if models.is_empty() {
        let kinds: BTreeSet<&str> =
            KINDS.iter().map(|(kind, _)| *kind).collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        return Some(format!(
            "«```{info}» no es un bloque del libro; los que hay: {}, console",
            kinds.join(", ")
        ));
    }
    (!models.contains(&modelled(repo, page, body).as_str())).then(|| {
        format!(
            "el bloque ```{info} tiene que ser solo {}",
            models.join(", o ").replace("PAGINA", page)
        )
    })
}

/// El modelo que sigue lo que un bloque incluye: cada nombre, cambiado por su
/// clase.
fn modelled(repo: &Repo, page: &str, body: &str) -> String {
    let include = regex!(concat!(
        r"^\{\{#(rustdoc_include|include) \.\./examples/([^/]+)/",
        r"(src/|diagnosticos/|etapas/|medidas/|despliegue/|python/recadero/|",
        r"suerte/(?:mutantes/|)|)",
        r"[a-z0-9_]+(\.[a-z]+)(:[a-z0-9_]+|)\}\}$"
    ));
    let Some(found) = include.captures(body) else {
        return String::new();
    };
    let (_, [tag, folder, inside, kind, anchor]) = found.extract();
    let folder = match folder {
        _ if repo.libraries.contains(folder) => "BIBLIOTECA",
        _ if folder == page => "PAGINA",
        other => other,
    };
    let anchor = if anchor.is_empty() { "" } else { ":ANCLA" };
    format!("{{{{#{tag} ../examples/{folder}/{inside}NOMBRE{kind}{anchor}}}}}")
}
