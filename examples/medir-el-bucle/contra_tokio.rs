//! Mide el bucle del libro junto a Tokio y a asyncio, y escribe la tabla.
//!
//! Ejecuta: cargo run --release --bin contra_tokio
//!
//! Mide: contra_tokio.md

use std::ffi::OsStr;
use std::future::{Future, pending, poll_fn};
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::pin::Pin;
use std::process::Command;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use std::{env, fs, io, thread};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/medir-el-bucle");
const ROUNDS: usize = 5;
const HEADER: &str = "\
| Coste por unidad | Bucle | Tokio | Bucle, en veces Tokio \
| asyncio, en veces Tokio |
|---|--:|--:|--:|--:|
";
/// El título de la fila, la sonda y cuántas tareas o esperas.
const ROWS: [(&str, &str, usize); 13] = [
    ("Lanzar y reunir 10 000, CPU en ns", "spawn", 10_000),
    ("Lanzar y reunir 100 000, CPU en ns", "spawn", 100_000),
    ("Lanzar y reunir 1 000 000, CPU en ns", "spawn", 1_000_000),
    ("Dormir 1 000 000 de tareas, en bytes", "sleep", 1_000_000),
    ("Ceder entre 2, CPU en ns", "switch", 2),
    ("Ceder entre 100, CPU en ns", "switch", 100),
    ("Poner 100 000 temporizadores, CPU en ns", "timer", 100_000),
    ("Cancelar 10 000 esperas vivas, CPU en ns", "suelta", 10_000),
    (
        "Cancelar 1 000 000 de esperas vivas, CPU en ns",
        "suelta",
        1_000_000,
    ),
    ("Cancelar 1 000 `accept`, CPU en ns", "acepta", 1_000),
    ("Cancelar 100 000 `accept`, CPU en ns", "acepta", 100_000),
    (
        "Cancelar 1 000 000 de límites, en bytes",
        "cancel",
        1_000_000,
    ),
    ("Lo mismo, si se solapan, en bytes", "solapa", 1_000_000),
];
/// Lo que no se mide, pero cuenta: nuestro bucle, Tokio y asyncio.
const LACKS: [(&str, [&str; 3]); 6] = [
    ("Reparte tareas entre hilos", ["no", "sí", "no"]),
    ("Presupuesto por tarea", ["no", "sí", "no"]),
    ("UDP, sockets Unix y tuberías", ["no", "sí", "sí"]),
    ("Señales del sistema", ["no", "sí", "sí"]),
    ("Probado fuera de Linux", ["no", "sí", "sí"]),
    ("Años de uso en servicio", ["no", "sí", "sí"]),
];

// ANCHOR: sondas
const SWITCHES: usize = 1_000_000;
const HOUR: Duration = Duration::from_secs(3600);
const MS: Duration = Duration::from_millis(1);
const ANY: SocketAddr =
    SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0));
/// Las sondas que miran la memoria; las demás, la CPU.
const IN_BYTES: [&str; 3] = ["sleep", "cancel", "solapa"];

/// Una sonda, escrita una sola vez para los dos bucles.
macro_rules! probe {
    ($probe:ident, $count:ident, $spawn:path, $sleep:path, $timeout:path,
     $yield_now:path, $listen:expr) => {{
        let before = spent($probe);
        let mut tasks = Vec::with_capacity($count);
        match $probe {
            "sleep" => {
                for _ in 0..$count {
                    drop($spawn($sleep(HOUR)));
                }
                // Al despertar, todas las demás se han dormido ya.
                $sleep(MS).await;
            }
            "switch" => tasks.extend((0..$count).map(|_| {
                let switches = SWITCHES / $count;
                $spawn(async move {
                    for _ in 0..switches {
                        $yield_now().await;
                    }
                })
            })),
            "timer" => tasks.extend((0..$count).map(|number| {
                // Repartidos en un segundo, y desordenados.
                let due = number * 7919 % 1000 + 1;
                $spawn($sleep(MS * due as u32))
            })),
            "suelta" => {
                let mut waits: Vec<_> =
                    (0..$count).map(|_| Box::pin($sleep(HOUR))).collect();
                for wait in &mut waits {
                    start(wait.as_mut()).await;
                }
                // De la primera a la última, con las demás esperando.
                waits.into_iter().for_each(drop);
            }
            "acepta" => {
                let listener = Arc::new($listen);
                tasks.extend((0..$count).map(|_| {
                    let listener = listener.clone();
                    // No llega nadie: a todas se les acaba el tiempo.
                    $spawn(async move {
                        let _ = $timeout(MS, listener.accept()).await;
                    })
                }));
            }
            "cancel" => {
                for _ in 0..$count {
                    let _ = $timeout(HOUR, $yield_now()).await;
                }
            }
            "solapa" => {
                let mut last = None;
                for _ in 0..$count {
                    let mut new = Box::pin($timeout(HOUR, pending::<()>()));
                    start(new.as_mut()).await;
                    // La anterior se suelta ahora: nunca hay menos de una.
                    last = Some(new);
                }
                drop(last);
            }
            _ => tasks.extend((0..$count).map(|_| $spawn(async {}))),
        }
        for task in tasks {
            task.await.expect("la tarea termina bien");
        }
        spent($probe) - before
    }};
}

/// Sondea una vez una espera que no va a terminar.
async fn start(mut wait: Pin<&mut impl Future>) {
    poll_fn(|cx| {
        assert!(wait.as_mut().poll(cx).is_pending());
        Poll::Ready(())
    })
    .await;
}

fn with_our_loop(probe: &'static str, count: usize) -> f64 {
    use bucle::{TcpListener, sleep, spawn, timeout, yield_now};
    let listen = || TcpListener::bind(ANY).expect("hay puertos libres");
    bucle::run(async move {
        probe!(probe, count, spawn, sleep, timeout, yield_now, listen())
    })
}

#[tokio::main(flavor = "current_thread")]
async fn with_tokio(probe: &'static str, count: usize) -> f64 {
    use tokio::net::TcpListener;
    use tokio::task::{spawn, yield_now};
    use tokio::time::{sleep, timeout};
    let listen = async || TcpListener::bind(ANY).await.expect("hay puertos");
    probe!(
        probe,
        count,
        spawn,
        sleep,
        timeout,
        yield_now,
        listen().await
    )
}
// ANCHOR_END: sondas

/// Bytes de memoria si la sonda los mira; si no, nanosegundos de CPU.
#[cfg(target_os = "linux")]
fn spent(probe: &str) -> f64 {
    use nix::time::{ClockId, clock_gettime};
    if !IN_BYTES.contains(&probe) {
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
fn use_one_core() {}

#[cfg(not(target_os = "linux"))]
fn spent(_: &str) -> f64 {
    eprintln!("Esta medición lee /proc: necesita Linux.");
    std::process::exit(1);
}

/// Lo que escribe el programa, o nada si no se puede ejecutar.
fn run(program: impl AsRef<OsStr>, args: &str) -> String {
    let mut command = Command::new(program);
    let output = command.args(args.split(' ')).current_dir(FOLDER).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

/// Con dos decimales, si sin ellos no diría nada.
fn number(value: f64) -> String {
    let decimals = if value < 10.0 { 2 } else { 0 };
    format!("{value:.decimals$}").replace('.', ",")
}

/// Mediana de las rondas, y mínimo y máximo si hacen falta.
fn cell(mut rounds: Vec<f64>, range: bool) -> String {
    rounds.sort_by(f64::total_cmp);
    let [middle, least, most] =
        [ROUNDS / 2, 0, ROUNDS - 1].map(|at| number(rounds[at]));
    match (range, middle.as_str()) {
        (_, "NaN") => " omitido |".to_owned(),
        (true, _) => format!(" {middle} ({least}–{most}) |"),
        (false, _) => format!(" {middle} |"),
    }
}

fn main() -> io::Result<()> {
    let cores = thread::available_parallelism()?;
    let args: Vec<String> = env::args().collect();
    if let [_, kind, probe, count] = &args[..] {
        let row = ROWS.iter().find(|row| row.1 == probe);
        let probe = row.expect("la sonda está en la tabla").1;
        let count = count.parse().expect("cuántos es un número");
        let times = if probe == "switch" { SWITCHES } else { count };
        let cost = match kind.as_str() {
            "tokio" => with_tokio(probe, count),
            _ => with_our_loop(probe, count),
        };
        println!("{}", cost / times as f64);
        return Ok(());
    }
    use_one_core();
    let rust = env::current_exe()?;
    let mut costs = [[[0.0; 3]; ROUNDS]; ROWS.len()];
    // Los tres, seguidos, en cada ronda: el ruido de la máquina les llega por
    // igual, y cada proceso empieza con la memoria limpia.
    for round in 0..ROUNDS {
        for ((_, probe, count), row) in ROWS.iter().zip(&mut costs) {
            row[round] = [
                run(&rust, &format!("nuestro {probe} {count}")),
                run(&rust, &format!("tokio {probe} {count}")),
                run("python3", &format!("contra_tokio.py {probe} {count}")),
            ]
            .map(|cost| cost.parse().unwrap_or(f64::NAN));
        }
    }
    let mut table = HEADER.to_owned();
    for ((title, ..), rounds) in ROWS.iter().zip(&costs) {
        let column = |value: fn(&[f64; 3]) -> f64| {
            cell(rounds.iter().map(value).collect(), false)
        };
        // Un límite cancelado puede no dejar nada: no hay con qué comparar.
        let ratio = |over: fn(&[f64; 3]) -> f64| match rounds {
            _ if rounds.iter().any(|round| round[1] < 1.0) => " — |".into(),
            _ => cell(rounds.iter().map(over).collect(), true),
        };
        table += &format!("| {title} |");
        table += &column(|round| round[0]);
        table += &column(|round| round[1]);
        table += &ratio(|round| round[0] / round[1]);
        table += &ratio(|round| round[2] / round[1]);
        table += "\n";
    }
    for (title, [ours, tokio, asyncio]) in LACKS {
        table += &format!("| {title} | {ours} | {tokio} | — | {asyncio} |\n");
    }
    table += &format!("\nMedido en {cores} núcleos");
    for (program, args) in [
        ("uname", "-sr"),
        ("rustc", "-V"),
        ("cargo", "tree --package tokio --depth 0 --prefix none"),
        ("python3", "-V"),
    ] {
        table += &format!(", {}", run(program, args));
    }
    fs::write(format!("{FOLDER}/contra_tokio.md"), table + ".\n")
}
