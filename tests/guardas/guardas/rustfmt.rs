//! Todo el código tiene la forma que le da rustfmt, también el que no es de
//! ningún paquete, como el de los ejercicios: `cargo fmt` no lo ve.

mod roturas;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use super::Guard;
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "código sin la forma que le da rustfmt, aunque no sea de ningún paquete",
    check,
    roturas::BREAKAGES,
)
.needs(installed)
.mends()
.on_disk();

fn order() -> Command {
    let mut order = Command::new("rustfmt");
    order.args(["--edition=2024", "--config-path"]);
    order.arg(ayuda::root().join(".rustfmt.toml"));
    order
}

fn installed() -> Result<(), String> {
    match Command::new("rustfmt").arg("--version").output() {
        Ok(output) if output.status.success() => Ok(()),
        _ => Err("falta rustfmt: rustup component add rustfmt".to_owned()),
    }
}

pub fn check(repo: &Repo) -> Vec<Finding> {
    let code = || repo.files.keys().filter(|path| path.ends_with(".rs"));
    let mut order = order();
    order.args(["--check", "-l"]).args(code());
    let output = order.current_dir(&repo.root).output();
    let output = output.expect("está instalado");
    let shapeless = String::from_utf8_lossy(&output.stdout);
    // Escribe rutas enteras; una que cuelga de otra sale dos veces.
    let listed = |path: &&String| {
        let whole = repo.root.join(path);
        shapeless.lines().any(|line| whole.as_os_str() == line)
    };
    let mut findings: Vec<Finding> = code()
        .filter(listed)
        .map(|path| shape(path, &repo.files[path]))
        .collect();
    if findings.is_empty() && !output.status.success() {
        findings.push(unreadable("Cargo.toml", &output));
    }
    findings
}

/// Lo que le falta a ese archivo, y su forma.
fn shape(path: &str, text: &str) -> Finding {
    let output = format(text);
    if !output.status.success() {
        return unreadable(path, &output);
    }
    let shaped = String::from_utf8_lossy(&output.stdout);
    let mut lines = text.lines().zip(shaped.lines());
    let line = lines.position(|(now, then)| now != then).unwrap_or(0) + 1;
    Finding::new(path, line, "no tiene la forma que le da rustfmt")
        .mended(0..text.len(), &shaped)
}

fn unreadable(path: &str, output: &Output) -> Finding {
    let says = String::from_utf8_lossy(&output.stderr);
    Finding::new(path, 1, format!("rustfmt no lo puede leer:\n{says}"))
}

fn format(text: &str) -> Output {
    let mut child = order()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("está instalado");
    let mut input = child.stdin.take().expect("es una tubería");
    // Si no puede leerlo, lo cierra antes, y lo dice al acabar.
    let _ = input.write_all(text.as_bytes());
    drop(input);
    child.wait_with_output().expect("es su padre")
}
