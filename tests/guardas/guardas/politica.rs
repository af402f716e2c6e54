//! Cada plantilla lleva una política de seguridad que solo deja ejecutar los
//! guiones del libro: los de sus archivos, y los escritos en ella, por su
//! huella.

mod roturas;

use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Guard;
use crate::repo::{Finding, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una plantilla sin política de seguridad, un guion sin su huella o \
     una huella que no es de ninguno",
    check,
    roturas::BREAKAGES,
)
.mends();

const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
/// Con lo que empieza una huella.
const HASH: &str = "'sha256-";
const START: &str = "default-src 'none';";

const SCRIPT: &str = r"(?s)<script([^>]*)>(.*?)</script>";
/// Las huellas de los guiones, con lo que las separa.
const HASHES: &str = r"script-src(?: 'self')?((?:(\s+)'sha256-[^';]+')*);";

pub fn check(repo: &Repo) -> Vec<Finding> {
    templates(repo)
        .flat_map(|(path, text)| {
            let hashes = hashes(text);
            wrong(text).into_iter().map(move |(at, says)| {
                let finding = Finding::new(path, line_at(text, at), says);
                match &hashes {
                    Some((place, list)) if finding.says.contains(HASH) => {
                        finding.mended(place.clone(), list)
                    }
                    _ => finding,
                }
            })
        })
        .collect()
}

fn wrong(text: &str) -> Vec<(usize, String)> {
    let scripts = inline(text);
    let mut wrong = Vec::new();
    for (at, body) in &scripts {
        if body.contains("{{") {
            wrong.push((*at, format!(
                "el guion «{}» tiene «{{{{»: cambiaría de una página a otra, y \
                 su huella no. Pásale el valor en un atributo «data-», o \
                 quítalo",
                first(body),
            )));
        }
    }
    let Some((before, policy)) = text.split_once(META) else {
        if let Some(at) = text.find("<html") {
            let says = format!(
                "no tiene política: pon en «<head>» {META}{START} …\">"
            );
            wrong.push((at, says));
        }
        wrong.extend(scripts.into_iter().map(|(at, body)| {
            let says = format!(
                "el guion «{}» está en una plantilla sin política, y no se \
                 ejecuta: pásalo a un archivo",
                first(body)
            );
            (at, says)
        }));
        return wrong;
    };
    let at = before.len();
    let policy = policy.split('"').next().unwrap_or_default();
    if !policy.starts_with(START) || policy.contains("'unsafe-inline'") {
        let says = format!(
            "la política empieza por «{START}» y no lleva 'unsafe-inline'"
        );
        wrong.push((at, says));
    }
    let written = regex!(HASHES)
        .captures(policy)
        .map(|found| found.get(1).unwrap());
    let list = written.map_or("", |list| list.as_str());
    let known: Vec<&str> = list.split_whitespace().collect();
    let hashes: Vec<String> =
        scripts.iter().map(|(_, body)| hash(body)).collect();
    for ((at, body), hash) in scripts.iter().zip(&hashes) {
        if !known.contains(&hash.as_str()) {
            wrong.push((*at, format!(
                "el guion «{}» no se ejecuta, porque a la política le falta su \
                 huella, {hash}",
                first(body)
            )));
        }
    }
    for old in known {
        if !hashes.iter().any(|hash| hash == old) {
            let says = format!("la huella {old} no es de ningún guion");
            wrong.push((at + META.len() + policy.find(old).unwrap(), says));
        }
    }
    wrong
}

/// Dónde van las huellas de los guiones de una plantilla, y cuáles son.
fn hashes(text: &str) -> Option<(Range<usize>, String)> {
    let found = regex!(HASHES).captures(text)?;
    let space = found.get(2).map_or(" ", |space| space.as_str());
    let scripts = inline(text).into_iter();
    let list = scripts.map(|(_, body)| format!("{space}{}", hash(body)));
    Some((found.get(1)?.range(), list.collect()))
}

/// Las plantillas que son HTML.
fn templates(repo: &Repo) -> impl Iterator<Item = (&str, &str)> {
    let files = repo.files.iter();
    files
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .filter(|(path, _)| {
            path.starts_with("theme/")
                && !path.starts_with("theme/base/")
                && path.ends_with(".hbs")
                && !path.ends_with(".js.hbs")
        })
}

/// Lo que hay dentro de cada guion que no está en su archivo, y dónde.
fn inline(html: &str) -> Vec<(usize, &str)> {
    let comments: Vec<_> = regex!(r"(?s)\{\{!--.*?--\}\}")
        .find_iter(html)
        .map(|found| found.range())
        .collect();
    regex!(SCRIPT)
        .captures_iter(html)
        .filter(|script| !script[1].contains(" src="))
        .map(|script| script.get(2).unwrap())
        .filter(|body| !comments.iter().any(|at| at.contains(&body.start())))
        .map(|body| (body.start(), body.as_str()))
        .collect()
}

fn first(script: &str) -> &str {
    script.trim().lines().next().unwrap_or_default()
}

/// Como la calcula un navegador.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
