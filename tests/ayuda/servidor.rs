//! Un Python que atiende peticiones, una línea cada una.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// El proceso; acaba al soltarlo.
pub struct PythonServer {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
    errors: Option<JoinHandle<String>>,
}

impl PythonServer {
    /// Arranca un guion que responde con una línea a cada línea que lee.
    ///
    /// # Panics
    ///
    /// Si el sistema no deja arrancarlo.
    pub fn start(python: &Path, script: &Path) -> PythonServer {
        let mut child = crate::command(python)
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|why| {
                panic!("{}: no arranca: {why}", script.display())
            });
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
        PythonServer {
            child,
            input,
            lines,
            errors: Some(errors),
        }
    }

    /// La línea con la que responde; `None` si no responde a tiempo o acaba.
    pub fn ask(&mut self, line: &str, limit: Duration) -> Option<String> {
        // De una vez: escrito a trozos, cada uno es una llamada al sistema.
        self.input.write_all(format!("{line}\n").as_bytes()).ok()?;
        self.lines.recv_timeout(limit).ok()
    }

    /// Acaba con él y da lo que escribió en la salida de errores.
    pub fn stop(&mut self) -> String {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let errors = self.errors.take().map(JoinHandle::join);
        errors.and_then(Result::ok).unwrap_or_default()
    }
}

impl Drop for PythonServer {
    fn drop(&mut self) {
        self.stop();
    }
}
