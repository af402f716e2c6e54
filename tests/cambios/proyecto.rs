//! Hace un cambio en un proyecto del lector, y ejecuta allí su orden.
//!
//! Se copia con los otros de su página, que puede necesitar. Su `target` es el
//! de la prueba `programas`, que ya tiene compiladas las dependencias.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex, MutexGuard};
use std::time::Duration;

use ayuda::parche::Patch;
use regex::Regex;

use super::compila::say;
use super::ejecuta::{Run, start};
use super::{Case, scratch, write_if_changed};

/// Compilar las dependencias la primera vez.
const PATIENCE: Duration = Duration::from_secs(300);
/// Cada ejecutable tiene un sitio, y no uno por cambio: de uno en uno.
static ONE: Mutex<()> = Mutex::new(());

/// La versión del paquete, sin las comillas del final.
static VERSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("(?m)^(version = \"[^\"]+)\"").unwrap());

/// Uno en marcha, y nadie más.
pub struct Project {
    pub run: Run,
    pub _alone: MutexGuard<'static, ()>,
}

/// Ejecuta la orden en la copia; si a la máquina le falta algo, qué.
pub fn begin(
    case: &Case,
    patch: &Patch,
    name: &str,
) -> Result<Result<Project, String>, String> {
    let line = patch.note("Ejecuta").ok_or_else(|| {
        let says = "el cambio de un proyecto dice cómo se ejecuta, desde la \
                    carpeta de su primer archivo: «# Ejecuta: cargo test»";
        case.blame((1, says.to_owned()))
    })?;
    let alone = ONE.lock().unwrap_or_else(|broken| broken.into_inner());
    let texts = copy(case, patch)?;
    let folder = scratch(&case.page).join(&case.name);
    // La que carga Python no lleva su perfil en el nombre: es una para todos.
    let library = format!("target/debug/deps/lib{name}.so");
    let _ = fs::remove_file(folder.join(name).join(library));
    let mut order = line.to_owned();
    if line.contains("python3") {
        let every: Vec<&str> = texts.values().map(String::as_str).collect();
        let ready = ayuda::packages(&every.join("\n"));
        let python = match ayuda::python().and_then(|it| ready.map(|()| it)) {
            Ok(python) => python,
            Err(why) => return Ok(Err(why)),
        };
        order = line.replace("python3", &format!("'{}'", python.display()));
    }
    if line.contains("cargo")
        && let Err(why) = fetch(&folder.join(name))
    {
        return Ok(Err(why));
    }
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &order])
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_PROFILE_DEV_DEBUG", "none")
        .env("CARGO_TERM_COLOR", "never")
        .env("RUST_TEST_THREADS", "1");
    if let Ok(python) = ayuda::python() {
        shell.env("PYO3_PYTHON", python);
    }
    let mut run = start(shell, &case.name, &folder.join(name), "")?;
    run.patience = PATIENCE;
    Ok(Ok(Project { run, _alone: alone }))
}

/// Copia los proyectos de la página, con sus cambios: sus textos.
fn copy(
    case: &Case,
    patch: &Patch,
) -> Result<BTreeMap<PathBuf, String>, String> {
    let folder = scratch(&case.page).join(&case.name);
    let shared = ayuda::root().join("target/proyectos/target");
    fs::create_dir_all(&shared).map_err(say)?;
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(case.folder()).map_err(say)? {
        let path = entry.map_err(say)?.path();
        let has = |name: &str| path.join(name).exists();
        if has("Cargo.toml") || has("pyproject.toml") {
            read(&path, &case.folder(), &mut texts).map_err(say)?;
        }
        if has("Cargo.toml") {
            let project = path.file_name().expect("tiene nombre");
            let to = folder.join(project);
            fs::create_dir_all(to.join(".cargo")).map_err(say)?;
            let config = to.join(".cargo/config.toml");
            write_if_changed(&config, &own_artifact(project, &case.name))
                .map_err(say)?;
            let lock = ayuda::root().join("Cargo.lock");
            fs::copy(lock, to.join("Cargo.lock")).map_err(say)?;
            #[cfg(unix)]
            if !to.join("target").exists() {
                std::os::unix::fs::symlink(&shared, to.join("target"))
                    .map_err(say)?;
            }
        }
    }
    for file in patch.files() {
        texts.insert(PathBuf::from(file), case.apply(patch, file)?);
    }
    for (path, text) in &mut texts {
        if path.ends_with("Cargo.toml") {
            // Dos copias de la misma versión son lo mismo para cargo, que
            // daría por compilada la una con lo de la otra.
            let own = format!("+{}\"", case.name.replace('_', "-"));
            *text = VERSION.replace(text, format!("$1{own}")).into_owned();
        }
    }
    for (path, text) in &texts {
        write_if_changed(&folder.join(path), text).map_err(say)?;
    }
    Ok(texts)
}

/// Cargo reconoce lo compilado por el nombre del proyecto y por su perfil, y no
/// por su carpeta: sin un perfil propio, daría por bueno lo de otro cambio, o
/// lo de este a la prueba `programas`.
fn own_artifact(project: &OsStr, name: &str) -> String {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    // En cuántas partes se compila: más de las que hay da igual.
    let units = 1_000 + hasher.finish() % 1_000_000;
    format!(
        "[profile.dev.package.{}]\ncodegen-units = {units}\n",
        project.display()
    )
}

/// Lee los archivos de texto de una carpeta, por su ruta.
fn read(
    folder: &Path,
    from: &Path,
    texts: &mut BTreeMap<PathBuf, String>,
) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, from, texts)?;
        } else if let Ok(text) = fs::read_to_string(&path) {
            let name = path.strip_prefix(from).expect("está en ella");
            texts.insert(name.to_owned(), text);
        }
    }
    Ok(())
}

/// Lo que solo usa un proyecto puede no estar en la máquina.
fn fetch(folder: &Path) -> Result<(), String> {
    let host = super::compila::host()?;
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let fetches = |offline: &[&str]| {
        let mut order = Command::new(&cargo);
        order
            .args(["fetch", "--quiet", "--target", &host])
            .args(offline)
            .current_dir(folder)
            .output()
            .is_ok_and(|it| it.status.success())
    };
    match fetches(&["--offline"]) || fetches(&[]) {
        true => Ok(()),
        false => Err("no se puede descargar lo que usa".to_owned()),
    }
}
