//! El proceso de Python que ejecuta los guiones.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::Value;

/// Lo que puede tardar un guion.
const LIMIT: Duration = Duration::from_secs(10);

/// Un Python que ejecuta guiones.
pub struct Oracle {
    python: &'static str,
    script: String,
    process: Option<Process>,
}

impl Oracle {
    /// Arranca `script`, un archivo que está junto a este paquete.
    ///
    /// Sin Python 3.11 o posterior dice «omitido» y da `None`.
    ///
    /// # Panics
    ///
    /// Si no hay Python y sí la variable `CI`.
    pub fn start(script: &str) -> Option<Oracle> {
        let Some(python) = find_python() else {
            let why = "falta Python 3.11 o posterior";
            let ci = std::env::var_os("CI").is_some();
            assert!(!ci, "{script}: {why}");
            println!("omitido: {script}: {why}");
            return None;
        };
        Some(Oracle {
            python,
            script: script.to_owned(),
            process: None,
        })
    }

    /// Ejecuta un guion y da su traza.
    ///
    /// # Panics
    ///
    /// Si Python acaba, se para o escribe otra cosa: el mensaje lleva el guion.
    /// La llamada siguiente arranca otro.
    pub fn run(&mut self, plan: &Value) -> Vec<String> {
        // Mientras se busca un guion más corto, Python puede caer más veces.
        let mut process = self
            .process
            .take()
            .unwrap_or_else(|| Process::start(self.python, &self.script));
        let what = match process.ask(plan) {
            Some(line) => match serde_json::from_str(&line) {
                Ok(trace) => {
                    self.process = Some(process);
                    return trace;
                }
                Err(why) => format!("no escribió una traza ({why}): {line}"),
            },
            None => format!("acabó, o no respondió en {} s", LIMIT.as_secs()),
        };
        let errors = process.stop();
        panic!(
            "{}: Python {what}\nEl guion:\n{plan}\nSu salida de errores:\n\
             {errors}",
            self.script
        );
    }
}

struct Process {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
    errors: Option<JoinHandle<String>>,
}

impl Process {
    fn start(python: &str, script: &str) -> Process {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut child = Command::new(python)
            .env("PYTHONUTF8", "1")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .arg(home.join(script))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|why| panic!("{script}: no arranca: {why}"));
        let input = child.stdin.take().expect("la entrada es una tubería");
        let output = child.stdout.take().expect("la salida, también");
        let mut errors = child.stderr.take().expect("y los errores");
        let (sender, lines) = channel();
        // Si nadie leyera, una tubería llena pararía a Python.
        thread::spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            lines.map(|line| sender.send(line)).find(Result::is_err)
        });
        let errors = thread::spawn(move || {
            let mut text = Vec::new();
            let _ = errors.read_to_end(&mut text);
            String::from_utf8_lossy(&text).into_owned()
        });
        Process {
            child,
            input,
            lines,
            errors: Some(errors),
        }
    }

    /// La línea con la que responde; `None` si no responde.
    fn ask(&mut self, plan: &Value) -> Option<String> {
        writeln!(self.input, "{plan}").ok()?;
        self.input.flush().ok()?;
        self.lines.recv_timeout(LIMIT).ok()
    }

    /// Acaba con él y da lo que escribió en la salida de errores.
    fn stop(&mut self) -> String {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let errors = self.errors.take().map(JoinHandle::join);
        errors.and_then(Result::ok).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

fn find_python() -> Option<&'static str> {
    let check = "import sys; sys.exit(sys.version_info < (3, 11))";
    ["python3", "python"].into_iter().find(|python| {
        Command::new(python)
            .args(["-c", check])
            .output()
            .is_ok_and(|output| output.status.success())
    })
}
