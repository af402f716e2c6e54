//! El código de una biblioteca se enseña entero y de arriba abajo, en la
//! página que dice su cabecera, y el del bucle cabe en una tarde de lectura.

mod roturas;

use super::Guard;
use crate::marcas::{Anchors, Mark};
use crate::repo::{Finding, Include, Repo, header};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "código de una biblioteca que se enseña, sin página, fuera de orden o \
     sin enseñar, y más líneas de las prometidas",
    check,
    roturas::BREAKAGES,
);

/// Las bibliotecas que se enseñan enteras. De las demás, solo los archivos
/// cuya cabecera dice en qué página.
const WHOLE: [&str; 3] = ["bucle", "piezas", "sincronia"];
const LINES: usize = 200;
/// La biblioteca que el libro promete pequeña, y sus líneas de código.
const SMALL: (&str, usize) = ("bucle", 1000);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut code = 0;
    let gone = WHOLE.iter().filter(|name| !repo.libraries.contains(**name));
    findings.extend(gone.map(|name| {
        let says = format!("«{name}» ya no es una biblioteca: quítala");
        Finding::new("tests/guardas/guardas/biblioteca.rs", 1, says)
    }));
    for (library, path, text) in repo.library_sources() {
        if WHOLE.contains(&library)
            || header(text, "Página").is_some()
            || repo.shows(path)
        {
            findings.extend(shown(path, text, repo));
            findings.extend(uncovered(path, text, &repo.anchors[path]));
        }
        let lines = text.lines().count();
        if lines > LINES {
            findings.push(Finding::new(
                path,
                LINES + 1,
                format!("{lines} líneas: parte el archivo en {LINES}"),
            ));
        }
        if library == SMALL.0 {
            code += text.lines().filter(|line| is_code(line)).count();
        }
    }
    if code > SMALL.1 {
        findings.push(Finding::new(
            &format!("examples/{}/Cargo.toml", SMALL.0),
            1,
            format!(
                "src/ tiene {code} líneas de código y caben {}: quita otra \
                 cosa, o llévalo a otra biblioteca",
                SMALL.1
            ),
        ));
    }
    findings
}

/// Lo que va de la página que anuncia la cabecera a la que lo enseña.
fn shown(path: &str, text: &str, repo: &Repo) -> Vec<Finding> {
    let Some((line, page)) = header(text, "Página") else {
        let says = "di dónde se enseña: «//! Página: src/PAGINA.md»";
        return vec![Finding::new(path, 1, says)];
    };
    if !repo.pages().any(|known| known.path == page) {
        let says = format!("no existe {page}: escríbela o corrige la línea");
        return vec![Finding::new(path, line, says)];
    }
    let (own, other): (Vec<&Include>, Vec<&Include>) = repo
        .includes
        .iter()
        .filter(|include| include.target == path)
        .partition(|include| include.path == page);
    let mut findings: Vec<Finding> = other
        .into_iter()
        .map(|include| {
            let says = format!("{path} se enseña solo en {page}: enlázala");
            Finding::new(&include.path, include.line, says)
        })
        .collect();
    let anchors: Vec<&Mark> = repo.anchors[path].opened().collect();
    for (index, Mark { line, name, .. }) in anchors.iter().enumerate() {
        match own.get(index) {
            Some(include) if include.anchor.as_deref() == Some(name) => {}
            Some(include) => findings.push(Finding::new(
                page,
                include.line,
                format!("aquí va «{name}», como en {path}:{line}"),
            )),
            None => findings.push(Finding::new(
                path,
                *line,
                format!("{page} no enseña «{name}»: inclúyela en su orden"),
            )),
        }
    }
    for include in own.iter().skip(anchors.len()) {
        let says = format!("{path} ya se ha enseñado entero: quítalo");
        findings.push(Finding::new(page, include.line, says));
    }
    findings
}

/// El código que ninguna página puede enseñar, o que enseñaría dos veces.
fn uncovered(path: &str, text: &str, anchors: &Anchors) -> Option<Finding> {
    let says = |line, says: &str| Finding::new(path, line, says);
    let inner = anchors.nested().map(|mark| {
        let why = "un ancla dentro de otra se enseña dos veces: sepáralas";
        says(mark.line, why)
    });
    let mut outside = anchors.outside(text).filter(|(_, line)| is_code(line));
    let loose = outside.next().map(|(line, _)| {
        says(line, "código fuera de las anclas: rodéalo con una")
    });
    inner.chain(loose).min_by_key(|finding| finding.line)
}

fn is_code(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with("//")
}
