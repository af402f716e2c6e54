//! Cada cambio que una página invita a hacer, hecho: se aplica a una copia del
//! programa, se compila, se ejecuta y se compara lo que sale con el archivo
//! `.sale` que enseña la página.
//!
//! Un cambio es `examples/PAGINA/cambios/PROGRAMA_N.diff`; lo que sale, lo
//! escribe `SNAPSHOTS=overwrite cargo test --test cambios -- NOMBRE`; los de
//! «Usos de verdad», con `--test cambios_de_usos`, en el paquete `usos`; los de
//! Recadero, con `--test recadero`.

mod biblioteca;
mod caso;
mod compila;
mod cuenta;
mod dice;
mod ejecuta;
mod memoria;
#[path = "../usos/paginas.rs"]
mod paginas;
mod proyecto;
mod suerte;

use std::fs;

use ayuda::parche::Patch;
use libtest_mimic::{Completion, Failed, Trial};

use caso::{Case, Changed, all, of_page, scratch, write_if_changed};
use cuenta::{Base, Part};
use ejecuta::{End, Run};
use proyecto::Project;

/// La versión de rustc que escribió los `.sale`, y la de Python.
const WRITTEN_BY: (&str, (u32, u32)) = ("1.95", (3, 11));
/// Lo que dice la cabecera del que escribe errores.
const NOISY: &str = "\n//! Con errores: ";
/// Cómo se llama, junto al cambiado, el programa de antes.
const BEFORE: &str = "_antes";
/// Las maneras de pedir el reloj virtual.
const PAUSED: [&str; 2] = ["start_paused", "Runner::paused"];
/// Cómo se llama esta prueba.
const TEST: &str = env!("CARGO_CRATE_NAME");
/// Lo que se escribe de lo que sigue en marcha.
const WAITS: &str = "[no acaba: sigue esperando]";

pub fn trials() -> Vec<Trial> {
    let trials = all().into_iter().map(|case| {
        Trial::ignorable_test(
            format!("{}/{}", case.page, case.name),
            move || check(&case),
        )
    });
    let mut trials: Vec<Trial> = trials.collect();
    trials.extend(cuenta::trials());
    trials
}

fn check(case: &Case) -> Result<Completion, Failed> {
    if !cfg!(target_os = "linux") {
        // Los mensajes y las órdenes son otros.
        let why = "lo que sale está escrito en Linux";
        return Ok(Completion::ignored_with(why));
    }
    if let Some(why) = case.lacks_database()? {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let patch = case.patch()?;
    for file in patch.files() {
        case.apply(&patch, file)?;
    }
    let record = case.path.with_extension("sale");
    let recorded = fs::read_to_string(&record).unwrap_or_default();
    let mut parts = Vec::new();
    if let Some(name) = case.project(&patch) {
        let project = match proyecto::begin(case, &patch, name)? {
            Ok(project) => project,
            Err(why) => {
                return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
            }
        };
        let Project { run, _alone } = project;
        parts.push(finish(case, &patch, Ok(run), &recorded, "")?);
    } else if suerte::runs(&patch) {
        let run = suerte::begin(case, &patch);
        parts.push(finish(case, &patch, run, &recorded, "")?);
    } else if let Some(part) = rust(case, &patch, &recorded)? {
        parts.push(part);
    }
    let alone = case.project(&patch).is_none();
    if alone && let Some(twin) = case.changed(".py")? {
        if let Err(why) =
            ayuda::python().and_then(|_| ayuda::packages(&twin.text))
        {
            return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
        }
        let run = ejecuta::twin(&patch, &twin, paused(case, &twin)?);
        parts.push(finish(case, &patch, run, &recorded, "py")?);
    }
    if parts.is_empty() {
        let says = "no cambia ningún programa de Rust ni de Python";
        return Err(case.blame((1, says.to_owned())).into());
    }
    let actual = cuenta::render(&parts);
    if versions()? == WRITTEN_BY_HERE {
        ayuda::same_or_write(actual, &record).map_err(|diff| {
            format!(
                "{diff}\nEl cambio ya no da lo que enseña la página. Si está \
                 bien, léelo y escríbelo: SNAPSHOTS=overwrite cargo test \
                 --test {} -- {}",
                TEST, case.name
            )
        })?;
    } else if cuenta::essence(&actual) != cuenta::essence(&recorded) {
        return Err(format!(
            "{actual}\nCon estas versiones, el cambio no da lo que enseña la \
             página: {}",
            record.display()
        )
        .into());
    }
    Ok(Completion::Completed)
}

/// Si las versiones son las que escribieron los `.sale`.
const WRITTEN_BY_HERE: (bool, bool) = (true, true);

fn versions() -> Result<(bool, bool), String> {
    let rustc = compila::version()?;
    let (rust, python) = WRITTEN_BY;
    let same = rustc.starts_with(&format!("rustc {rust}."));
    // Sin Python no se llega a comparar lo suyo.
    let twin = ayuda::python_version().is_ok_and(|it| it == python);
    Ok((same, twin || ayuda::python().is_err()))
}

/// Lo que da el programa de Rust, si el cambio es suyo o de una biblioteca.
fn rust(
    case: &Case,
    patch: &Patch,
    recorded: &str,
) -> Result<Option<Part>, Failed> {
    let Some(changed) = case.changed(".rs")? else {
        return Ok(None);
    };
    let built = compila::build(case)?;
    let told = cuenta::clean(&built.told, case, patch)?;
    let Some(program) = built.program else {
        let lines = told.lines().map(str::to_owned).collect();
        return Ok(Some(Part {
            language: "Rust",
            compiler: lines,
            ..Part::default()
        }));
    };
    let mut part = if changed.text.contains("\n//! Mide: ") {
        Part {
            ending: Some("[mide: los números son los de cada máquina]".into()),
            ..Part::default()
        }
    } else {
        let text = &changed.text;
        let run = ejecuta::program(&case.name, patch, &program, text);
        finish(case, patch, run, recorded, "rs")?
    };
    part.language = "Rust";
    part.compiler = told.lines().map(str::to_owned).collect();
    Ok(Some(part))
}

/// Espera a que acabe, o a que diga lo que tiene que decir y no acabe.
fn finish(
    case: &Case,
    patch: &Patch,
    run: Result<Run, String>,
    recorded: &str,
    kind: &str,
) -> Result<Part, Failed> {
    let mut run = run?;
    let base = Base::of(case, patch, kind, |program| {
        let text = fs::read_to_string(program)?;
        let mut run = match kind {
            "rs" => {
                let name = format!("{}{BEFORE}", case.name);
                let own = scratch(&case.page).join(compila::program_name());
                ejecuta::program(&name, &Patch::default(), &own, &text)?
            }
            _ => {
                let folder = scratch(&case.page).join(&case.name);
                let file = program.file_name().expect("tiene nombre");
                let copy = folder.join("antes").join(file);
                let twin = Changed { copy, text };
                let paused = paused(case, &twin)?;
                ejecuta::twin(&Patch::default(), &twin, paused)?
            }
        };
        run.wait(&Patch::default(), false, |_| false)?;
        cuenta::clean(&run.printed(), case, patch)
    })?;
    let part = |printed: &str, end: End| -> Result<Part, Failed> {
        let printed = cuenta::clean(printed, case, patch)?;
        Ok(base.compare(&printed, end, patch))
    };
    let overwrites = ayuda::overwrites();
    let waits = recorded.contains(WAITS) && !overwrites;
    let end = run.wait(patch, overwrites, |printed| {
        // Ya ha dicho lo que se espera de uno que no acaba.
        waits
            && part(printed, End::Waiting).is_ok_and(|part| {
                // Todo, y no el principio: con carga puede tardar en seguir.
                let said = match &part.lines[..] {
                    [] if recorded.starts_with(WAITS) => String::new(),
                    [] => "]\n".to_owned(),
                    lines => lines.join("\n") + "\n",
                };
                recorded.contains(&(said + WAITS))
            })
    })?;
    part(&run.printed(), end)
}

/// Si el reloj del gemelo es virtual, como el de su programa: el cambiado, si
/// también cambia.
fn paused(case: &Case, twin: &Changed) -> Result<bool, String> {
    let text = match case.changed(".rs")? {
        Some(program) => program.text,
        None => {
            let name = twin.copy.file_name().expect("tiene nombre");
            let program = case.folder().join(name).with_extension("rs");
            fs::read_to_string(program).unwrap_or_default()
        }
    };
    Ok(PAUSED.iter().any(|it| text.contains(it)))
}
