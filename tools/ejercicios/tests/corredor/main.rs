//! El corredor sigue en pie haga lo que haga un intento, y no pierde lo que
//! escribe el lector.

mod carpeta;
mod intentos;
mod terminal;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const EXERCISE: &str = "bandejas_sueltas";

/// Un lector nuevo, con su carpeta.
struct Reader(TempDir);

impl Reader {
    fn new() -> Reader {
        Reader(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Escribe un intento que hace `body` al hornear cada plato.
    fn writes(&self, body: &str) {
        let text = format!(
            "use std::sync::Arc;\nuse tokio::sync::Semaphore;\n\
             use super::kitchen::Oven;\n\
             pub async fn cook(dish: u32, trays: Arc<Semaphore>, \
             oven: Arc<Oven>) {{\n    {body}\n}}\n"
        );
        fs::write(self.file(&format!("{EXERCISE}.rs")), text).unwrap();
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ejercicios"));
        command
            .args(words)
            .env("MIS_EJERCICIOS", self.0.path())
            .env_remove("NO_COLOR")
            .stdin(Stdio::null());
        command
    }

    fn runs(&self, words: &[&str]) -> (String, i32) {
        said(self.command(words).output().unwrap())
    }

    fn checks(&self) -> (String, i32) {
        self.runs(&["comprueba", EXERCISE])
    }
}

fn said(output: Output) -> (String, i32) {
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    (text, output.status.code().unwrap_or(-1))
}

/// El intento que hace `body` no pasa, y se dice todo esto.
#[track_caller]
fn fails(body: &str, says: &[&str]) {
    let reader = Reader::new();
    reader.writes(body);
    let (text, code) = reader.checks();
    for part in says {
        assert!(text.contains(part), "no dice «{part}»:\n{text}");
    }
    assert_eq!(code, 1, "{text}");
    assert!(!text.contains('\x1b'), "colores en una tubería:\n{text}");
}
