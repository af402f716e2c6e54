//! Mide lo que cuestan una tarea y un hilo, y escribe la tabla de la página.
//!
//! Ejecuta: cargo run --release --bin costes
//!
//! Mide: costes.md

use std::ffi::OsStr;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use std::{env, fs, io, thread};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/beneficios");
const ROUNDS: usize = 5;
const HEADER: &str = "\
| Mediana (mínimo–máximo) | Tarea de Tokio | Hilo de Rust, en veces \
| Tarea de asyncio, en veces | Hilo de Python, en veces |
|---|--:|--:|--:|--:|
";
/// El título de la fila y su sonda, con cuántas tareas y con cuántos hilos.
const ROWS: [(&str, &str, &str); 4] = [
    ("Bytes al dormir", "sleep 20000", "sleep 5000"),
    ("CPU por cambio, entre 2 (ns)", "switch 2", "switch 2"),
    ("CPU por cambio, entre 100 (ns)", "switch 100", "switch 100"),
    ("CPU al lanzar y reunir (ns)", "spawn 20000", "spawn 5000"),
];

// ANCHOR: sondas
const SWITCHES: usize = 200_000;
const HOUR: Duration = Duration::from_secs(3600);
static ASLEEP: AtomicUsize = AtomicUsize::new(0);

#[tokio::main(flavor = "current_thread")]
async fn with_tasks(probe: &str, count: usize) -> f64 {
    let before = spent(probe);
    let spawn = |_| match probe {
        "sleep" => tokio::spawn(async {
            ASLEEP.fetch_add(1, Relaxed);
            tokio::time::sleep(HOUR).await;
        }),
        "switch" => tokio::spawn(async move {
            for _ in 0..SWITCHES / count {
                tokio::task::yield_now().await;
            }
        }),
        _ => tokio::spawn(async {}),
    };
    let tasks: Vec<_> = (0..count).map(spawn).collect();
    while probe == "sleep" && ASLEEP.load(Relaxed) < count {
        tokio::task::yield_now().await;
    }
    for task in tasks.into_iter().filter(|_| probe != "sleep") {
        task.await.expect("la tarea termina bien");
    }
    spent(probe) - before
}

fn with_threads(probe: &str, count: usize) -> f64 {
    let before = spent(probe);
    let spawn = |_| match probe {
        "sleep" => thread::spawn(|| {
            ASLEEP.fetch_add(1, Relaxed);
            thread::sleep(HOUR);
        }),
        "switch" => thread::spawn(move || {
            for _ in 0..SWITCHES / count {
                thread::yield_now();
            }
        }),
        _ => thread::spawn(|| {}),
    };
    let threads: Vec<_> = (0..count).map(spawn).collect();
    while probe == "sleep" && ASLEEP.load(Relaxed) < count {
        thread::yield_now();
    }
    for thread in threads.into_iter().filter(|_| probe != "sleep") {
        thread.join().expect("el hilo termina bien");
    }
    spent(probe) - before
}
// ANCHOR_END: sondas

/// Bytes de memoria al dormir; en las otras sondas, nanosegundos de CPU.
#[cfg(target_os = "linux")]
fn spent(probe: &str) -> f64 {
    use nix::time::{ClockId, clock_gettime};
    if probe != "sleep" {
        let cpu = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID);
        return Duration::from(cpu.expect("es Linux")).as_secs_f64() * 1e9;
    }
    let status = fs::read_to_string("/proc/self/status").expect("es Linux");
    let resident = status.split("VmRSS:").nth(1).expect("una línea VmRSS");
    let kib = resident.split_whitespace().next().expect("con un número");
    kib.parse::<f64>().expect("en KiB") * 1024.0
}

/// Las sondas lo heredan, también las de Python.
#[cfg(target_os = "linux")]
fn use_one_core() {
    use nix::sched::{CpuSet, sched_getcpu, sched_setaffinity};
    use nix::unistd::Pid;
    let mut one = CpuSet::new();
    sched_getcpu()
        .and_then(|here| one.set(here))
        .and_then(|()| sched_setaffinity(Pid::this(), &one))
        .expect("el núcleo está permitido");
}

#[cfg(not(target_os = "linux"))]
fn spent(_: &str) -> f64 {
    f64::NAN
}

#[cfg(not(target_os = "linux"))]
fn use_one_core() {
    eprintln!("Esta medición elige núcleo y lee /proc: necesita Linux.");
    std::process::exit(1);
}

/// Lo que escribe el programa, o nada si no se puede ejecutar.
fn run(program: impl AsRef<OsStr>, args: &str) -> String {
    let mut command = Command::new(program);
    let output = command.args(args.split(' ')).current_dir(FOLDER).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

/// Mediana de las rondas (mínimo–máximo).
fn cell(mut rounds: Vec<f64>) -> String {
    rounds.sort_by(f64::total_cmp);
    let [middle, least, most] = [ROUNDS / 2, 0, ROUNDS - 1].map(|at| {
        let decimals = usize::from(rounds[at] < 10.0);
        format!("{:.decimals$}", rounds[at]).replace('.', ",")
    });
    format!(" {middle} ({least}–{most}) |")
}

fn main() -> io::Result<()> {
    let cores = thread::available_parallelism()?;
    use_one_core();
    let args: Vec<String> = env::args().collect();
    if let [_, kind, probe, count] = &args[..] {
        let count = count.parse().expect("cuántos es un número");
        let times = if probe == "switch" { SWITCHES } else { count };
        let with = if kind == "task" {
            with_tasks
        } else {
            with_threads
        };
        println!("{}", with(probe, count) / times as f64);
        return Ok(());
    }
    let rust = env::current_exe()?;
    let mut costs = [[[0.0; 4]; ROUNDS]; ROWS.len()];
    for round in 0..ROUNDS {
        for ((_, tasks, threads), row) in ROWS.iter().zip(&mut costs) {
            row[round] = [
                run(&rust, &format!("task {tasks}")),
                run(&rust, &format!("thread {threads}")),
                run("python3", &format!("costes.py task {tasks}")),
                run("python3", &format!("costes.py thread {threads}")),
            ]
            .map(|cost| cost.parse().unwrap_or(f64::NAN));
        }
    }
    let mut table = HEADER.to_owned();
    for ((title, ..), row) in ROWS.iter().zip(&costs) {
        table += &format!("| {title} |");
        table += &cell(row.iter().map(|round| round[0]).collect());
        for column in 1..4 {
            let times = row.iter().map(|round| round[column] / round[0]);
            table += &cell(times.collect());
        }
        table += "\n";
    }
    table = table.replace("NaN (NaN–NaN)", "omitido");
    table += &format!("\nMedido en {cores} núcleos");
    for (program, args) in [
        ("uname", "-sr"),
        ("rustc", "-V"),
        ("cargo", "tree --package tokio --depth 0 --prefix none"),
        ("python3", "-V"),
    ] {
        table += &format!(", {}", run(program, args));
    }
    fs::write(format!("{FOLDER}/costes.md"), table + ".\n")
}
