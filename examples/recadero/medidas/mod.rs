//! Las medidas de Recadero: cada una arranca el programa, le hace algo y
//! devuelve la tabla de lo que ha visto.

mod a_la_vez;
pub mod carga;
mod cierre;
mod destinos;
mod disco;
mod huella;
pub mod lejos;
mod omision;
mod reserva;
mod rodilla;
mod tablas;

use std::error::Error;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use tokio::runtime::Builder;

use crate::programa::{Program, Service, python};
pub use tablas::percentile;

pub type Told = Result<String, String>;
type Fault = Box<dyn Error + Send + Sync>;

/// Cuánto se mide. Con poco se sabe que el medidor funciona, y nada más.
pub struct Plan {
    /// Dónde se escriben las tablas.
    pub folder: PathBuf,
    /// Dónde guarda lo suyo cada proceso: en memoria, para que no se mida un
    /// disco que es de todos, y en uno de verdad.
    pub memory: PathBuf,
    pub disk: PathBuf,
    pub rounds: usize,
    /// Lo que se descarta al principio, y lo que se mide.
    pub warm: Duration,
    pub lasts: Duration,
    /// Peticiones por segundo, en la rampa y en lo demás.
    pub rates: Vec<u32>,
    pub rate: u32,
    pub listeners: usize,
    /// Entregas a la vez al mismo servidor.
    pub sizes: Vec<usize>,
    /// Conexiones con la base.
    pub pools: Vec<u32>,
    /// Lo que se para el proceso a propósito.
    pub pause: Duration,
    /// El plazo de cierre.
    pub closing: Duration,
    /// A quién se le cuenta por dónde va.
    pub says: fn(&str),
}

/// Hace las medidas, o la que se pide, y escribe sus tablas.
pub fn run(plan: &Plan, asked: Option<&str>) -> Result<(), String> {
    type Measure = fn(&Plan) -> Told;
    let all: [(&str, Measure); 7] = [
        ("omision", omision::measure),
        ("rodilla", rodilla::measure),
        ("disco", disco::measure),
        ("a_la_vez", a_la_vez::measure),
        ("reserva", reserva::measure),
        ("huella", huella::measure),
        ("cierre", cierre::measure),
    ];
    let known = |name| all.iter().any(|(known, _)| *known == name);
    if let Some(name) = asked.filter(|name| !known(*name)) {
        return Err(format!("no hay ninguna medida «{name}»"));
    }
    for (name, measure) in all {
        if asked.is_none_or(|it| it == name) {
            (plan.says)(name);
            // Donde no la hay, las demás se hacen igual.
            let omits = name == "reserva" && asked.is_none();
            if let Some(why) = ayuda::postgres().err().filter(|_| omits) {
                (plan.says)(&why);
                continue;
            }
            let busy = tablas::busy();
            let table = measure(plan)? + &tablas::signature(&busy);
            plan.write(&format!("{name}.md"), &table)?;
        }
    }
    Ok(())
}

impl Plan {
    fn write(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(name);
        fs::write(&path, text)
            .map_err(|why| format!("{}: {why}", path.display()))
    }
}

/// Lo que hace quien pide, y los destinos: en otro hilo, para que una cosa no
/// retrase a la otra.
fn block_on<T>(
    work: impl Future<Output = Result<T, Fault>>,
) -> Result<T, String> {
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let runtime = runtime.map_err(|why| why.to_string())?;
    runtime.block_on(work).map_err(|why| why.to_string())
}

/// Los dos programas, lado a lado. El de Python, si están sus paquetes.
fn programs() -> Vec<(&'static str, Program)> {
    let rust = Program {
        name: "rust".to_owned(),
        order: vec![env!("CARGO_BIN_EXE_recadero").into()],
        env: Vec::new(),
    };
    let python = python().ok().map(|it| ("Python", it));
    [("Rust", rust)].into_iter().chain(python).collect()
}

/// Lo arranca en una carpeta nueva, que se borra al soltarla.
fn start(
    place: &Path,
    program: &Program,
    extra: &[(&'static str, String)],
) -> Result<(Service, TempDir), String> {
    let folder = tempfile::tempdir_in(place).map_err(|why| why.to_string())?;
    let mut variables = vec![
        ("ESCUCHA", "127.0.0.1:0".to_owned()),
        ("CARPETA", folder.path().display().to_string()),
        // Escribir el registro cuesta, y aquí lo leería quien mide.
        ("REGISTRO", "ERROR".to_owned()),
        ("COLA", "1000000".to_owned()),
        ("CABECERA_MS", "60000".to_owned()),
    ];
    variables.extend_from_slice(extra);
    let service = program.start(&variables, Duration::from_secs(30))?;
    Ok((service, folder))
}
