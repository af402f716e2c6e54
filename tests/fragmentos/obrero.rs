//! Un proceso que compila y ejecuta fragmentos, uno detrás de otro.

use std::io::{self, BufRead, BufReader, PipeReader, Write};
use std::panic;
use std::process::{Child, ChildStdin, Command, Stdio};

pub const ASK: &str = "--obrero";
/// Cómo acaba un fragmento, detrás de lo que haya escrito.
const PASSED: &str = "\u{4}bien";
const FAILED: &str = "\u{4}mal";

pub struct Worker {
    child: Child,
    input: ChildStdin,
    output: BufReader<PipeReader>,
}

impl Worker {
    pub fn start(environment: &[(&str, &str)]) -> io::Result<Worker> {
        let (reader, writer) = io::pipe()?;
        let mut child = Command::new(std::env::current_exe()?)
            .arg(ASK)
            .env("SKEPTIC_JOBS", "1")
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            // Por la misma tubería: lo que se dice, en su orden.
            .stdout(writer.try_clone()?)
            .stderr(writer)
            .spawn()?;
        Ok(Worker {
            input: child.stdin.take().expect("la entrada es una tubería"),
            child,
            output: BufReader::new(reader),
        })
    }

    /// Si el fragmento pasa, y lo que ha escrito.
    pub fn ask(&mut self, name: &str) -> io::Result<(bool, String)> {
        writeln!(self.input, "{name}")?;
        let mut told = Vec::new();
        loop {
            let start = told.len();
            if self.output.read_until(b'\n', &mut told)? == 0 {
                return Err(io::Error::other("el obrero ha acabado antes"));
            }
            let line = String::from_utf8_lossy(&told[start..]);
            let passed = match line.trim_end() {
                PASSED => true,
                FAILED => false,
                _ => continue,
            };
            told.truncate(start);
            let told = String::from_utf8_lossy(&told);
            return Ok((passed, told.into_owned()));
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Lo que hace el obrero: por cada nombre que lee, su fragmento.
pub fn serve(find: impl Fn(&str) -> fn()) {
    for name in io::stdin().lines() {
        let run = find(&name.expect("se puede leer"));
        let end = match panic::catch_unwind(run) {
            Ok(()) => PASSED,
            Err(_) => FAILED,
        };
        // En línea aparte, aunque el fragmento no acabe la suya.
        println!("\n{end}");
    }
}
