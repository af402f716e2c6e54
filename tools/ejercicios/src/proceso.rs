//! Un intento, en su proceso y con límites: lo que haga no se lleva por delante
//! a quien lo ejecuta.

mod salida;

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use catalogo::{CHECK, Exercise};
use salida::Printed;

/// El archivo en que la comprobación escribe su veredicto.
pub const VERDICT: &str = "EJERCICIO_VEREDICTO";
/// Lo que puede gastar de procesador, en segundos.
pub const CPU: u64 = 3;
/// Lo que puede tardar aunque no gaste nada: el reloj del ejercicio es virtual.
pub const WALL: Duration = Duration::from_secs(10);
/// La memoria que puede pedir.
pub const MEMORY: u64 = 512 << 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Passes,
    /// Lo que se le dice a quien lo ha escrito.
    Fails(String),
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Passes => f.write_str("pasa\n"),
            Verdict::Fails(why) => write!(f, "falla\n{why}"),
        }
    }
}

/// Lo que ha pasado al ejecutarlo.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub verdict: Verdict,
    /// Lo que ha escrito en sus dos salidas, en el orden en que lo ha escrito.
    pub printed: String,
}

/// Pone los límites a este proceso; lo que lance los hereda.
pub fn limit() {
    #[cfg(unix)]
    {
        use rlimit::Resource;
        // Donde el sistema no conoce uno, queda el tiempo.
        let _ = Resource::CPU.set(CPU, CPU + 1);
        let _ = Resource::DATA.set(MEMORY, MEMORY);
        let _ = Resource::CORE.set(0, 0);
    }
    // Si quien lo vigila ya no está, no se queda aquí para siempre.
    thread::spawn(|| {
        thread::sleep(11 * WALL);
        std::process::exit(1);
    });
}

/// El que está en marcha, para acabar con él al acabar con este.
static RUNNING: Mutex<Option<u32>> = Mutex::new(None);

fn running(id: Option<u32>) {
    *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) = id;
}

/// Acaba con el que está en marcha, si lo hay, y con lo que haya lanzado.
pub fn kill_running() {
    if let Some(id) = *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) {
        kill_group(id);
    }
}

/// La orden que comprueba un intento en Python.
pub fn python(
    python: &Path,
    root: &Path,
    exercise: &Exercise,
    attempt: &Path,
) -> Command {
    let mut command = Command::new(python);
    command
        .arg(root.join("tools/ejercicios/python/corrige.py"))
        .arg(exercise.file(&format!("{CHECK}.py")))
        .arg(attempt)
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUNBUFFERED", "1");
    command
}

/// Ejecuta un intento hasta que acabe o se le acabe el tiempo.
///
/// # Errors
///
/// No arranca, o el disco está lleno.
pub fn run(command: &mut Command, wall: Duration) -> io::Result<Outcome> {
    let verdict = tempfile::NamedTempFile::new()?;
    let (reader, writer) = io::pipe()?;
    command
        .env(VERDICT, verdict.path())
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let mut child = command.spawn()?;
    // El escritor está también en la orden, y la tubería no acabaría.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let printed = Printed::read(reader);
    running(Some(child.id()));
    let status = wait(&mut child, wall);
    running(None);
    kill_group(child.id());
    let status = match status? {
        Some(status) => Some(status),
        None => {
            let _ = child.kill();
            child.wait()?;
            None
        }
    };
    let printed = printed.text();
    let written = fs::read_to_string(verdict.path())?;
    let verdict = match written.split_once('\n') {
        Some(("pasa", _)) => Verdict::Passes,
        Some(("falla", why)) => Verdict::Fails(why.to_owned()),
        _ => Verdict::Fails(cut_short(status, &printed)),
    };
    Ok(Outcome { verdict, printed })
}

/// Cómo acaba; nada, si se le acaba el tiempo sin gastar procesador. Al que
/// gasta lo para su límite, que en una máquina cargada tarda más en llegar.
fn wait(child: &mut Child, wall: Duration) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    let (mut last, mut spent) = (start, Duration::ZERO);
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        let now = cpu(child.id());
        if now > spent + Duration::from_millis(20) {
            (last, spent) = (Instant::now(), now);
        }
        if last.elapsed() > wall || start.elapsed() > 10 * wall {
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

#[cfg(unix)]
fn kill_group(id: u32) {
    use nix::sys::signal::{Signal, killpg};
    use nix::unistd::Pid;

    if let Ok(id) = i32::try_from(id) {
        // Si ya no queda nadie, no hay nada que hacer.
        let _ = killpg(Pid::from_raw(id), Signal::SIGKILL);
    }
}

#[cfg(not(unix))]
fn kill_group(_id: u32) {}

/// El procesador que lleva gastado; nada, donde no se sabe.
#[cfg(target_os = "linux")]
fn cpu(id: u32) -> Duration {
    let spent = || {
        let id = nix::unistd::Pid::from_raw(i32::try_from(id).ok()?);
        let clock = nix::time::clock_getcpuclockid(id).ok()?;
        nix::time::clock_gettime(clock).ok()
    };
    spent().map_or(Duration::ZERO, Duration::from)
}

#[cfg(not(target_os = "linux"))]
fn cpu(_id: u32) -> Duration {
    Duration::ZERO
}

/// Por qué acabó sin que la comprobación llegara al final.
fn cut_short(status: Option<ExitStatus>, printed: &str) -> String {
    let Some(status) = status else {
        return format!(
            "no acaba: ha pasado {} s de verdad parado. Hay una espera que no \
             es un `await`, y bloquea el hilo",
            WALL.as_secs()
        );
    };
    if printed.contains("memory allocation of") {
        let limit = MEMORY >> 20;
        return format!("se quedó sin memoria: el límite es {limit} MB");
    }
    if printed.contains("has overflowed its stack") {
        return "se quedó sin pila: una función se llama a sí misma sin fin"
            .to_owned();
    }
    match signal(status) {
        Some("SIGXCPU" | "SIGKILL") => format!(
            "no acaba: ha gastado {CPU} s de procesador sin llegar al final. \
             Un bucle da vueltas: no espera nada, o lo que espera llega en \
             el acto, porque el reloj es virtual"
        ),
        Some(name) => {
            format!("el proceso entero se paró en seco, con la señal {name}")
        }
        None => format!(
            "el programa salió antes de que acabara la comprobación, con el \
             código {}: `exit` acaba con todas las tareas",
            status.code().unwrap_or_default()
        ),
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<&'static str> {
    let number = std::os::unix::process::ExitStatusExt::signal(&status)?;
    let known = nix::sys::signal::Signal::try_from(number);
    Some(known.map_or("desconocida", nix::sys::signal::Signal::as_str))
}

#[cfg(not(unix))]
fn signal(_status: ExitStatus) -> Option<&'static str> {
    None
}
