//! Un archivo de `theme/` que sustituye a uno de serie tiene al lado, en
//! `theme/base/`, el de serie del que partió, que es el de Cargo.lock; o dice
//! por qué no parte de él.

mod roturas;

use std::fs;
use std::path::Path;
use std::process::Command;

use super::Guard;
use crate::repo::{Finding, Repo, line_of};
use crate::serie::STOCK;

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una plantilla que parte de otra versión de la de mdBook, o un \
     archivo que sustituye a uno suyo sin decir por qué",
    check,
    roturas::BREAKAGES,
)
.mends()
.on_disk();

/// Las plantillas de serie, como se revisaron por última vez.
const BASE: &str = "theme/base/";
/// En la cabecera del que no parte del de serie.
const WHOLE: &str = "Sustituye al de serie: ";
/// Lo que deja `git merge-file` donde no sabe elegir.
const CONFLICT: &str = r"(?m)^(?:<{7}|={7}|>{7})(?: |$)";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        if let Some(name) = path.strip_prefix(BASE) {
            findings.extend(outdated(repo, name, path, text));
        } else if let Some(file) = path.strip_prefix("theme/") {
            findings.extend(unexplained(repo, file, path, text));
        }
    }
    findings
}

/// Lo que le pasa a un archivo revisado.
fn outdated(
    repo: &Repo,
    name: &str,
    path: &str,
    text: &str,
) -> Option<Finding> {
    let version = &STOCK.version;
    let Some(stock) = STOCK.files.get(last(name)) else {
        let says = format!(
            "{version} no trae {name}: busca cómo se llama ahora y cambia el \
             nombre, o borra este y theme/{name}"
        );
        return Some(Finding::new(path, 1, says));
    };
    if !repo.files.contains_key(&format!("theme/{name}")) {
        let says = format!("no está theme/{name}: escríbelo, o borra este");
        return Some(Finding::new(path, 1, says));
    }
    let new = fs::read_to_string(stock).expect("se puede leer");
    let same = text.lines().zip(new.lines()).take_while(|(a, b)| a == b);
    (text != new).then(|| {
        let shown = stock.display();
        let says = format!(
            "no es el de {version}: mezcla lo nuevo con theme/{name}. A mano: \
             git merge-file theme/{name} {path} {shown} && cp {shown} {path}"
        );
        let ours = format!("theme/{name}");
        let merged = merge(repo, &ours, path, stock);
        Finding::new(path, same.count() + 1, says)
            .mended(0..text.len(), &new)
            .mended_in(&ours, 0..repo.files[&ours].len(), &merged)
    })
}

/// Lo nuestro con lo que ha cambiado de serie; donde no sabe elegir, deja las
/// dos cosas, que también es un hallazgo.
fn merge(repo: &Repo, ours: &str, base: &str, stock: &Path) -> String {
    let output = Command::new("git")
        .args(["merge-file", "-p", "-L", "lo nuestro", "-L", "lo de antes"])
        .args(["-L", "lo nuevo", ours, base])
        .arg(stock)
        .current_dir(&repo.root)
        .output()
        .expect("git se puede ejecutar");
    // Es cuántos conflictos han quedado.
    let conflicts = output.status.code();
    assert!(conflicts.is_some_and(|it| it < 128), "git no mezcla {ours}");
    String::from_utf8(output.stdout).expect("es texto")
}

/// Lo que le pasa a un archivo nuestro.
fn unexplained(
    repo: &Repo,
    file: &str,
    path: &str,
    text: &str,
) -> Option<Finding> {
    if let Some(mark) = regex!(CONFLICT).find(text) {
        let says = "la mezcla ha dejado lo nuestro y lo nuevo: elige, y borra \
                    las marcas";
        return Some(Finding::new(path, line_of(text, mark.as_str()), says));
    }
    let name = last(file);
    let stock = STOCK.files.get(name);
    let based = repo.files.contains_key(&format!("{BASE}{file}"));
    let says = match (stock, based, text.contains(WHOLE)) {
        (Some(stock), false, false) => format!(
            "sustituye al de serie: guarda ese al lado, cp {} {BASE}{file}; si \
             no parte de él, su cabecera dice «{WHOLE}MOTIVO»",
            stock.display(),
        ),
        (None, _, true) => {
            format!("{} no trae {name}: quita «{WHOLE}»", STOCK.version)
        }
        (_, true, true) => format!("parte de {BASE}{file}: quita «{WHOLE}»"),
        _ => return None,
    };
    Some(Finding::new(path, line_of(text, WHOLE), says))
}

/// El nombre de un archivo, sin su carpeta.
fn last(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}
