//! Mide lo que cuestan una tarea y un hilo, y escribe la tabla de la página.
//!
//! Ejecuta: cargo run --release --bin costes
//!
//! Mide: costes.md
//! Figura: Lo que cuestan una tarea y un hilo

use std::ffi::OsStr;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use std::{env, fs, io, thread};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/beneficios");
const ROUNDS: usize = 5;
const HEADER: &str = "\
| Mediana (mínimo–máximo) | Tarea de Tokio | Hilo de Rust \
| Tarea de asyncio | Hilo de Python |
|---|--:|--:|--:|--:|
";
/// El título de la fila y su sonda, con cuántas tareas y con cuántos hilos.
const ROWS: [(&str, &str, &str); 4] = [
    (
        "Memoria de una que duerme (bytes)",
        "sleep 20000",
        "sleep 5000",
    ),
    ("CPU de un cambio, entre 2 (ns)", "switch 2", "switch 2"),
    (
        "CPU de un cambio, entre 100 (ns)",
        "switch 100",
        "switch 100",
    ),
    (
        "CPU de lanzar una y reunirla (ns)",
        "spawn 20000",
        "spawn 5000",
    ),
];

#[derive(Clone, Copy, PartialEq)]
enum Probe {
    Sleep,
    Switch,
    Spawn,
}

// ANCHOR: sondas
const SWITCHES: usize = 200_000;
const HOUR: Duration = Duration::from_secs(3600);
static ASLEEP: AtomicUsize = AtomicUsize::new(0);

async fn sleep_an_hour() {
    ASLEEP.fetch_add(1, Relaxed);
    tokio::time::sleep(HOUR).await;
}

async fn switch(times: usize) {
    for _ in 0..times {
        tokio::task::yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn with_tasks(probe: Probe, count: usize) -> f64 {
    let before = spent(probe);
    let spawn = |_| match probe {
        Probe::Sleep => tokio::spawn(sleep_an_hour()),
        Probe::Switch => tokio::spawn(switch(SWITCHES / count)),
        Probe::Spawn => tokio::spawn(async {}),
    };
    let tasks: Vec<_> = (0..count).map(spawn).collect();
    if probe == Probe::Sleep {
        while ASLEEP.load(Relaxed) < count {
            tokio::task::yield_now().await;
        }
    } else {
        for task in tasks {
            task.await.expect("la tarea acaba bien");
        }
    }
    spent(probe) - before
}
// ANCHOR_END: sondas

fn with_threads(probe: Probe, count: usize) -> f64 {
    let before = spent(probe);
    let spawn = |_| match probe {
        Probe::Sleep => thread::spawn(|| {
            ASLEEP.fetch_add(1, Relaxed);
            thread::sleep(HOUR);
        }),
        Probe::Switch => thread::spawn(move || {
            for _ in 0..SWITCHES / count {
                thread::yield_now();
            }
        }),
        Probe::Spawn => thread::spawn(|| {}),
    };
    let threads: Vec<_> = (0..count).map(spawn).collect();
    if probe == Probe::Sleep {
        while ASLEEP.load(Relaxed) < count {
            thread::yield_now();
        }
    } else {
        for thread in threads {
            thread.join().expect("el hilo acaba bien");
        }
    }
    spent(probe) - before
}

/// Bytes de memoria al dormir; en las otras sondas, nanosegundos de CPU.
#[cfg(target_os = "linux")]
fn spent(probe: Probe) -> f64 {
    use nix::time::{ClockId, clock_gettime};
    if probe != Probe::Sleep {
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
fn spent(_: Probe) -> f64 {
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
    let [middle, least, most] =
        [ROUNDS / 2, 0, ROUNDS - 1].map(|at| format!("{:.0}", rounds[at]));
    format!(" {middle} ({least}–{most}) |")
}

fn main() -> io::Result<()> {
    let cores = thread::available_parallelism()?;
    use_one_core();
    let args: Vec<String> = env::args().collect();
    if let [_, kind, probe, count] = &args[..] {
        let count = count.parse().expect("cuántos es un número");
        let (probe, times) = match probe.as_str() {
            "sleep" => (Probe::Sleep, count),
            "switch" => (Probe::Switch, SWITCHES),
            _ => (Probe::Spawn, count),
        };
        let spent = match kind.as_str() {
            "task" => with_tasks(probe, count),
            _ => with_threads(probe, count),
        };
        println!("{}", spent / times as f64);
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
        for column in 0..4 {
            table += &cell(row.iter().map(|round| round[column]).collect());
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
