//! Mide lo que cuesta leer mil archivos en un encargo, o en mil.
//!
//! Ejecuta: cargo run --release --bin encargos
//!
//! Mide: encargos.md
//! Figura: Leer mil archivos pequeños

// ANCHOR: maneras
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, io};
use tokio::task::{JoinSet, spawn_blocking};

const FILES: usize = 1000;
const ROUNDS: usize = 9;

async fn in_one(paths: Vec<PathBuf>) -> io::Result<()> {
    let read_all = || {
        let mut paths = paths.into_iter();
        paths.try_for_each(|path| fs::read(path).map(drop))
    };
    spawn_blocking(read_all).await?
}

async fn in_turn(paths: Vec<PathBuf>) -> io::Result<()> {
    for path in paths {
        spawn_blocking(|| fs::read(path)).await??;
    }
    Ok(())
}

async fn together(paths: Vec<PathBuf>) -> io::Result<()> {
    let mut reads = JoinSet::new();
    for path in paths {
        reads.spawn_blocking(|| fs::read(path));
    }
    while let Some(read) = reads.join_next().await {
        read??;
    }
    Ok(())
}
// ANCHOR_END: maneras

/// La carpeta de este programa: la dice `cargo run`.
fn folder() -> io::Result<PathBuf> {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR");
    Ok(folder
        .ok_or_else(|| io::Error::other("falta cargo run"))?
        .into())
}

const HEADER: &str = "\
| Microsegundos por archivo, mediana (mínimo–máximo) | Rust | Python |
|---|--:|--:|
";
const NAMES: [&str; 3] = [
    "En un encargo",
    "En mil, uno detrás de otro",
    "En mil, a la vez",
];

/// De microsegundos por archivo, ordenados.
fn cell(mut rounds: Vec<f64>) -> String {
    rounds.sort_by(f64::total_cmp);
    let number = |value: f64| {
        let decimals = if value < 10.0 { 2 } else { 0 };
        format!("{value:.decimals$}").replace('.', ",")
    };
    let [middle, least, most] =
        [ROUNDS / 2, 0, ROUNDS - 1].map(|at| number(rounds[at]));
    format!(" {middle} ({least}–{most}) |")
}

/// Lo que escribe Python: por cada manera, una línea con sus rondas.
fn python(dir: &Path) -> io::Result<Vec<Vec<f64>>> {
    let twin = folder()?.join("encargos.py");
    let rounds = ROUNDS.to_string();
    let run = Command::new("python3")
        .arg(twin)
        .arg(dir)
        .arg(rounds)
        .output()?;
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    let numbers = |line: &str| {
        let parsed = line.split(' ').map(|it| it.parse());
        parsed.collect::<Result<_, _>>().map_err(io::Error::other)
    };
    text.lines().map(numbers).collect()
}

fn said(program: &str, argument: &str) -> io::Result<String> {
    let output = Command::new(program).arg(argument).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let dir = tempfile::tempdir()?;
    let paths: Vec<_> = (0..FILES)
        .map(|n| dir.path().join(format!("{n}")))
        .collect();
    for path in &paths {
        fs::write(path, "sopa\n")?;
    }
    let per_file = |took: Duration| took.as_secs_f64() * 1e6 / FILES as f64;
    let mut ours = vec![Vec::new(); NAMES.len()];
    // La primera ronda, que llena la caché y crea los hilos, no cuenta.
    for round in 0..=ROUNDS {
        for (way, rounds) in ours.iter_mut().enumerate() {
            let (paths, start) = (paths.clone(), Instant::now());
            match way {
                0 => in_one(paths).await?,
                1 => in_turn(paths).await?,
                _ => together(paths).await?,
            }
            if round > 0 {
                rounds.push(per_file(start.elapsed()));
            }
        }
    }
    let theirs = python(dir.path())?;
    let mut table = HEADER.to_owned();
    for ((name, ours), theirs) in NAMES.iter().zip(ours).zip(theirs) {
        table += &format!("| {name} |{}{}\n", cell(ours), cell(theirs));
    }
    let cores = std::thread::available_parallelism()?;
    table += &format!("\nMedido en {cores} núcleos");
    for (program, argument) in
        [("uname", "-sr"), ("rustc", "-V"), ("python3", "-V")]
    {
        table += &format!(", {}", said(program, argument)?);
    }
    fs::write(folder()?.join("encargos.md"), table + ".\n")
}
