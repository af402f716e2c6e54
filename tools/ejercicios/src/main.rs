//! Los ejercicios del libro, que se corrigen solos.
//!
//! Uso: cargo run --bin ejercicios

mod editor;
mod intento;
mod lista;
mod mios;
mod pantalla;
mod taller;
mod vigila;

use std::io::{IsTerminal, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;

use anyhow::{Context, Result, bail};
use catalogo::Exercise;

use intento::{Language, Try};
use mios::Mine;
use pantalla::Screen;

const USAGE: &str = "\
Uso: cargo run --bin ejercicios -- [ORDEN] [EJERCICIO]

  (nada)               en una terminal, sigue por donde ibas; si no, la lista
  EJERCICIO            lo empieza y lo comprueba cada vez que lo guardas
  lista                los que hay y los que llevas hechos
  comprueba EJERCICIO  lo comprueba una vez; si no pasa, acaba con 1
  pista EJERCICIO [N]  la pista 1, 2 o 3
  restaura EJERCICIO   lo deja como al principio, y guarda lo tuyo aparte
  resuelto EJERCICIO   la del libro, cuando la tuya ya pasa

Lo que escribes está en mis-ejercicios/. Con .py detrás del nombre, en Python:
cargo run --bin ejercicios -- comandas_sin_apuntar.py";

fn main() -> ExitCode {
    die_with_ctrl_c();
    let done = run();
    wait_if_leaving();
    taller::sweep(Path::new(env!("LIBRO")));
    match done {
        Ok(code) => code,
        Err(why) => {
            eprintln!("error: {why:#}");
            ExitCode::from(2)
        }
    }
}

/// Ctrl+C acaba también con el intento que esté en marcha: tiene su grupo de
/// procesos, y la terminal no se lo manda.
fn die_with_ctrl_c() {
    thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        if let Ok(runtime) = runtime
            && runtime.block_on(tokio::signal::ctrl_c()).is_ok()
        {
            LEAVING.store(true, Relaxed);
            ejercicios::proceso::kill_running();
            taller::sweep(Path::new(env!("LIBRO")));
            eprintln!();
            std::process::exit(130);
        }
    });
}

/// Si ya se ha pulsado Ctrl+C.
static LEAVING: AtomicBool = AtomicBool::new(false);

/// Lo que falle porque se le ha quitado de las manos no se cuenta: a partir de
/// ahí solo queda acabar.
fn wait_if_leaving() {
    while LEAVING.load(Relaxed) {
        thread::park();
    }
}

/// Todo lo que hace falta para atender una orden.
pub struct Class {
    pub root: PathBuf,
    pub exercises: Vec<Exercise>,
    pub mine: Mine,
    pub screen: Screen,
}

impl Class {
    /// Deja el inicio en la carpeta del lector, si no está ya, y lo que
    /// necesita su editor.
    fn start(&self, it: &Try) -> Result<()> {
        self.mine.start(it)?;
        match it.language {
            Language::Rust => {
                editor::write(&self.mine, &self.root, &self.exercises)
            }
            Language::Python => Ok(()),
        }
    }
}

fn run() -> Result<ExitCode> {
    let root = PathBuf::from(env!("LIBRO"));
    let root = root.canonicalize().context("no está el libro")?;
    let exercises = catalogo::read(&root).map_err(anyhow::Error::msg)?;
    let class = Class {
        mine: Mine::open(&root)?,
        root,
        exercises,
        screen: Screen::new(),
    };
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let interactive = stdin().is_terminal() && stdout().is_terminal();
    match words[..] {
        [] if interactive => vigila::watch(class, None),
        [] | ["lista"] => lista::all(&class),
        ["ayuda" | "-h" | "--help"] => {
            class.screen.say(USAGE);
            Ok(ExitCode::SUCCESS)
        }
        ["comprueba", name] => once(&class, name),
        ["pista", name] => hint(&class, name, "1"),
        ["pista", name, number] => hint(&class, name, number),
        ["restaura", name] => restore(&class, name),
        ["resuelto" | "solucion" | "solución", name] => solution(&class, name),
        [order @ ("comprueba" | "pista" | "restaura" | "resuelto")] => {
            bail!("falta el ejercicio: {order} EJERCICIO.\n\n{USAGE}")
        }
        [name] if interactive => {
            let try_ = Try::find(&class, name)?;
            vigila::watch(class, Some(try_))
        }
        [name] => once(&class, name),
        _ => bail!("esa orden no existe.\n\n{USAGE}"),
    }
}

fn once(class: &Class, name: &str) -> Result<ExitCode> {
    let it = Try::find(class, name)?;
    class.start(&it)?;
    Ok(match it.check(class)? {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

fn hint(class: &Class, name: &str, number: &str) -> Result<ExitCode> {
    let it = Try::find(class, name)?;
    let hints = &it.exercise.sheet.hints;
    let index: Option<usize> = number.parse().ok();
    let hint = index.and_then(|index| hints.get(index.checked_sub(1)?));
    let hint = hint.context("las pistas son la 1, la 2 y la 3")?;
    class.screen.prose(hint);
    Ok(ExitCode::SUCCESS)
}

fn restore(class: &Class, name: &str) -> Result<ExitCode> {
    let it = Try::find(class, name)?;
    let told = class.mine.restore(&it)?;
    class.screen.say(&told);
    Ok(ExitCode::SUCCESS)
}

fn solution(class: &Class, name: &str) -> Result<ExitCode> {
    let it = Try::find(class, name)?;
    if !class.mine.is_done(&it) {
        bail!(
            "la solución se enseña cuando la tuya pasa. Si te has atascado: \
             cargo run --bin ejercicios -- pista {name} 3"
        );
    }
    class.screen.say(&it.solution()?);
    Ok(ExitCode::SUCCESS)
}

impl Language {
    pub fn ending(self) -> &'static str {
        match self {
            Language::Rust => "rs",
            Language::Python => "py",
        }
    }
}
