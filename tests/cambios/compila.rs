//! Compila los programas cambiados de una página, todos juntos y con las
//! bibliotecas con las que se ha enlazado esta prueba.
//!
//! El que no compila estropearía a los demás, así que va aparte: si todos
//! juntos no compilan, se mira cada uno. También va aparte el que cambia una
//! biblioteca, que se enlaza con la suya.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use ayuda::parche::Patch;

use super::biblioteca::{self, Libraries};
use super::caso::OWN;
use super::dice::diagnose;
use super::memoria::{key, remember, remembered};
use super::suerte;
use super::{BEFORE, Case, Changed, NOISY, of_page, scratch, write_if_changed};

/// Lo que va detrás de cada programa: `main` es privada.
const RUN: &str = "
#[allow(clippy::unit_arg)]
pub fn program_main() -> std::process::ExitCode {
    std::process::Termination::report(main())
}
";
/// Y detrás de cada etapa de Recadero, que dice por qué no sigue.
const RUN_STAGE: &str = "
pub fn program_main() -> std::process::ExitCode {
    let Err(why) = main() else {
        return std::process::ExitCode::SUCCESS;
    };
    eprintln!(\"recadero: {why}\");
    std::process::ExitCode::FAILURE
}
";

/// Los argumentos de rustc que dicen dónde están las bibliotecas.
pub const DEPENDENCIES: &[&str] = dependencias::dependencies!();

#[derive(Clone)]
pub struct Built {
    /// Lo que dice el compilador.
    pub told: String,
    /// Si compila, lo que lo ejecuta.
    pub program: Option<PathBuf>,
}

type Page = Result<BTreeMap<String, Built>, String>;

/// Los de cada página, compilados una vez.
static PAGES: LazyLock<Mutex<HashMap<String, Arc<OnceLock<Page>>>>> =
    LazyLock::new(Mutex::default);

/// Compila un cambio, con los demás de su página.
pub fn build(case: &Case) -> Result<Built, String> {
    let mut pages = PAGES.lock().expect("nadie entra en pánico con él");
    let page = Arc::clone(pages.entry(case.page.clone()).or_default());
    drop(pages);
    let built = page.get_or_init(|| all_of(&case.page)).as_ref()?;
    let built = built.get(&case.name).cloned();
    built.ok_or_else(|| format!("{} no se ha compilado", case.name))
}

/// La versión de rustc.
pub fn version() -> Result<&'static str, String> {
    static VERSION: LazyLock<Option<String>> = LazyLock::new(|| {
        let output = rustc().arg("--version").output().ok()?;
        String::from_utf8(output.stdout).ok()
    });
    VERSION.as_deref().ok_or("falta rustc".to_owned())
}

/// La máquina para la que compila.
pub fn host() -> Result<String, String> {
    let output = rustc().args(["--print", "host-tuple"]).output();
    let text = String::from_utf8(output.map_err(say)?.stdout).map_err(say)?;
    Ok(text.trim().to_owned())
}

pub fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or("rustc".into()))
}

/// Los de una página; uno cuyo cambio no se puede hacer no para a los demás.
fn all_of(page: &str) -> Page {
    let run = if page == OWN { RUN_STAGE } else { RUN };
    let mut copies = BTreeMap::new();
    let mut sources = Vec::new();
    let mut apart = BTreeMap::new();
    for case in of_page(page) {
        let Ok(patch) = case.patch() else {
            continue;
        };
        if case.project(&patch).is_some() || suerte::runs(&patch) {
            continue;
        }
        if let Ok(Some(Changed { copy, text })) = case.changed(".rs") {
            write_if_changed(&copy, &(text + run)).map_err(say)?;
            // El de antes, si hay que ver qué escribía.
            let file = copy.file_name().expect("tiene nombre");
            let before = fs::read_to_string(case.folder().join(file));
            if let Some(text) = before.ok().filter(|it| it.contains(NOISY)) {
                let copy = copy.with_file_name("antes").join(file);
                write_if_changed(&copy, &(text + run)).map_err(say)?;
                copies.insert(case.name.clone() + BEFORE, copy);
            }
            let Ok(libraries) = biblioteca::copies(&case, &patch) else {
                continue;
            };
            copies.insert(case.name.clone(), copy);
            if !libraries.is_empty() {
                sources.extend(libraries);
                apart.insert(case.name.clone(), (case, patch));
            }
        }
    }
    let folder = scratch(page);
    let key = key(&copies, &sources)?;
    if let Some(built) = remembered(&folder, &key) {
        return Ok(built);
    }
    let mut built = BTreeMap::new();
    for (name, (case, patch)) in &apart {
        let copy = copies.remove_entry(name).expect("está con los demás");
        let with = with_libraries(case, patch, copy)?;
        built.insert(name.clone(), with);
    }
    let book = biblioteca::book();
    // El que la otra vez no compilaba no se prueba con los demás.
    let mut good: Vec<&String> = copies.keys().collect();
    good.retain(|name| !was_wrong(page, name));
    let mut told = together(&folder, &copies, &good, &book)?;
    if told.is_none() {
        good.retain(|name| {
            alone(&copies[*name], &book).is_ok_and(|(compiles, _)| compiles)
        });
        told = together(&folder, &copies, &good, &book)?;
    }
    let told = told.ok_or_else(|| {
        format!("{page}: cada cambio compila, y todos juntos no")
    })?;
    for (name, copy) in &copies {
        let (program, told) = match good.contains(&name) {
            true => {
                let program = folder.join(program_name());
                (Some(program), told.get(name).cloned().unwrap_or_default())
            }
            false => match alone(copy, &book)? {
                (false, told) => (None, told),
                // Se ha corregido: va con los demás.
                (true, told) => {
                    let own = folder.join(name);
                    let only = [name];
                    together(&own, &copies, &only, &book)?;
                    (Some(own.join(program_name())), told)
                }
            },
        };
        built.insert(name.clone(), Built { told, program });
    }
    remember(&folder, &key, &built)?;
    Ok(built)
}

/// Uno que cambia bibliotecas, con las suyas.
fn with_libraries(
    case: &Case,
    patch: &Patch,
    copy: (String, PathBuf),
) -> Result<Built, String> {
    let Libraries {
        compiles,
        mut told,
        found,
    } = biblioteca::build(case, patch)?;
    let rejected = |told| Built {
        told,
        program: None,
    };
    if !compiles {
        return Ok(rejected(told));
    }
    let name = copy.0.clone();
    let folder = scratch(&case.page).join(&name);
    let copies = BTreeMap::from([copy]);
    let Some(each) = together(&folder, &copies, &[&name], &found)? else {
        let (_, said) = alone(&copies[&name], &found)?;
        return Ok(rejected(told + &said));
    };
    told.extend(each.into_values());
    let program = Some(folder.join(program_name()));
    Ok(Built { told, program })
}

pub fn program_name() -> String {
    format!("cambiados{}", std::env::consts::EXE_SUFFIX)
}

pub fn say(why: impl ToString) -> String {
    why.to_string()
}

fn was_wrong(page: &str, name: &str) -> bool {
    let path = format!("examples/{page}/cambios/{name}.sale");
    fs::read_to_string(ayuda::root().join(path))
        .is_ok_and(|text| text.lines().any(|it| it.starts_with("error")))
}

/// Lo que dice el compilador de cada uno, por su nombre; nada, si alguno no
/// compila.
fn together(
    folder: &Path,
    copies: &BTreeMap<String, PathBuf>,
    names: &[&String],
    libraries: &[String],
) -> Result<Option<BTreeMap<String, String>>, String> {
    let (mut modules, mut arms) = (String::new(), String::new());
    for name in names {
        writeln!(modules, "#[path = {:?}]\nmod {name};", copies[*name])
            .map_err(say)?;
        writeln!(arms, "        Ok({name:?}) => {name}::program_main(),")
            .map_err(say)?;
    }
    let main = folder.join("main.rs");
    let text = format!(
        "{modules}\nfn main() -> std::process::ExitCode {{\n    match \
         std::env::var(\"CAMBIO\").as_deref() {{\n{arms}        _ => \
         std::process::ExitCode::FAILURE,\n    }}\n}}\n"
    );
    write_if_changed(&main, &text).map_err(say)?;
    let mut order = rustc();
    order
        .args(["--crate-type=bin", "--crate-name=cambiados"])
        .args(["-C", "debuginfo=0", "-o"])
        .arg(folder.join(program_name()));
    let (compiles, told) = diagnose(order, &main, libraries)?;
    if !compiles {
        return Ok(None);
    }
    let mut each: BTreeMap<String, String> = BTreeMap::new();
    for (file, said) in told {
        let of = copies.iter().find(|(_, copy)| **copy == file);
        if let Some((name, _)) = of {
            each.entry(name.clone()).or_default().push_str(&said);
        }
    }
    Ok(Some(each))
}

/// Si compila él solo, y lo que dice el compilador.
fn alone(copy: &Path, libraries: &[String]) -> Result<(bool, String), String> {
    let mut order = rustc();
    // Como biblioteca, lo que usa todo lo demás es `program_main`.
    order
        .args(["--crate-type=lib", "--crate-name=cambiados"])
        .args(["--emit=metadata", "-o"])
        .arg(copy.with_extension("rmeta"));
    let (compiles, told) = diagnose(order, copy, libraries)?;
    let told = told.into_iter().map(|(_, said)| said).collect();
    Ok((compiles, told))
}
