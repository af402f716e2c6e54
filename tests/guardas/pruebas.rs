//! Lo que demuestra una frase: los programas de su apartado, con su gemelo, su
//! salida o su medición; los de su página, y los que su línea enlaza.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use catalogo::{CHECK, SHEET, SOLUTION, START};

use crate::markdown::{Kind, Page};
use crate::repo::{Finding, Repo, line_of};

/// Lo que ningún programa dice, con su fuente.
pub const FACTS: &str = "tests/guardas/hechos.txt";
/// Las clases de archivo que son de un mismo programa.
const KINDS: [&str; 8] =
    ["rs", "py", "out", "md", "stderr", "mmd", "diff", "sale"];

/// Los archivos que demuestran lo que dice cada línea de una página.
pub struct Proofs<'a> {
    repo: &'a Repo,
    page: &'a Page,
    /// Dónde empieza cada apartado, y los archivos que enseña.
    sections: Vec<(usize, BTreeSet<&'a str>)>,
    whole: BTreeSet<&'a str>,
    lines: Vec<&'a str>,
    /// Adónde llevan los enlaces que se definen al final de la página.
    labels: HashMap<&'a str, &'a str>,
}

impl<'a> Proofs<'a> {
    pub fn new(repo: &'a Repo, page: &'a Page) -> Proofs<'a> {
        let headings = page
            .pieces
            .iter()
            .filter(|piece| matches!(piece.kind, Kind::Title | Kind::Heading));
        let mut sections: Vec<_> = [(0, BTreeSet::new())]
            .into_iter()
            .chain(headings.map(|piece| (piece.line(), BTreeSet::new())))
            .collect();
        for include in repo.includes.iter().filter(|it| it.path == page.path) {
            let at = sections.partition_point(|(line, _)| *line < include.line);
            sections[at - 1].1.extend(siblings(repo, &include.target));
        }
        let mut whole: BTreeSet<&str> = sections
            .iter()
            .flat_map(|(_, files)| files)
            .copied()
            .collect();
        match page.name() {
            None if page.path.ends_with(SHEET) => {
                whole.extend(exercise(repo, &page.path));
            }
            None | Some("como-se-prueba") => whole.extend(rules(repo)),
            Some(name) => whole.extend(folder(repo, name)),
        }
        let labels = regex!(r"(?m)^\[([^\]]+)\]: (\S+)$")
            .captures_iter(&page.text)
            .map(|found| found.extract())
            .map(|(_, [label, target])| (label, target))
            .collect();
        Proofs {
            repo,
            page,
            sections,
            whole,
            lines: page.text.lines().collect(),
            labels,
        }
    }

    pub fn raw(&self, line: usize) -> &'a str {
        self.lines.get(line - 1).copied().unwrap_or_default()
    }

    /// El título del apartado de una línea.
    pub fn heading(&self, line: usize) -> &'a str {
        let at = self.sections.partition_point(|(start, _)| *start <= line);
        self.raw(self.sections[at - 1].0.max(1))
    }

    /// Los del apartado, si enseña alguno; si no, los de la página.
    pub fn near(&self, line: usize) -> impl Iterator<Item = &'a str> {
        let at = self.sections.partition_point(|(start, _)| *start <= line);
        let files = &self.sections[at - 1].1;
        let files = if files.is_empty() { &self.whole } else { files };
        files.iter().copied().collect::<Vec<_>>().into_iter()
    }

    /// Los de la página entera.
    pub fn page(&self) -> impl Iterator<Item = &'a str> {
        self.whole.iter().copied()
    }

    /// Los programas que una línea nombra, como `vigia.rs` o «En `vigia`».
    pub fn named(&self, line: usize) -> Vec<&'a str> {
        let raw = self.raw(line);
        let names = regex!(r"`([a-z0-9_]+)(?:\.(?:rs|py|out))?`");
        let named: Vec<&str> = names
            .captures_iter(raw)
            .map(|found| found.extract())
            .map(|(_, [name])| name)
            .collect();
        let is_named = |path: &&&str| {
            let file = path.rsplit('/').next().unwrap_or_default();
            let stem = file.split('.').next().unwrap_or_default();
            named.contains(&stem)
        };
        self.whole.iter().filter(is_named).copied().collect()
    }

    /// Los de las páginas que una línea enlaza.
    pub fn linked(&self, line: usize) -> impl Iterator<Item = &'a str> {
        let pages = regex!(r"\]\(([a-z-]+)\.md").captures_iter(self.raw(line));
        let names = pages.map(|found| found.extract().1);
        let repo = self.repo;
        names.flat_map(move |[name]| folder(repo, name))
    }

    /// Las direcciones que una línea enlaza.
    pub fn addresses(&self, line: usize) -> Vec<&'a str> {
        let raw = self.raw(line);
        let inline = regex!(r"\]\((https?:[^)]*)\)").captures_iter(raw);
        let inline = inline.map(|found| found.extract().1);
        let labels = regex!(r"\[([^\]]+)\]").captures_iter(raw);
        let labels = labels.filter_map(|found| {
            self.labels.get(found.extract::<1>().1[0]).copied()
        });
        inline.map(|[it]| it).chain(labels).collect()
    }

    /// Si `Cargo.lock` fija esa versión.
    pub fn locked(&self, version: &str) -> bool {
        self.text("Cargo.lock")
            .contains(&format!("version = \"{version}\""))
    }

    pub fn text(&self, path: &str) -> &'a str {
        self.repo.files.get(path).map_or("", String::as_str)
    }

    pub fn path(&self) -> &'a str {
        &self.page.path
    }
}

/// Los archivos de un programa, por uno de ellos.
fn siblings<'a>(repo: &'a Repo, target: &str) -> impl Iterator<Item = &'a str> {
    let stem = target.rsplit_once('.').map_or(target, |(stem, _)| stem);
    let stem = stem.to_owned();
    KINDS.into_iter().filter_map(move |kind| {
        let path = format!("{stem}.{kind}");
        repo.files
            .get_key_value(&path)
            .map(|(path, _)| path.as_str())
    })
}

/// Los archivos de los programas de una página. Los de un cambio solo valen
/// donde se enseñan, y los de un ejercicio, en su ficha.
fn folder<'a>(repo: &'a Repo, page: &str) -> impl Iterator<Item = &'a str> {
    let start = format!("examples/{page}/");
    let apart = ["cambios/", "ejercicios/"].map(|it| format!("{start}{it}"));
    repo.files
        .range(start.clone()..)
        .map(|(path, _)| path.as_str())
        .take_while(move |path| path.starts_with(&start))
        .filter(move |path| !apart.iter().any(|it| path.starts_with(it)))
        .filter(|path| {
            path.rsplit_once('.')
                .is_some_and(|(_, it)| KINDS.contains(&it))
        })
}

/// Los archivos que saben lo que dice la ficha de un ejercicio. Las soluciones
/// equivocadas, no, ni lo que se les contesta.
fn exercise<'a>(repo: &'a Repo, sheet: &str) -> impl Iterator<Item = &'a str> {
    let start = sheet.trim_end_matches(SHEET).to_owned();
    let from = start.clone();
    let paths = repo.files.range(from..).map(|(path, _)| path.as_str());
    paths
        .take_while(move |path| path.starts_with(&start))
        .filter(|path| {
            let file = path.rsplit('/').next().unwrap_or_default();
            let stem = file.split('.').next().unwrap_or_default();
            [CHECK, START, SOLUTION].contains(&stem)
        })
}

/// Lo que demuestra lo que una guía dice de las pruebas: sus constantes.
fn rules(repo: &Repo) -> impl Iterator<Item = &str> {
    let paths = repo.files.keys().map(String::as_str);
    paths.filter(|path| {
        let code = path.ends_with(".rs") || path.ends_with(".mjs");
        let ours = path.starts_with("tests/") || path.starts_with("tools/");
        code && ours && !path.ends_with("/roturas.rs")
    })
}

/// Cuántos hechos no dice ningún programa.
pub fn facts(repo: &Repo) -> usize {
    let text = repo.files.get(FACTS).map_or("", String::as_str);
    let lines = text.lines();
    lines
        .filter(|it| !it.is_empty() && !it.starts_with('#'))
        .count()
}

/// Los hechos que ningún programa dice: página y trozo de frase.
pub struct Facts<'a> {
    text: &'a str,
    /// El archivo que lo dice, si es del repositorio.
    known: BTreeMap<(&'a str, &'a str), Option<&'a str>>,
    used: BTreeSet<(&'a str, &'a str)>,
    wrong: Vec<Finding>,
}

impl<'a> Facts<'a> {
    /// Los de una guarda: `#!` y su nombre abren los suyos.
    pub fn read(repo: &'a Repo, guard: &str) -> Facts<'a> {
        let text = repo.files.get(FACTS).map_or("", String::as_str);
        let mut known = BTreeMap::new();
        let mut wrong = Vec::new();
        let (mut ours, mut source) = (false, None);
        for (line, entry) in (1..).zip(text.lines()) {
            if let Some(name) = entry.strip_prefix("#! ") {
                (ours, source) = (name == guard, None);
            } else if let Some(name) = entry.strip_prefix("# ") {
                let file = repo.files.get_key_value(name);
                source = Some(file.map(|(path, _)| path.as_str()));
            } else if ours && !entry.is_empty() {
                match entry.split_once(": ").zip(source) {
                    Some((fact, file)) => {
                        known.insert(fact, file);
                    }
                    None => wrong.push(Finding::new(
                        FACTS,
                        line,
                        "escribe «página: trozo de la frase», debajo de «# su \
                         fuente»",
                    )),
                }
            }
        }
        Facts {
            text,
            known,
            used: BTreeSet::new(),
            wrong,
        }
    }

    /// Si alguno dice `part` en esa línea de esa página; si su fuente es un
    /// archivo, tiene que valer.
    pub fn say(
        &mut self,
        proofs: &Proofs<'a>,
        line: usize,
        part: &str,
        mut holds: impl FnMut(&'a str) -> bool,
    ) -> bool {
        let page = proofs.path();
        let page = page.rsplit('/').next().unwrap_or_default();
        let page = page.strip_suffix(".md").unwrap_or_default();
        let raw = proofs.raw(line);
        let said = self.known.iter().find(|((of, fact), file)| {
            *of == page
                && fact.contains(part)
                && raw.contains(fact)
                && file.is_none_or(&mut holds)
        });
        self.used.extend(said.map(|(fact, _)| *fact));
        said.is_some()
    }

    /// Los mal escritos y los que ya no hacen falta.
    pub fn expired(self) -> Vec<Finding> {
        let unused = self.known.keys().filter(|it| !self.used.contains(it));
        let unused = unused.map(|(page, fact)| {
            let entry = format!("{page}: {fact}");
            let says = format!("«{fact}» ya no hace falta: quítalo");
            Finding::new(FACTS, line_of(self.text, &entry), says)
        });
        self.wrong
            .iter()
            .map(|it| Finding::new(FACTS, it.line, &it.says))
            .chain(unused)
            .collect()
    }
}
