//! Un número de una frase está en los programas que la demuestran.
//!
//! Se buscan todos los que van en cifras, y los que van en letras si les sigue
//! una unidad. Valen los archivos de su apartado y los de lo que enlaza su
//! línea; si el apartado no enseña ninguno, los de la página. Lo que ningún
//! programa dice va en una lista, con su fuente.

mod numeros;
mod roturas;

use std::collections::{BTreeSet, HashMap};

use super::Guard;
use crate::markdown::{Kind, Page};
use crate::pruebas::{FACTS, Facts, Proofs};
use crate::repo::{Finding, Repo};
use numeros::{Said, in_cited, in_code, said};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un número, un tiempo, una cuenta o una versión de una frase que no está \
     en sus programas ni en sus salidas",
    check,
    roturas::BREAKAGES,
)
.spoil(spoil);

/// De cada cien números cambiados, los que tienen que verse: uno pequeño
/// está en casi cualquier programa.
const SEEN: usize = 75;
const EXERCISES: &str = "## Cambia y prueba";

fn check(repo: &Repo) -> Vec<Finding> {
    let mut numbers = Numbers::default();
    let mut facts = Facts::read(repo, GUARD.name());
    let mut findings = Vec::new();
    for page in repo.prose().filter(is_looked) {
        let proofs = Proofs::new(repo, page);
        for (line, said) in numbers_of(page) {
            if numbers.prove(&proofs, line, &said) == Some(false)
                && !facts.say(&proofs, line, &said.text, |path| {
                    numbers.has(path, proofs.text(path), &said.ways())
                })
            {
                let says = format!(
                    "«{}» no está en los programas del apartado, ni en sus \
                     salidas; si es verdad y ninguno lo dice, va con su \
                     fuente en {FACTS}",
                    said.text
                );
                findings.push(Finding::new(&page.path, line, says));
            }
        }
    }
    findings.extend(facts.expired());
    findings
}

/// El índice solo tiene títulos.
fn is_looked(page: &&Page) -> bool {
    page.path != "src/SUMMARY.md"
}

/// Cambia cada número del libro por el siguiente, por el anterior y por su
/// doble, y exige que se vean bastantes.
fn spoil(repo: &Repo) -> Result<(), String> {
    let mut numbers = Numbers::default();
    let (mut seen, mut all) = (0, 0);
    for page in repo.prose().filter(is_looked) {
        let proofs = Proofs::new(repo, page);
        for (line, said) in numbers_of(page) {
            let Some(proved) = numbers.prove(&proofs, line, &said) else {
                continue;
            };
            for change in [|it| it + 1.0, |it| it - 1.0, |it| it * 2.0] {
                let other = said.changed(change);
                let green = proved
                    && numbers.prove(&proofs, line, &other) != Some(false);
                all += 1;
                seen += usize::from(!green);
            }
        }
    }
    match seen * 100 >= all * SEEN {
        true => Ok(()),
        false => Err(format!("de {all} cambios solo se ven {seen}")),
    }
}

/// Los números que dice una página, cada uno con su línea.
fn numbers_of(page: &Page) -> impl Iterator<Item = (usize, Said)> {
    // Sus tablas las cuentan las guardas `cuentas` y `mapa`.
    let counted = ["como-se-prueba", "mapa-asyncio-tokio"];
    let counted = page.name().is_some_and(|name| counted.contains(&name));
    let pieces = page.pieces.iter().filter(move |piece| {
        let number = regex!(r"^\d+$").is_match(&piece.text());
        !(counted && piece.kind == Kind::Cell && number)
    });
    let lines = pieces.flat_map(|piece| &piece.lines);
    // El nivel de un ejercicio no se demuestra.
    let lines = lines.filter(|(_, text)| !text.starts_with("Nivel: "));
    let prose = lines.flat_map(|(line, text)| {
        said(text).into_iter().map(move |said| (*line, said))
    });
    let codes = page.codes.iter().flat_map(|(line, code)| {
        in_cited(code).into_iter().map(move |said| (*line, said))
    });
    // Las guías citan código de ejemplo.
    let guide = page.name().is_none() && !page.path.ends_with(catalogo::SHEET);
    prose.chain(codes.filter(move |_| !guide))
}

/// Los números de cada archivo, leídos una vez.
#[derive(Default)]
struct Numbers<'a>(HashMap<&'a str, BTreeSet<String>>);

impl<'a> Numbers<'a> {
    /// Si está en lo que demuestra la línea; `None`, si no hay que mirarlo.
    fn prove(
        &mut self,
        proofs: &Proofs<'a>,
        line: usize,
        said: &Said,
    ) -> Option<bool> {
        if said.trivial || is_ordinal(proofs, line, said) {
            return None;
        }
        let exercise = proofs.heading(line) == EXERCISES;
        if exercise && !said.was_there {
            // Lo que el lector va a escribir.
            return None;
        }
        let mut files = match exercise {
            true => proofs.named(line),
            false => Vec::new(),
        };
        if exercise {
            // Lo que sale, y si no hay nada, lo de la página.
            let changes = proofs.near(line);
            files.extend(changes.filter(|it| it.contains("/cambios/")));
            if files.is_empty() {
                files.extend(proofs.page());
            }
        }
        if files.is_empty() {
            files.extend(proofs.near(line).chain(proofs.linked(line)));
        }
        let ways = said.ways();
        if said.version && proofs.locked(&said.text) {
            // Lo mira la guarda `versiones`.
            return None;
        }
        let in_files = files
            .into_iter()
            .any(|path| self.has(path, proofs.text(path), &ways));
        Some(
            in_files
                || proofs
                    .addresses(line)
                    .into_iter()
                    .any(|address| self.has(address, address, &ways)),
        )
    }

    fn has(&mut self, path: &'a str, text: &str, ways: &[String]) -> bool {
        let numbers = self.0.entry(path).or_insert_with(|| in_code(path, text));
        ways.iter().any(|way| numbers.contains(way))
    }
}

/// La primera celda de una fila puede ser su número de orden.
fn is_ordinal(proofs: &Proofs, line: usize, said: &Said) -> bool {
    let first = |line: usize| -> Option<usize> {
        let cell = proofs.raw(line).strip_prefix("| ")?;
        cell.split_once(" |")?.0.parse().ok()
    };
    first(line).is_some_and(|order| {
        said.alone
            && said.text == order.to_string()
            && (order == 1 || first(line - 1) == Some(order - 1))
    })
}
