//! El mapa de asyncio a Tokio está entero, y cada fila enseña un programa que
//! usa lo que la fila nombra, en los dos lenguajes.

mod roturas;

use super::Guard;
use crate::markdown::Page;
use crate::repo::{Finding, Program, Repo, line_of, span};
use std::collections::BTreeSet;

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un nombre del índice de asyncio sin fila en el mapa, o una fila \
     cuyos programas no usan lo que nombra",
    check,
    roturas::BREAKAGES,
)
.mends();

pub const PAGE: &str = "src/mapa-asyncio-tokio.md";
/// La tabla que no es del índice, y sus nombres.
pub const EXTRA: &str = "## Fuera del índice\n";

/// Lo que abre la tabla que dice qué enseña cada programa.
const LIST: &str = "| Programa | Qué enseña |\n|---|---|\n";

/// El índice de la API de alto nivel, como lo escribe la documentación:
/// docs.python.org/3/library/asyncio-api-index.html.
pub const INDEX: &[&str] = &[
    "run",
    "Runner",
    "Task",
    "TaskGroup",
    "create_task",
    "current_task",
    "all_tasks",
    "sleep",
    "gather",
    "wait_for",
    "shield",
    "wait",
    "timeout",
    "to_thread",
    "run_coroutine_threadsafe",
    "as_completed",
    "Queue",
    "PriorityQueue",
    "LifoQueue",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "open_connection",
    "open_unix_connection",
    "start_server",
    "start_unix_server",
    "StreamReader",
    "StreamWriter",
    "Lock",
    "Event",
    "Condition",
    "Semaphore",
    "BoundedSemaphore",
    "Barrier",
    "CancelledError",
    "BrokenBarrierError",
];

/// Cuánto se parece lo que hay en Tokio, como lo escribe la página.
const KINDS: [&str; 4] = ["Igual", "Parecido", "Receta", "No hay"];

pub struct Row {
    pub line: usize,
    pub name: String,
    /// La versión de Python que lo trae, si la página la dice.
    pub since: Option<(u32, u32)>,
    pub extra: bool,
    kind: String,
    /// Lo que la fila nombra en Tokio, en std o en `piezas`.
    elements: Vec<String>,
    /// Página y programa, en el orden en que se citan.
    programs: Vec<(String, String)>,
    /// Si lo que no enseña ningún programa lo enlaza a su documentación.
    documented: bool,
}

/// Las filas del mapa: las tablas de cuatro columnas.
pub fn map(page: &Page) -> Vec<Row> {
    let extra = line_of(&page.text, EXTRA);
    let code = regex!("`([^`]+)`");
    let named = regex!(r"^`([^`]+)`(?: \((\d+)\.(\d+)\))?$");
    let kind = regex!(r"^\*\*([^*]+)\*\*");
    // Un enlace a una página, «aquí», o un programa.
    let place = regex!(r"\]\(([a-z0-9-]+)\.md\)|(aquí)|`([a-z0-9_]+)`");
    let own = PAGE.trim_start_matches("src/").trim_end_matches(".md");
    page.rows
        .iter()
        .filter(|(_, cells)| cells.len() == 4)
        .map(|(line, cells)| {
            let name = named.captures(&cells[0]);
            let mut page = "";
            let mut programs = Vec::new();
            for found in place.captures_iter(&cells[3]) {
                if let Some(link) = found.get(1) {
                    page = link.as_str();
                } else if found.get(2).is_some() {
                    page = own;
                } else {
                    programs.push((page.to_owned(), found[3].to_owned()));
                }
            }
            Row {
                line: *line,
                name: name
                    .as_ref()
                    .map_or(String::new(), |name| name[1].to_owned()),
                since: name.and_then(|name| {
                    let number = |index| name.get(index)?.as_str().parse().ok();
                    Some((number(2)?, number(3)?))
                }),
                extra: extra > 1 && *line > extra,
                kind: kind
                    .captures(&cells[1])
                    .map_or(String::new(), |kind| kind[1].to_owned()),
                elements: code
                    .captures_iter(&cells[1])
                    .map(|code| code[1].to_owned())
                    .filter(|code| code != "piezas")
                    .collect(),
                programs,
                documented: cells[3].contains("](https://docs.rs/"),
            }
        })
        .collect()
}

pub fn check(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(PAGE) else {
        return vec![Finding::new(PAGE, 1, "falta el mapa")];
    };
    let map = map(page);
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    for row in &map {
        let mut say =
            |says: String| findings.push(Finding::new(PAGE, row.line, says));
        if row.name.is_empty() {
            say("empieza por su nombre: «`nombre`» o «`nombre` (3.12)»".into());
        } else if !seen.insert(row.name.as_str()) {
            say(format!("«{}» ya tiene una fila: quita una", row.name));
        }
        if !row.extra && !INDEX.contains(&row.name.as_str()) {
            say(format!(
                "«{}» no es del índice: va en «{}»",
                row.name,
                EXTRA.trim_start_matches('#').trim()
            ));
        }
        if !KINDS.contains(&row.kind.as_str()) {
            say(format!(
                "di cuánto se parece: «**{}**: …»",
                KINDS.join("**», «**")
            ));
        }
        findings.extend(
            taught(repo, row)
                .into_iter()
                .map(|says| Finding::new(PAGE, row.line, says)),
        );
    }
    for name in INDEX.iter().filter(|name| !seen.contains(**name)) {
        findings.push(Finding::new(PAGE, 1, format!("falta la fila «{name}»")));
    }
    findings.extend(counted(page, &map));
    findings.extend(listed(repo, page, &map));
    findings
}

/// La tabla que dice qué enseña cada programa del mapa, con lo que dice su
/// cabecera; la escribe esta guarda.
fn listed(repo: &Repo, page: &Page, map: &[Row]) -> Option<Finding> {
    let names: BTreeSet<&String> = map
        .iter()
        .flat_map(|row| row.programs.iter().map(|(_, name)| name))
        .collect();
    let programs = repo.programs.iter().filter(|it| names.contains(&it.name));
    let row = |program: &Program| {
        let says = program.text.lines().next().unwrap_or_default();
        let says = says.trim_matches(['/', '!', ' ', '.']);
        format!("| `{}` | {says} |\n", program.name)
    };
    let mut rows: Vec<String> = programs.map(row).collect();
    rows.sort();
    let whole = rows.concat();
    let Some(start) = page.text.find(LIST).map(|at| at + LIST.len()) else {
        let says = format!("falta la tabla de programas:\n{LIST}");
        return Some(Finding::new(PAGE, 1, says));
    };
    let table = |line: &&str| line.starts_with('|');
    let lines = page.text[start..].split_inclusive('\n');
    let end = start + lines.take_while(table).map(str::len).sum::<usize>();
    let says = "no dice lo que dicen las cabeceras de sus programas";
    let found = Finding::new(PAGE, line_of(&page.text, LIST), says);
    (page.text[start..end] != whole).then(|| found.mended(start..end, &whole))
}

/// Lo que va de la fila a los programas que dice.
fn taught(repo: &Repo, row: &Row) -> Vec<String> {
    let mut says = Vec::new();
    let mut rust = String::new();
    let mut python = String::new();
    for (page, name) in &row.programs {
        let found = repo.programs.iter().find(|it| it.name == *name);
        match found {
            None => says.push(format!("no hay ningún programa «{name}»")),
            Some(program) if program.page != *page => says.push(format!(
                "«{name}» se enseña en {}.md: enlázala delante",
                program.page
            )),
            Some(program) => {
                rust += &code(&program.text, "//");
                let twin = repo.files.get(&program.sibling("py"));
                python += &code(twin.map_or("", String::as_str), "#");
            }
        }
    }
    if !says.is_empty() {
        return says;
    }
    if row.programs.is_empty() {
        if !row.extra || row.kind != "No hay" && !row.documented {
            says.push(format!("di qué programa enseña «{}»", row.name));
        }
        return says;
    }
    for element in row.elements.iter().filter(|it| !uses(&rust, it)) {
        says.push(format!(
            "ninguno de sus programas usa «{element}»: añade el que lo use, o \
             corrige la fila"
        ));
    }
    if !row.extra && !uses(&python, &row.name) {
        says.push(format!(
            "ninguno de sus gemelos usa «{}»: añade el que lo use",
            row.name
        ));
    }
    says
}

/// El código sin los comentarios ni el texto que lo presenta.
fn code(text: &str, comment: &str) -> String {
    let (_, body) = text.split_once("ANCHOR: ").unwrap_or(("", text));
    let lines = body
        .lines()
        .filter(|line| !line.trim_start().starts_with(comment));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Si el código usa lo último de una ruta: de `Child::wait`, `wait`.
fn uses(code: &str, element: &str) -> bool {
    if let Some(attribute) = element.strip_suffix(']') {
        return code.contains(attribute);
    }
    let last = element.rsplit([':', '.', ' ']).next().unwrap_or(element);
    // La palabra entera; una macro acaba en «!», que ya no es de ninguna.
    let whole = |char: char| char.is_alphanumeric() || char == '_';
    code.match_indices(last).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + last.len()..].chars().next();
        !before.is_some_and(whole)
            && (last.ends_with('!') || !after.is_some_and(whole))
    })
}

/// La tabla que cuenta cuántos nombres del índice hay de cada clase.
fn counted(page: &Page, map: &[Row]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for kind in KINDS {
        let label = format!("**{kind}**");
        let real = map.iter().filter(|r| !r.extra && r.kind == kind).count();
        let legend = page.rows.iter().find(|(_, cells)| {
            cells.len() == 3 && cells.first() == Some(&label)
        });
        let line = line_of(&page.text, &label);
        let Some((_, cells)) = legend else {
            let says = format!("la tabla de clases no explica «{kind}»");
            findings.push(Finding::new(PAGE, line, says));
            continue;
        };
        if cells[2] != real.to_string()
            && let Some(place) = span(&page.text, line, &cells[2])
        {
            let says =
                format!("«{kind}» tiene {real} nombres, no {}", cells[2]);
            findings.push(
                Finding::new(PAGE, line, says).mended(place, &real.to_string()),
            );
        }
    }
    findings
}
