//! Cada gemelo imprime lo mismo que su programa, o lo que dice su `.pyout`.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use ayuda::PythonServer;
use libtest_mimic::{Completion, Failed, Trial};
use serde_json::json;

use crate::programas::{self, LIMIT, Program, accept};
use crate::reloj;

/// La versión de Python que escribió los `.pyout`.
const WRITTEN_BY: (u32, u32) = (3, 11);

pub fn trials() -> Vec<Trial> {
    let twins = programas::all().filter(|program| of(program).is_some());
    let trials = twins.map(|program| {
        Trial::ignorable_test(format!("gemelo_{}", program.name), move || {
            check(&program)
        })
    });
    let mut trials: Vec<Trial> = trials.collect();
    trials.push(Trial::ignorable_test("gemelo_que_no_acaba", stuck));
    trials.push(Trial::test("gemelo_sin_sus_paquetes", without_packages));
    trials.push(Trial::test("gemelo_de_otra_version", another_version));
    trials
}

/// El gemelo de un programa, si lo tiene.
pub fn of(program: &Program) -> Option<PathBuf> {
    let twin = program.source.with_extension("py");
    twin.exists().then_some(twin)
}

fn check(program: &Program) -> Result<Completion, Failed> {
    if ayuda::overwrites() && !program.apart {
        return Ok(Completion::ignored_with(
            "omitido: se escriben las salidas; repite sin SNAPSHOTS",
        ));
    }
    if let Err(why) = ayuda::python() {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let twin = program.source.with_extension("py");
    if let Err(why) = ayuda::packages(&fs::read_to_string(&twin)?) {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    if let Some(omitted) = program.omitted()? {
        return Ok(omitted);
    }
    compare(program, run(&twin, program, LIMIT)?)
}

/// Compara lo que imprime un gemelo con lo que enseña su página.
pub fn compare(
    program: &Program,
    actual: String,
) -> Result<Completion, Failed> {
    if program.apart {
        return apart(actual, &program.source.with_extension("pyout"));
    }
    // Solo compara: un gemelo nunca decide qué salida es la buena.
    ayuda::same(actual, &program.source.with_extension("out")).map_err(|diff| {
        format!(
            "{diff}\nEl gemelo no imprime lo mismo que el programa. Corrige {}",
            program.source.with_extension("py").display()
        )
    })?;
    Ok(Completion::Completed)
}

/// Compara lo que imprime un gemelo que no dice lo mismo que su programa.
///
/// Cada versión de Python da sus mensajes a su manera. Con la que escribió el
/// archivo se comparan los bytes; con otra, las líneas sin mensaje y la clase
/// de cada error.
fn apart(actual: String, path: &Path) -> Result<Completion, Failed> {
    if ayuda::python_version()? == WRITTEN_BY {
        ayuda::same_or_write(actual, path)?;
        return Ok(Completion::Completed);
    }
    let expected = fs::read_to_string(path)
        .map_err(|why| format!("no se lee {}: {why}", path.display()))?;
    match essence(&actual) == essence(&expected) {
        true => Ok(Completion::Completed),
        false => Err(format!(
            "{actual}\nEste Python ya no dice lo que muestra la página: {}, \
             que escribió Python {}.{}",
            path.display(),
            WRITTEN_BY.0,
            WRITTEN_BY.1
        )
        .into()),
    }
}

/// Lo que no cambia de una versión de Python a otra.
fn essence(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| match line.starts_with("  ") {
            true => line.split_once(": ").map_or("", |(kind, _)| kind),
            false => line,
        })
        .collect()
}

/// Los que esperan a que alguien los use: como mucho, uno por hilo de pruebas.
static SERVERS: Mutex<Vec<PythonServer>> = Mutex::new(Vec::new());

/// Lo que tarda de más, como mucho, en decir dónde se ha parado un gemelo.
const GRACE: Duration = Duration::from_secs(10);

pub fn run(
    twin: &Path,
    program: &Program,
    limit: Duration,
) -> Result<String, Failed> {
    let (output, errors) = (
        tempfile::NamedTempFile::new()?,
        tempfile::NamedTempFile::new()?,
    );
    let free = SERVERS.lock().expect("nadie entra en pánico con él").pop();
    let mut server = free.unwrap_or_else(|| {
        let clock = ayuda::root().join("tests/programas/reloj.py");
        PythonServer::start(ayuda::python().expect("está"), &clock)
    });
    let seconds = limit.as_secs();
    let paused = program.paused && !reloj::is_real();
    let environment: HashMap<_, _> =
        program.environment()?.into_iter().collect();
    let (out, err) = (output.path(), errors.path());
    let question = json!([seconds, paused, environment, twin, out, err]);
    let status = server.ask(&question.to_string(), limit + GRACE);
    let printed = fs::read(output.path())?;
    let told = fs::read(errors.path())?;
    let mut told = String::from_utf8_lossy(&told).into_owned();
    match &status {
        // Si no contesta, puede estar a medias: se acaba con él.
        None => told += &server.stop(),
        Some(_) => SERVERS.lock().expect("lo mismo").push(server),
    }
    // El que imprime otra cosa puede no escribir errores.
    let noisy = program.noisy && !(program.apart && told.is_empty());
    accept(twin, printed, &told, status.as_deref(), noisy)
}

/// De un gemelo que no acaba se dice por dónde iba, y no queda su proceso.
fn stuck() -> Result<Completion, Failed> {
    if let Err(why) = ayuda::python() {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let folder = tempfile::tempdir()?;
    let (twin, alive) = (folder.path().join("t.py"), folder.path().join("a"));
    fs::write(&twin, STUCK)?;
    let program = Program {
        name: "t".to_owned(),
        source: twin.with_extension("rs"),
        noisy: false,
        paused: true,
        only_virtual: false,
        apart: false,
        database: false,
    };
    let why = run(&twin, &program, Duration::from_secs(1)).err();
    let why = why.and_then(|failed| failed.message().map(str::to_owned));
    let why = why.ok_or("un gemelo que no acaba pasa")?;
    if !why.contains("t.py\", line 3") {
        return Err(format!("no dice por dónde iba: {why}").into());
    }
    // El gemelo crea el archivo en cada vuelta: si sigue, vuelve.
    fs::remove_file(&alive)?;
    std::thread::sleep(Duration::from_millis(100));
    match alive.exists() {
        true => Err("sigue en marcha".into()),
        false => Ok(Completion::Completed),
    }
}

/// De lo que le falta se dice cómo se instala; otra versión también es falta.
fn without_packages() -> Result<(), Failed> {
    let pinned = "# Dos.\naiohttp==3.1 \\\n    --hash=a:0\nrequests==2.3\n";
    let pinned = ayuda::versions(pinned);
    let twin = "import asyncio\nimport requests\nfrom aiohttp.web import A\n";
    let install = "pip install -r examples/requirements.txt";
    for (installed, missing) in [
        ("", Some("falta aiohttp 3.1 y requests 2.3: ")),
        ("aiohttp==3.1", Some("falta requests 2.3: ")),
        ("aiohttp==3.1\nrequests==2.2", Some("falta requests 2.3: ")),
        ("aiohttp==3.1\nrequests==2.3\nyarl==1.0", None),
    ] {
        let installed = ayuda::versions(installed);
        let says = ayuda::lacking(twin, &pinned, &installed).err();
        let right = match (&says, missing) {
            (Some(says), Some(missing)) => {
                says.starts_with(missing) && says.ends_with(install)
            }
            (says, missing) => says.is_none() && missing.is_none(),
        };
        if !right {
            return Err(format!("mal juzgado: {says:?}").into());
        }
    }
    Ok(())
}

/// Con otra versión se perdona el mensaje, y no la clase del error ni qué lo
/// da.
fn another_version() -> Result<(), Failed> {
    let said = "run dentro de run:\n  RuntimeError: no\nal soltarla:\n  Task\n";
    for (from, to, forgiven) in [
        ("Error: no", "Error: never", true),
        ("  Task", "  A task", true),
        ("RuntimeError", "ValueError", false),
        ("al soltarla", "al perderla", false),
        ("  Task\n", "", false),
    ] {
        let other = said.replace(from, to);
        if (essence(said) == essence(&other)) != forgiven {
            return Err(format!("mal juzgado: {other}").into());
        }
    }
    Ok(())
}

const STUCK: &str = "\
from pathlib import Path
alive = Path(__file__).with_name('a')
while True: alive.touch()
";
