//! Lo que una página cita entre comillas lo dice un programa suyo, y lo que
//! dice que sale antes, sale antes.
//!
//! Vale también lo que la página escribe sin comillas y el título de otra. Lo
//! demás va en una lista, con su fuente.

mod roturas;

use std::collections::{BTreeSet, HashMap};

use super::Guard;
use crate::markdown::{Kind, Page};
use crate::pruebas::{FACTS, Facts, Proofs};
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una frase entre comillas que nadie imprime ni escribe, o dos líneas que \
     salen en el otro orden",
    check,
    roturas::BREAKAGES,
)
.spoil(spoil);

/// La primera cita un capítulo que no es de este libro; el otro, lo que no hay
/// que decir.
const OTHERS: [&str; 2] = ["src/erratas.md", "src/glosario.md"];

fn check(repo: &Repo) -> Vec<Finding> {
    let titles = titles(repo);
    let mut texts = Texts::default();
    let mut facts = Facts::read(repo, GUARD.name());
    let mut findings = Vec::new();
    for page in pages(repo) {
        let proofs = Proofs::new(repo, page);
        let own = plain(&regex!("«[^»]*»").replace_all(&page.text, "«»"));
        for (line, quote) in quotes(page) {
            let known = titles.contains(quote)
                || own.contains(&plain(quote))
                || texts.prove(&proofs, line, quote);
            if !known
                && !facts.say(&proofs, line, quote, |path| {
                    texts.say(&proofs, path, &plain(quote))
                })
            {
                let says = format!(
                    "«{quote}» no lo dice ningún programa de la página; si \
                     lo dice otro, va con su fuente en {FACTS}"
                );
                findings.push(Finding::new(&page.path, line, says));
            }
        }
        for (line, order) in orders(page) {
            if let Some(out) = order.denied(&proofs, line) {
                let Order { before, after } = order;
                let says = format!(
                    "«{before}» no sale antes que «{after}» en {out}: corrige \
                     el orden"
                );
                findings.push(Finding::new(&page.path, line, says));
            }
        }
    }
    findings.extend(facts.expired());
    findings
}

fn pages(repo: &Repo) -> impl Iterator<Item = &Page> {
    repo.pages()
        .filter(|page| !OTHERS.contains(&page.path.as_str()))
}

fn titles(repo: &Repo) -> BTreeSet<String> {
    let pieces = repo.prose().flat_map(|page| &page.pieces);
    let titles = pieces
        .filter(|piece| matches!(piece.kind, Kind::Title | Kind::Heading));
    titles.map(|piece| piece.text()).collect()
}

/// Lo que una página pone entre comillas, fuera de un bloque.
fn quotes(page: &Page) -> impl Iterator<Item = (usize, &str)> {
    let lines: BTreeSet<usize> = page
        .pieces
        .iter()
        .flat_map(|piece| &piece.lines)
        .filter(|(_, text)| text.contains('«'))
        .map(|(line, _)| *line)
        .collect();
    (1..)
        .zip(page.text.lines())
        .filter(move |(line, _)| lines.contains(line))
        .flat_map(|(line, text)| {
            let quotes = regex!("«([^»]*)»").captures_iter(text);
            quotes.map(move |found| (line, found.extract::<1>().1[0]))
        })
}

/// Los archivos, leídos una vez y sin marcas.
#[derive(Default)]
struct Texts<'a>(HashMap<&'a str, String>);

impl<'a> Texts<'a> {
    fn prove(&mut self, proofs: &Proofs<'a>, line: usize, quote: &str) -> bool {
        let quote = plain(quote);
        let mut files = proofs.page().chain(proofs.linked(line));
        files.any(|path| self.say(proofs, path, &quote))
    }

    fn say(&mut self, proofs: &Proofs<'a>, path: &'a str, quote: &str) -> bool {
        let text = self.0.entry(path);
        text.or_insert_with(|| match path.ends_with(".diff") {
            // El resto es del programa, y ya se mira en él.
            true => plain(&added(proofs.text(path))),
            false => plain(proofs.text(path)),
        })
        .contains(quote)
    }
}

/// Lo que pone un cambio.
fn added(change: &str) -> String {
    let lines = change.lines().filter_map(|line| line.strip_prefix('+'));
    lines.collect::<Vec<_>>().join("\n")
}

/// Sin marcas, sin el punto final y sin partir en líneas.
fn plain(text: &str) -> String {
    let text = text.trim_end_matches(['.', '…']).replace(['`', '*'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Dos cosas y la que una frase pone delante.
struct Order {
    before: String,
    after: String,
}

/// «El postre sale antes que el café.»
fn orders(page: &Page) -> impl Iterator<Item = (usize, Order)> {
    let order = regex!(concat!(
        r"(\p{L}{3,}(?: \d+)?)»? (?:se )?(?:salen?|sirven?|empiezan?|",
        r"terminan?|acaban?|responden?|llegan?|aparecen?|imprimen?) ",
        r"antes (?:que|de) (?:(?:el|la|los|las) )?«?(\p{L}{3,}(?: \d+)?)",
    ));
    let lines = page.pieces.iter().flat_map(|piece| &piece.lines);
    let lines = lines.filter(|(_, text)| text.contains(" antes "));
    lines.flat_map(move |(line, text)| {
        let found = order.captures_iter(text);
        found.map(|found| found.extract().1).map(|[before, after]| {
            let (before, after) = (before.to_owned(), after.to_owned());
            (*line, Order { before, after })
        })
    })
}

impl Order {
    /// La salida que dice lo contrario, si ninguna le da la razón.
    fn denied<'a>(&self, proofs: &Proofs<'a>, line: usize) -> Option<&'a str> {
        let mut outputs = self.outputs(proofs, line);
        let (path, right) = outputs.next()?;
        let right = right || outputs.any(|(_, right)| right);
        (!right).then_some(path)
    }

    /// Las salidas que hablan de las dos cosas, y si las dicen en ese orden.
    fn outputs<'a>(
        &self,
        proofs: &Proofs<'a>,
        line: usize,
    ) -> impl Iterator<Item = (&'a str, bool)> {
        let outputs = proofs.near(line).filter(|path| path.ends_with(".out"));
        outputs.filter_map(|path| {
            let lines: Vec<&str> = proofs.text(path).lines().collect();
            // Antes de salir puede haber entrado: cuenta la última vez.
            let last =
                |name: &str| lines.iter().rposition(|line| line.contains(name));
            let (before, after) = (last(&self.before)?, last(&self.after)?);
            (before != after).then_some((path, before < after))
        })
    }
}

/// Cambia cada cita y da la vuelta a cada orden: se tiene que ver todo.
fn spoil(repo: &Repo) -> Result<(), String> {
    let mut unseen = Vec::new();
    let mut texts = Texts::default();
    for page in pages(repo) {
        let proofs = Proofs::new(repo, page);
        for (line, quote) in quotes(page) {
            if texts.prove(&proofs, line, &format!("{quote}ñ")) {
                unseen.push(format!("{}:{line}: «{quote}»", page.path));
            }
        }
        for (line, Order { before, after }) in orders(page) {
            let as_is = Order { before, after };
            let known = as_is.outputs(&proofs, line).next().is_some();
            let turned = Order {
                before: as_is.after,
                after: as_is.before,
            };
            if known && turned.denied(&proofs, line).is_none() {
                unseen.push(format!("{}:{line}: el orden", page.path));
            }
        }
    }
    match unseen.is_empty() {
        true => Ok(()),
        false => Err(unseen.join("\n")),
    }
}
