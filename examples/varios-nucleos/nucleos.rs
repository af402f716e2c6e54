//! Mide cuántos núcleos usan dos cálculos a la vez, y escribe la tabla.
//!
//! Ejecuta: cargo run --release --bin nucleos
//!
//! Mide: nucleos.md
//! Figura: Cuántos núcleos ocupan dos cálculos

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/varios-nucleos");
const ROUNDS: usize = 5;

// ANCHOR: trabajos
/// Un cálculo que no espera a nada.
fn compute() {
    for step in 0..400_000_000_u64 {
        black_box(step);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn one_worker() {
    two_tasks().await;
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers() {
    two_tasks().await;
}

async fn two_tasks() {
    let first = tokio::spawn(async { compute() });
    let second = tokio::spawn(async { compute() });
    first.await.expect("el cálculo termina bien");
    second.await.expect("el cálculo termina bien");
}

fn two_threads() {
    thread::scope(|scope| {
        scope.spawn(compute);
        scope.spawn(compute);
    });
}

/// Tiempo de CPU por cada segundo de reloj: 2 si dos núcleos no paran.
fn cores_in_use(work: fn()) -> f64 {
    let (start, cpu) = (Instant::now(), cpu_seconds());
    work();
    (cpu_seconds() - cpu) / start.elapsed().as_secs_f64()
}
// ANCHOR_END: trabajos

#[cfg(target_os = "linux")]
fn cpu_seconds() -> f64 {
    use nix::time::{ClockId, clock_gettime};
    let cpu = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID);
    Duration::from(cpu.expect("es Linux")).as_secs_f64()
}

#[cfg(not(target_os = "linux"))]
fn cpu_seconds() -> f64 {
    eprintln!("Esta medición usa relojes de CPU: necesita Linux.");
    std::process::exit(1);
}

/// Lo que escribe el programa, o nada si no se puede ejecutar.
fn run(program: &str, args: &str) -> String {
    let mut command = Command::new(program);
    let output = command.args(args.split(' ')).current_dir(FOLDER).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

fn python(how: &str) -> f64 {
    let cores = run("python3", &format!("nucleos.py {how}"));
    cores.parse().unwrap_or(f64::NAN)
}

fn main() -> io::Result<()> {
    let cores = thread::available_parallelism()?;
    let mut rounds = [(); ROUNDS].map(|()| {
        [
            ("Dos tareas de Tokio en un hilo", cores_in_use(one_worker)),
            (
                "Dos tareas de Tokio en dos hilos",
                cores_in_use(two_workers),
            ),
            ("Dos hilos de Rust", cores_in_use(two_threads)),
            ("Dos hilos de Python", python("threads")),
            ("Dos procesos de Python", python("processes")),
        ]
    });
    let mut table =
        "| | Mediana | Mínimo | Máximo |\n|---|--:|--:|--:|\n".to_owned();
    for row in 0..rounds[0].len() {
        rounds.sort_by(|one, other| one[row].1.total_cmp(&other[row].1));
        table += &format!("| {} |", rounds[0][row].0);
        for round in [ROUNDS / 2, 0, ROUNDS - 1] {
            table += &format!(" {:.1} |", rounds[round][row].1);
        }
        table += "\n";
    }
    let mut table = table.replace('.', ",").replace("NaN", "omitido");
    table += &format!("\nMedido en {cores} núcleos");
    for (program, args) in [
        ("uname", "-sr"),
        ("rustc", "-V"),
        ("cargo", "tree --package tokio --depth 0 --prefix none"),
        ("python3", "-V"),
    ] {
        table += &format!(", {}", run(program, args));
    }
    fs::write(format!("{FOLDER}/nucleos.md"), table + ".\n")
}
