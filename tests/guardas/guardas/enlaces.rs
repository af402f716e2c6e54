//! Todo enlace interno llega a una página, a un encabezado o a una imagen que
//! existen. Mira el HTML que mdBook escribe: es lo que el lector pulsa.

mod roturas;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use super::Guard;
use crate::repo::{Finding, Repo, line_at, line_of, locked_version};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un enlace a una página, un encabezado o una imagen que no están",
    check,
    roturas::BREAKAGES,
)
.on_disk();

pub fn check(repo: &Repo) -> Vec<Finding> {
    let out = tempfile::tempdir().expect("hay sitio para un libro temporal");
    if let Err(why) = construir::build(&repo.root, out.path()) {
        return vec![unbuilt(&format!("{why:#}"), repo)];
    }
    let pages: HashMap<String, String> = repo
        .pages()
        .filter_map(|page| {
            let file = format!("{}.html", page.name()?);
            let html = fs::read_to_string(out.path().join(&file)).ok()?;
            Some((file, html))
        })
        .collect();
    let ids: HashMap<&str, HashSet<&str>> = pages
        .iter()
        .map(|(page, html)| {
            let ids = regex!(r#"<[^>]* id="([^"]+)""#).captures_iter(html);
            let ids = ids.map(|id| id.extract::<1>().1[0]).collect();
            (page.as_str(), ids)
        })
        .collect();
    let mut findings = broken_links(repo);
    for source_page in repo.pages() {
        let (path, text) = (&source_page.path, &source_page.text);
        let page = source_page.name().unwrap_or_default();
        let Some(html) = pages.get(&format!("{page}.html")) else {
            continue;
        };
        // La escribe mdBook, siempre igual: no hace falta quien lea cualquier
        // HTML.
        let main = regex!("(?s)<main\\b[^>]*>(.*)</main>").captures(html);
        let Some(main) = main.map(|main| main.extract::<1>().1[0]) else {
            let says = "la página construida no tiene «<main>», y sin él no \
                        se ven sus enlaces: mira theme/index.hbs";
            findings.push(Finding::new(path, 1, says));
            continue;
        };
        let link = regex!(r#"<(?:a|img)\b[^>]* (?:href|src)="([^"]+)""#);
        for found in link.captures_iter(main) {
            let link = found[1].replace("&amp;", "&");
            let says = if link.contains("://") {
                external(&link, repo)
            } else {
                internal(page, &link, &ids, out.path())
            };
            if let Some(says) = says {
                let source = source(&link);
                let line = match line_of(text, &format!("]({source}")) {
                    1 => line_of(text, &source),
                    line => line,
                };
                findings.push(Finding::new(path, line, says));
            }
        }
    }
    findings
}

/// Lo que no deja construir el libro, donde esté escrito.
fn unbuilt(why: &str, repo: &Repo) -> Finding {
    let place = regex!(r"(?s)^(src/\S+?\.md):(?:(\d+):)? (.*)$");
    let Some(place) = place.captures(why) else {
        let says = format!("el libro no se puede construir: {why}");
        return Finding::new("book.toml", 1, says);
    };
    let (path, says) = (&place[1], &place[3]);
    let line = place.get(2).and_then(|line| line.as_str().parse().ok());
    // Sin línea es una figura: lo que dice empieza por cómo está escrita.
    let line = line.unwrap_or_else(|| {
        let text = repo.files.get(path).map_or("", String::as_str);
        line_of(text, says.split("}}").next().unwrap_or(says))
    });
    Finding::new(path, line, says)
}

fn internal(
    page: &str,
    link: &str,
    ids: &HashMap<&str, HashSet<&str>>,
    out: &Path,
) -> Option<String> {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let own = format!("{page}.html");
    let file = if file.is_empty() { &own } else { file };
    let Some(known) = ids.get(file) else {
        return (!out.join(file).is_file()).then(|| {
            let file = file.replace(".html", ".md");
            format!("el enlace a «{file}» no llega a ninguna página")
        });
    };
    (!heading.is_empty() && !known.contains(heading))
        .then(|| format!("el enlace «{link}» busca un encabezado que no está"))
}

/// El enlace como lo escribe la página.
fn source(link: &str) -> String {
    match link.contains("://") {
        true => link.to_owned(),
        false => link.replace(".html", ".md"),
    }
}

/// Sin internet no se puede visitar, pero sí mirar cómo está escrito.
fn external(link: &str, repo: &Repo) -> Option<String> {
    if !link.starts_with("https://") {
        return Some(format!("«{link}» tiene que empezar por https://"));
    }
    let rest = link.strip_prefix("https://docs.rs/")?;
    let mut parts = rest.split('/');
    let (name, version) = (parts.next()?, parts.next()?);
    // Otra versión la arregla la guarda `versiones`.
    if version != locked_version(repo, name)? {
        return None;
    }
    undocumented(&repo.root, parts.collect::<Vec<_>>().join("/"))
}

/// docs.rs publica lo mismo que escribe `cargo doc`, así que, si se ha
/// ejecutado, se puede saber sin internet si la página y su ancla existen.
fn undocumented(root: &Path, link: String) -> Option<String> {
    let docs = root.join("target/doc");
    let (page, anchor) = link.split_once('#').unwrap_or((&link, ""));
    // El código está aparte, y la portada de una biblioteca no dice su nombre.
    let (home, rest) = match page.strip_prefix("src/") {
        Some(rest) => (docs.join("src"), rest),
        None => (docs, page),
    };
    let library = rest.split('/').next().filter(|name| !name.is_empty())?;
    if !home.join(library).is_dir() {
        return None;
    }
    let mut file = home.join(rest);
    if file.is_dir() {
        file.push("index.html");
    }
    match fs::read_to_string(&file) {
        Err(_) => Some(format!("la documentación no tiene «{page}»")),
        Ok(html) if !anchor.is_empty() => (!html
            .contains(&format!("id=\"{anchor}\"")))
        .then(|| format!("«{page}» no tiene ningún «#{anchor}»")),
        Ok(_) => None,
    }
}

/// Los enlaces de los archivos que se leen en el repositorio.
fn broken_links(repo: &Repo) -> Vec<Finding> {
    let link = regex!(r"\]\(([^)#:]+)(?:#[^)]*)?\)");
    let mut findings = Vec::new();
    for page in repo.prose() {
        let (path, text) = (&page.path, &page.text);
        if path.starts_with("src/") {
            continue;
        }
        let folder = repo.root.join(path);
        let folder = folder.parent().expect("un archivo tiene carpeta");
        for found in link.captures_iter(text) {
            if !folder.join(&found[1]).exists() {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no existe «{}»: corrige el enlace", &found[1]),
                ));
            }
        }
    }
    findings
}
