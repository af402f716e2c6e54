//! Todo programa está declarado, se muestra con su salida y tiene gemelo o
//! una razón para no tenerlo; y nada hay en `examples` que no sea de uno.

mod roturas;

use std::collections::BTreeMap;

use super::Guard;
use super::lista::options;
use crate::repo::{Finding, Program, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un programa sin declarar, sin salida, sin gemelo ni motivo, o que \
     ninguna página enseña",
    check,
    roturas::BREAKAGES,
);

/// Lo que usan todos: las bibliotecas de Rust y las de Python.
const SHARED: [&str; 3] = [
    "examples/Cargo.toml",
    "examples/requirements.in",
    "examples/requirements.txt",
];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = misnamed(repo);
    for program in &repo.programs {
        findings.extend(header(program, repo));
        findings.extend(shown(program, repo));
        findings.extend(only_virtual(program, repo));
    }
    findings.extend(strays(repo));
    findings.extend(hidden(repo));
    findings
}

/// De un proyecto se enseña todo: lo que no se ve, el lector no lo tiene. El
/// `Cargo.lock` lo escribe cargo al ejecutarlo.
fn hidden(repo: &Repo) -> Vec<Finding> {
    let files = repo.files.keys();
    let hidden = files.filter(|path| {
        repo.project(path).is_some()
            && !path.ends_with("/Cargo.lock")
            && !repo.shows(path)
    });
    hidden
        .map(|path| {
            let says = "es de un proyecto y su página no lo muestra: inclúyelo";
            Finding::new(path, 1, says)
        })
        .collect()
}

/// Los programas que cargo no puede compilar con ese nombre: con uno así en la
/// lista `bin`, ninguna orden funciona.
pub fn misnamed(repo: &Repo) -> Vec<Finding> {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for Program { name, path, .. } in repo.all_programs() {
        let says = if !regex!("^[a-z][a-z0-9_]*$").is_match(name) {
            format!("«{name}» no sirve de nombre: minúsculas, cifras y «_»")
        } else if let Some(other) = known.insert(name, path) {
            format!("ya hay un «{name}» en {other}: renómbralo")
        } else {
            continue;
        };
        findings.push(Finding::new(path, 1, says));
    }
    findings
}

fn header(program: &Program, repo: &Repo) -> Vec<Finding> {
    let mut findings = exemptions(program);
    let mut say =
        |line, says| findings.push(Finding::new(&program.path, line, says));
    let first = program.text.lines().next().unwrap_or_default();
    if !first.starts_with("//! ") || first.contains("Ejecuta: ") {
        say(1, "la primera línea dice qué muestra: «//! …»".to_owned());
    } else if program.text.lines().nth(1) != Some("//!") {
        // El mapa la enseña entera.
        say(2, "qué muestra cabe en una línea: acórtalo".to_owned());
    }
    let (options, name) = (options(program), &program.name);
    let run = format!("cargo run {options}--bin {name}");
    match program.header("Ejecuta") {
        Some((_, found)) if found == run => {}
        found => say(
            found.map_or(1, |(line, _)| line),
            format!("la cabecera dice cómo se ejecuta: «//! Ejecuta: {run}»"),
        ),
    }
    let twin = program.sibling("py");
    let reason = program.header("Sin gemelo");
    match (repo.files.get(&twin), reason) {
        (None, None) => say(
            1,
            format!("falta {twin}, o una línea «//! Sin gemelo: MOTIVO»"),
        ),
        (Some(_), Some((line, _))) => say(
            line,
            format!("ya existe {twin}: quita la línea «Sin gemelo»"),
        ),
        // El que ayuda a medir no es un gemelo: no se ejecuta solo.
        (Some(text), None) if program.header("Mide").is_none() => {
            let run = format!("Ejecuta: python3 {twin}\n");
            if !text.starts_with("\"\"\"") || !text.contains(&run) {
                findings.push(Finding::new(
                    &twin,
                    1,
                    format!("empieza con \"\"\" y una línea «{}»", run.trim()),
                ));
            }
        }
        _ => {}
    }
    findings
}

/// Cada línea que libra de una prueba dice algo; si no, sobra.
fn exemptions(program: &Program) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in program.text.lines().enumerate() {
        let mut say = |says: String| {
            findings.push(Finding::new(&program.path, index + 1, says));
        };
        let line = line.trim_start_matches("//!").trim();
        for key in [
            "Sin gemelo:",
            "Con errores:",
            "Otra salida:",
            "Solo con el reloj virtual:",
        ] {
            let reason = line.strip_prefix(key).unwrap_or("tres palabras más");
            if reason.split_whitespace().count() < 3 {
                say(format!("«{key}» necesita un motivo que se entienda"));
            }
        }
        let measured = line.strip_prefix("Mide:");
        let Some(table) = measured.or(line.strip_prefix("Tabla:")) else {
            continue;
        };
        if table.trim() != format!("{}.md", program.name) {
            say(format!("la tabla se llama como él: {}.md", program.name));
        }
        let clocks = ["Instant", "VmRSS", "clock", "elapsed", "usage"];
        let looks = clocks.iter().any(|clock| program.text.contains(clock));
        if measured.is_some() && !looks {
            say("dice que mide y no mira ningún reloj".to_owned());
        }
    }
    findings
}

/// El que no da lo mismo con otro reloj lo dice también en su página; el que
/// graba una figura da la hora de cada suceso, y es de esos.
fn only_virtual(program: &Program, repo: &Repo) -> Option<Finding> {
    let paused = ["start_paused", "Runner::paused"]
        .iter()
        .any(|pauses| program.text.contains(pauses));
    let timed = repo.files.get(&program.sibling("out")).is_some_and(|out| {
        let mut hours =
            out.lines().filter_map(|it| it.split_whitespace().next());
        let late = |hour: &str| hour.parse().is_ok_and(|ms: u32| ms > 0);
        out.trim_start().starts_with("ms ") && hours.any(late)
    });
    let line = match program.header("Solo con el reloj virtual") {
        Some((line, _)) if !paused => {
            let says = "su reloj no es virtual: quita la línea «Solo con el \
                        reloj virtual»";
            return Some(Finding::new(&program.path, line, says));
        }
        Some((line, _)) => line,
        None if paused && timed => {
            let says = "imprime la hora de cada suceso: di en la cabecera \
                        «//! Solo con el reloj virtual: MOTIVO»";
            return Some(Finding::new(&program.path, 1, says));
        }
        None => return None,
    };
    let page = repo.page(&format!("src/{}.md", program.page))?;
    let told = page.text.contains("reloj de verdad");
    (!told).then(|| {
        let says = format!(
            "{} no dice que solo da lo mismo con el reloj virtual: di qué \
             cambia con un «reloj de verdad»",
            page.path
        );
        Finding::new(&program.path, line, says)
    })
}

/// Un programa que nadie ve no prueba nada del libro.
fn shown(program: &Program, repo: &Repo) -> Vec<Finding> {
    // De lo que un programa y su gemelo dicen, lado a lado, se ve la tabla.
    let table = program.header("Mide").or(program.header("Tabla"));
    let result = match table {
        Some((_, table)) => format!("examples/{}/{table}", program.page),
        None => program.sibling("out"),
    };
    let mut files = vec![program.path.clone(), result.clone()];
    let twin = program.sibling("py");
    if repo.files.contains_key(&twin) && program.header("Mide").is_none() {
        files.push(twin);
    }
    let apart = program.header("Otra salida").is_some();
    if apart && program.header("Tabla").is_none() {
        files.push(program.sibling("pyout"));
    }
    // Lo que se dibuja de su registro.
    let drawn = program.sibling("mmd");
    files.extend(Some(drawn).filter(|f| repo.files.contains_key(f)));
    let mut findings = Vec::new();
    for file in files {
        if !repo.files.contains_key(&file) {
            findings.push(Finding::new(
                &program.path,
                1,
                format!(
                    "falta {file}: escríbelo con `cargo escribe` y, si mide, \
                     con la orden de su cabecera"
                ),
            ));
        } else if !repo.shows(&file) {
            findings.push(Finding::new(
                &file,
                1,
                format!("src/{}.md no lo muestra: inclúyelo", program.page),
            ));
        }
    }
    findings
}

/// Archivos de `examples` que no son de ningún programa.
fn strays(repo: &Repo) -> Vec<Finding> {
    let tables: Vec<String> = repo
        .programs
        .iter()
        .filter_map(|program| {
            let table = program.header("Mide").or(program.header("Tabla"));
            let (_, table) = table?;
            Some(format!("examples/{}/{table}", program.page))
        })
        .collect();
    repo.files
        .keys()
        .filter(|path| !SHARED.contains(&path.as_str()))
        .filter(|path| {
            let Some(inside) = path.strip_prefix("examples/") else {
                return false;
            };
            let folder = inside.split('/').next().unwrap_or_default();
            // Una biblioteca la mira cargo; lo demás, su guarda.
            !repo.libraries.contains(folder)
                && repo.project(path).is_none()
                && !inside.contains("/diagnosticos/")
                && !inside.contains("/cambios/")
                && !path.contains("/ejercicios/")
        })
        .filter(|path| {
            let page = path.strip_suffix("/Cargo.toml");
            if page.is_some_and(|page| has_programs(repo, page)) {
                return false;
            }
            let (stem, kind) = path.rsplit_once('.').unwrap_or((path, ""));
            match kind {
                "rs" => path.matches('/').count() != 2,
                "py" | "out" => !repo.files.contains_key(&format!("{stem}.rs")),
                // La del gemelo, si el programa lo dice.
                "pyout" => !repo.programs.iter().any(|program| {
                    program.sibling("pyout") == **path
                        && program.header("Otra salida").is_some()
                }),
                "md" => !tables.contains(path),
                "mmd" => {
                    !repo.files.contains_key(&format!("{stem}.rs"))
                        && !repo.shows(path)
                }
                _ => true,
            }
        })
        .map(|path| {
            Finding::new(
                path,
                1,
                "no es de ningún programa: bórralo o dale uno",
            )
        })
        .collect()
}

/// Si es la carpeta de una página con programas, que puede tener su paquete.
fn has_programs(repo: &Repo, folder: &str) -> bool {
    repo.all_programs()
        .any(|it| format!("examples/{}", it.page) == folder)
}
