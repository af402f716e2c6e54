//! Los archivos con que se despliega, hasta donde deja una máquina sin systemd
//! en marcha y sin imágenes: se revisan, y el programa se ejecuta con el mismo
//! usuario, los mismos límites y las mismas señales.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};
use nix::sys::signal::Signal::{self, SIGTERM};

use crate::banco::{Bench, accepted};
use crate::cliente::Request;
use crate::consola;
use crate::destino::Target;
use crate::imagen::as_the_image;
use crate::medidas::lejos::away;
use crate::programa::Program;

pub const PATIENCE: Duration = Duration::from_secs(60);
/// Lo expuesta que puede estar la unidad, de 0 a 10, según systemd.
const EXPOSED: &str = "--threshold=20";
/// Un usuario que no es nadie: el de la imagen.
pub const NOBODY: u32 = 65532;

pub type Told = Result<Completion, Failed>;

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::ignorable_test("despliegue_la_unidad_vale", unit_is_right),
        Trial::test("despliegue_da_tiempo_a_cerrar", there_is_time),
        Trial::ignorable_test("despliegue_como_la_unidad", as_the_unit),
        Trial::ignorable_test("despliegue_solo_lo_permitido", allowed),
        Trial::ignorable_test("despliegue_como_la_imagen", as_the_image),
        Trial::ignorable_test("despliegue_con_tokio_console", consola::listens),
    ]
}

pub fn file(name: &str) -> Result<String, Failed> {
    let path = ayuda::root()
        .join("examples/recadero/despliegue")
        .join(name);
    Ok(fs::read_to_string(path)?)
}

/// Los valores de una clave de la unidad.
fn values<'a>(unit: &'a str, key: &str) -> Vec<&'a str> {
    let lines = unit.lines().filter_map(|it| it.split_once('='));
    lines.filter(|it| it.0 == key).map(|it| it.1).collect()
}

pub fn here() -> Program {
    program(env!("CARGO_BIN_EXE_recadero").into())
}

/// El programa, donde puede ejecutarlo cualquiera: la carpeta en que se compila
/// puede ser solo de quien compila.
fn for_anyone(folder: &Path) -> Result<Program, Failed> {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    let copy = folder.join("recadero");
    fs::copy(env!("CARGO_BIN_EXE_recadero"), &copy)?;
    Ok(program(copy))
}

pub fn program(path: PathBuf) -> Program {
    Program {
        name: "recadero".to_owned(),
        order: vec![path.into()],
        env: Vec::new(),
    }
}

/// Si no se puede hacer aquí, por qué.
fn omitted(why: &str) -> Told {
    Ok(Completion::ignored_with(ayuda::omitted(why)?))
}

/// Cambiar de usuario, quitarse permisos y cambiar de raíz lo hace solo quien
/// los tiene todos; que aquí no sea nadie no es que falte algo.
pub fn only_root() -> Option<Completion> {
    let root = fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0);
    let why = "omitido: hace falta ser root";
    (!root).then(|| Completion::ignored_with(why))
}

fn run(command: &mut Command) -> Result<Option<Output>, Failed> {
    match command.output() {
        Ok(output) => Ok(Some(output)),
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why.into()),
    }
}

/// systemd la entiende entera, y la encuentra bien cerrada.
fn unit_is_right() -> Told {
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("recadero.service");
    // Donde lo busca no hay ninguno.
    let ours = env!("CARGO_BIN_EXE_recadero");
    let unit = file("recadero.service")?;
    fs::write(&copy, unit.replace("/usr/local/bin/recadero", ours))?;
    let analyze = || Command::new("systemd-analyze");
    let Some(verified) = run(analyze().arg("verify").arg(&copy))? else {
        return omitted("falta systemd-analyze: apt-get install systemd");
    };
    let told = String::from_utf8_lossy(&verified.stderr);
    // Lo que no conoce lo dice, y acaba bien igual.
    if !verified.status.success() || !told.is_empty() {
        return Err(told.into());
    }
    let mut security = analyze();
    security
        .args(["security", "--offline=yes", EXPOSED])
        .arg(&copy);
    match run(&mut security)? {
        Some(output) if output.status.success() => Ok(Completion::Completed),
        Some(output) => {
            let told = String::from_utf8_lossy(&output.stdout);
            Err(format!("demasiado expuesta: {told}").into())
        }
        None => omitted("falta systemd-analyze"),
    }
}

/// Quien despliega espera más que el aviso y el plazo juntos.
fn there_is_time() -> Result<(), Failed> {
    let unit = file("recadero.service")?;
    let montage = crate::etapas::folder().join("e14_desplegar.rs");
    let montage = fs::read_to_string(montage)?;
    let number = |text: &str| -> Result<u64, Failed> {
        let digits = text.chars().filter(char::is_ascii_digit);
        Ok(digits.collect::<String>().parse()?)
    };
    let (_, rest) = montage
        .split_once("\"CIERRE_MS\", ")
        .ok_or("la etapa no lee CIERRE_MS")?;
    let closing = number(rest.split(')').next().unwrap_or_default())?;
    let notice = values(&unit, "Environment")
        .into_iter()
        .find_map(|it| it.strip_prefix("RECADERO_AVISO_MS="))
        .ok_or("la unidad no dice RECADERO_AVISO_MS")?;
    let notice = number(notice)?;
    let stop = number(&values(&unit, "TimeoutStopSec").concat())? * 1000;
    match stop > closing + notice {
        true => Ok(()),
        false => Err(format!("{stop} no pasa de {closing} + {notice}").into()),
    }
}

/// Lo que hace en cualquier despliegue: aceptar, entregar y cerrar.
fn works(
    bench: &Bench,
    wrapper: &[&str],
    signal: Signal,
) -> Result<(), String> {
    let mut service = bench.start_under(wrapper, &[])?;
    let target = Target::accepting();
    let id = accepted(&service, &Request::post(&target.url("/mesa"), b"sopa"))?;
    bench.reaches(&service, &id, "entregado")?;
    // Más que lo que cabe en la base: va a un archivo.
    let big = vec![b'x'; 200_000];
    let id = accepted(&service, &Request::post(&target.url("/mesa"), &big))?;
    bench.reaches(&service, &id, "entregado")?;
    service.signal(signal)?;
    match service.ends() {
        Some(end) if end.success() => Ok(()),
        other => Err(format!("acaba así: {other:?}; {}", service.errors())),
    }
}

/// Un usuario sin permisos, con el tope de archivos de la unidad.
fn as_the_unit() -> Told {
    if let Some(omitted) = only_root() {
        return Ok(omitted);
    }
    let unit = file("recadero.service")?;
    let files = values(&unit, "LimitNOFILE").concat();
    let folder = tempfile::tempdir()?;
    let bench = Bench::new(for_anyone(folder.path())?, PATIENCE);
    let limit = format!("--nofile={files}");
    let wrapper = [&["prlimit", &limit], &as_nobody(&bench)?[..]].concat();
    works(&bench, &wrapper, SIGTERM)?;
    Ok(Completion::Completed)
}

/// La orden que lo ejecuta sin permisos, y dueño de su carpeta.
fn as_nobody(bench: &Bench) -> Result<Vec<&'static str>, Failed> {
    chown(bench.folder(), Some(NOBODY), Some(NOBODY))?;
    Ok(vec![
        "setpriv",
        "--reuid=65532",
        "--regid=65532",
        "--clear-groups",
        "--bounding-set=-all",
        "--no-new-privs",
    ])
}

/// Ninguna llamada al sistema que la unidad prohíba: sería la muerte.
fn allowed() -> Told {
    // A root, SQLite le pide más.
    if let Some(omitted) = only_root() {
        return Ok(omitted);
    }
    let unit = file("recadero.service")?;
    let mut allowed = BTreeSet::new();
    for filter in values(&unit, "SystemCallFilter") {
        let (sets, gives) = match filter.strip_prefix('~') {
            Some(sets) => (sets, false),
            None => (filter, true),
        };
        for set in sets.split(' ') {
            let Some(calls) = calls_in(set)? else {
                return omitted("falta systemd-analyze");
            };
            match gives {
                true => allowed.extend(calls),
                false => allowed.retain(|it| !calls.contains(it)),
            }
        }
    }
    let mut probe = Command::new("strace");
    match run(probe.args(["-qq", "-o", "/dev/null", "true"]))? {
        None => return omitted("falta strace: apt-get install strace"),
        // Hay contenedores que no dejan mirar a otro proceso.
        Some(output) if !output.status.success() => {
            let why = String::from_utf8_lossy(&output.stderr);
            return Ok(Completion::ignored_with(format!("omitido: {why}")));
        }
        Some(_) => {}
    }
    let mut traced = calls_made(None)?;
    // Con una base de varios, las suyas.
    if ayuda::postgres().is_ok() {
        let base = away(&ayuda::database("unidad")?, Duration::ZERO)?;
        traced += &calls_made(Some(base))?;
    }
    let used: BTreeSet<&str> = traced
        .lines()
        .filter_map(|line| line.split_once(' ')?.1.trim().split_once('('))
        .map(|(name, _)| name)
        .filter(|it| it.chars().all(|it| it == '_' || it.is_alphanumeric()))
        // La de antes de ser él: la hace systemd.
        .filter(|it| *it != "execve")
        .collect();
    let forbidden: Vec<_> =
        used.iter().filter(|it| !allowed.contains(**it)).collect();
    match used.len() > 20 && forbidden.is_empty() {
        true => Ok(Completion::Completed),
        false => Err(format!("prohibidas: {forbidden:?}, de {used:?}").into()),
    }
}

/// Lo que apunta strace de un despliegue, con su archivo o con esa base.
fn calls_made(base: Option<String>) -> Result<String, Failed> {
    let folder = tempfile::tempdir()?;
    let mut program = for_anyone(folder.path())?;
    let base = base.map(|url| ("RECADERO_POSTGRES".to_owned(), url.into()));
    program.env.extend(base);
    let bench = Bench::new(program, PATIENCE);
    let traced = bench.folder().join("llamadas");
    let told = traced.display().to_string();
    // Con -D, el proceso que se arranca es el nuestro, y no quien lo mira.
    let tracer = ["strace", "-D", "-f", "-qq", "-o", &told];
    let wrapper = [&as_nobody(&bench)?[..], &tracer].concat();
    works(&bench, &wrapper, SIGTERM)?;
    Ok(fs::read_to_string(traced)?)
}

/// Las llamadas de un conjunto de systemd, con las de los que tiene dentro.
fn calls_in(set: &str) -> Result<Option<BTreeSet<String>>, Failed> {
    let mut analyze = Command::new("systemd-analyze");
    analyze.args(["--no-pager", "syscall-filter", set]);
    let Some(output) = run(&mut analyze)? else {
        return Ok(None);
    };
    let mut calls = BTreeSet::new();
    let text = String::from_utf8_lossy(&output.stdout);
    for name in text.lines().skip(1).map(str::trim) {
        match name {
            it if it.starts_with('@') => {
                calls.extend(calls_in(it)?.unwrap_or_default());
            }
            it if it.is_empty() || it.starts_with('#') => {}
            it => {
                calls.insert(it.to_owned());
            }
        }
    }
    Ok(Some(calls))
}
