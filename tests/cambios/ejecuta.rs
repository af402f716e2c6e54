//! Ejecuta un programa cambiado, y sabe parar el que no acaba.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use ayuda::parche::Patch;
use tempfile::TempDir;

use super::{Changed, write_if_changed};

/// Ningún programa del libro tarda tanto: si llega aquí, se ha quedado parado.
pub const LIMIT: Duration = Duration::from_secs(60);
/// Al escribir, el que calla tanto no va a decir más. Un cambio que tarda lo
/// dice: «# Límite: SEGUNDOS».
const QUIET: Duration = Duration::from_secs(5);
/// Al comparar, lo que se espera de más a uno que ya lo ha dicho todo.
const GRACE: Duration = Duration::from_millis(300);
const LOOK: Duration = Duration::from_millis(10);
/// Con más, imprime sin parar.
const MOST: usize = 1 << 20;

#[derive(Clone, Copy)]
pub enum End {
    Code(i32),
    /// La señal que lo mata.
    Signal,
    Waiting,
}

/// Uno en marcha.
pub struct Run {
    /// Cuánto puede callar al escribir, si su cambio no lo dice.
    pub patience: Duration,
    child: Child,
    printed: Arc<Mutex<Vec<u8>>>,
    reader: Option<JoinHandle<()>>,
    /// La carpeta de los temporales: al que se mata no le da tiempo a borrar
    /// los suyos.
    _temporary: TempDir,
}

/// Arranca un cambio compilado; `text` es el programa.
pub fn program(
    name: &str,
    patch: &Patch,
    file: &Path,
    text: &str,
) -> Result<Run, String> {
    let test = "cargo test --test recadero";
    let folder = file.parent().expect("está en una carpeta").join("aquí");
    let order = match patch.note("Ejecuta") {
        None => Command::new(file),
        Some(line) => {
            let own = regex::Regex::new("cargo run --bin [a-z0-9_]+").unwrap();
            if !own.is_match(line) && !line.contains(test) {
                return Err("«Ejecuta» no dice «cargo run --bin»".to_owned());
            }
            let quoted = format!("'{}'", file.display());
            let line = own.replace(line, quoted.as_str());
            // La prueba es este mismo ejecutable: prueba la etapa cambiada.
            let this = std::env::current_exe().map_err(|it| it.to_string())?;
            let this = format!("'{}'", this.display());
            let mut order = shell(&line.replace(&format!("{test} --"), &this));
            order.env("ETAPA", file).env_remove("SNAPSHOTS");
            order
        }
    };
    let mut run = start(order, name, &folder, text)?;
    if patch.note("Ejecuta").is_some_and(|it| it.contains(test)) {
        // Una cláusula calla mientras espera, y sabe rendirse.
        run.patience = LIMIT;
    }
    Ok(run)
}

/// Arranca un gemelo cambiado, con su reloj.
pub fn twin(
    patch: &Patch,
    twin: &Changed,
    paused: bool,
) -> Result<Run, String> {
    write_if_changed(&twin.copy, &twin.text).map_err(|it| it.to_string())?;
    let python = ayuda::python()?;
    let order = match patch.note("Ejecuta") {
        Some(line) if line.contains("python3") => {
            let own = format!("'{}' -u", python.display());
            shell(&line.replace("python3", &own))
        }
        _ => {
            let mut order = Command::new(python);
            order.arg("-u");
            if paused {
                order.arg(ayuda::root().join("tests/programas/reloj.py"));
            }
            order.arg(&twin.copy);
            order
        }
    };
    let folder = twin.copy.parent().expect("está en una carpeta");
    start(order, "", folder, &twin.text)
}

pub fn shell(line: &str) -> Command {
    let mut order = Command::new("sh");
    order.args(["-c", line]);
    order
}

/// Si un programa pide una base.
pub fn needs_database(text: &str) -> bool {
    text.contains(ayuda::DATABASE_URL)
}

pub fn start(
    mut order: Command,
    name: &str,
    folder: &Path,
    text: &str,
) -> Result<Run, String> {
    if needs_database(text) {
        order.env(ayuda::DATABASE_URL, ayuda::database("cambio")?);
    }
    let in_pipe = || -> io::Result<Run> {
        fs::create_dir_all(folder)?;
        let temporary = tempfile::tempdir()?;
        // Como la del sistema: PostgreSQL no se ejecuta con este usuario.
        #[cfg(unix)]
        fs::set_permissions(
            temporary.path(),
            std::os::unix::fs::PermissionsExt::from_mode(0o1777),
        )?;
        let (mut reader, writer) = io::pipe()?;
        order
            .current_dir(folder)
            .env("CAMBIO", name)
            .env("TMPDIR", temporary.path())
            .env("RUST_BACKTRACE", "0")
            .env("LC_ALL", "C.UTF-8")
            .env("PYTHONUTF8", "1")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stdin(Stdio::null())
            // Por la misma tubería, como en una terminal: en su orden.
            .stdout(writer.try_clone()?)
            .stderr(writer);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut order, 0);
        let child = order.spawn()?;
        // Sus extremos de la tubería.
        drop(order);
        let printed = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&printed);
        let reader = thread::spawn(move || {
            let mut part = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut part) {
                let mut kept = kept.lock().expect("nadie entra en pánico");
                kept.extend_from_slice(&part[..read]);
            }
        });
        Ok(Run {
            patience: QUIET,
            child,
            printed,
            reader: Some(reader),
            _temporary: temporary,
        })
    };
    in_pipe().map_err(|why| format!("no arranca: {why}"))
}

impl Run {
    /// Lo que ha escrito hasta ahora.
    pub fn printed(&self) -> String {
        let printed = self.printed.lock().expect("nadie entra en pánico");
        String::from_utf8_lossy(&printed).into_owned()
    }

    /// Cómo acaba; el que no acaba, parado. `said` dice si ya ha escrito lo
    /// que se esperaba de uno así.
    pub fn wait(
        &mut self,
        patch: &Patch,
        overwrites: bool,
        said: impl Fn(&str) -> bool,
    ) -> Result<End, String> {
        let patience = patch.note("Límite").and_then(|it| it.parse().ok());
        let patience = patience.map_or(self.patience, Duration::from_secs);
        let (mut size, mut since) = (0, Instant::now());
        let start = since;
        let mut all_said = false;
        loop {
            if let Some(status) = self
                .child
                .try_wait()
                .map_err(|why| format!("no se sabe cómo acaba: {why}"))?
            {
                self.drain();
                return Ok(end(status));
            }
            let now = self.printed.lock().expect("nadie entra en pánico").len();
            if now != size {
                (size, since) = (now, Instant::now());
                all_said = false;
            } else if !all_said {
                all_said = said(&self.printed());
            }
            let quiet = since.elapsed();
            if overwrites && quiet > patience
                || all_said && quiet > GRACE
                || start.elapsed() > LIMIT.max(patience)
                || size > MOST
            {
                self.stop();
                return Ok(End::Waiting);
            }
            thread::sleep(LOOK);
        }
    }

    /// Lee lo que queda, si los que arrancó no lo siguen teniendo abierto.
    fn drain(&mut self) {
        let start = Instant::now();
        while self.reader.as_ref().is_some_and(|it| !it.is_finished()) {
            if start.elapsed() > 2 * GRACE {
                self.stop();
                return;
            }
            thread::sleep(LOOK / 10);
        }
    }

    /// Acaba con él y con los que arrancó.
    fn stop(&mut self) {
        if cfg!(unix) {
            let group = format!("-{}", self.child.id());
            let _ = Command::new("kill")
                .args(["-9", "--", &group])
                .stderr(Stdio::null())
                .status();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.stop();
    }
}

fn end(status: ExitStatus) -> End {
    status.code().map_or(End::Signal, End::Code)
}
