//! Escribe todo lo que sabe una máquina: `cargo escribe`.
//!
//! Primero, lo que no necesita ejecutar nada, como la forma del código y la
//! lista de programas: fuera de ella, un programa no se compila. Después, lo
//! que imprimen. Y al final, lo que depende de ello, como las cuentas.
//!
//! `cargo escribe sin-usos` no mira las páginas de «Usos de verdad», cuyas
//! bibliotecas tardan en compilarse; `cargo escribe sin-programas` no ejecuta
//! ninguno, que es lo que hace falta si solo ha cambiado el texto.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use guardas::guardas::{GUARDS, misnamed};
use guardas::hallazgo::mend;
use guardas::repo::Repo;

/// Las pruebas que escriben lo que comparan.
const WRITERS: [&str; 7] = [
    "programas",
    "usos",
    "diagrama",
    "recadero",
    "ejercicios",
    "cambios",
    "cambios_de_usos",
];
/// Las que usan bibliotecas que tardan en compilarse.
const USES: [&str; 3] = ["usos", "recadero", "cambios_de_usos"];
/// Con esta palabra, ni se compilan.
const WITHOUT_USES: &str = "sin-usos";
/// Con esta, ninguna.
const WITHOUT_PROGRAMS: &str = "sin-programas";
/// Un arreglo puede pedir otro; más vueltas son un arreglo que no arregla.
const ROUNDS: usize = 5;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let wrong = misnamed(&Repo::book());
    if !wrong.is_empty() {
        wrong.iter().for_each(|finding| println!("{finding}"));
        return Ok(ExitCode::FAILURE);
    }
    let before = files();
    mend_all()?;
    let ran = asked(WITHOUT_PROGRAMS) || run_writers()?;
    mend_all()?;
    let after = files();
    let changed: Vec<&String> = after
        .iter()
        .filter(|(path, text)| before.get(*path) != Some(text))
        .map(|(path, _)| path)
        .collect();
    for path in &changed {
        println!("escrito: {path}");
    }
    if changed.is_empty() {
        println!("No ha hecho falta escribir nada.");
    }
    Ok(if ran {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Si se ha escrito esa palabra detrás de la orden.
fn asked(word: &str) -> bool {
    std::env::args().skip(1).any(|argument| argument == word)
}

/// El libro y la muestra, que también lleva versiones y plantillas.
fn repos() -> [Repo; 2] {
    let sample = ayuda::root().join("tests/guardas/muestra");
    [Repo::book(), Repo::open(&sample)]
}

fn files() -> BTreeMap<String, String> {
    let root = ayuda::root();
    let named = |repo: Repo| {
        let folder = repo.root.strip_prefix(root).unwrap_or(Path::new(""));
        let folder = folder.to_path_buf();
        repo.files.into_iter().map(move |(path, text)| {
            (folder.join(path).to_string_lossy().into_owned(), text)
        })
    };
    repos().into_iter().flat_map(named).collect()
}

/// Arregla lo que las guardas saben arreglar.
fn mend_all() -> Result<(), Box<dyn Error>> {
    for _ in 0..ROUNDS {
        let mut done = true;
        for repo in repos() {
            let findings: Vec<_> = GUARDS
                .iter()
                .filter(|guard| guard.mends)
                .flat_map(|guard| (guard.check)(&repo))
                .collect();
            for (file, text) in mend(&repo.files, &findings) {
                fs::write(repo.root.join(file), text)?;
                done = false;
            }
        }
        if done {
            return Ok(());
        }
    }
    Err(format!("tras {ROUNDS} vueltas queda algo por arreglar").into())
}

/// Escribe lo que imprimen los programas y lo que dice el compilador.
fn run_writers() -> Result<bool, Box<dyn Error>> {
    eprintln!("Se compilan y se ejecutan los programas…");
    let mut writers = WRITERS.to_vec();
    writers.retain(|test| !USES.contains(test) || !asked(WITHOUT_USES));
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--no-fail-fast"])
        .args(writers.iter().flat_map(|test| ["--test", test]))
        .env("SNAPSHOTS", "overwrite")
        .current_dir(ayuda::root())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        println!("{}", String::from_utf8_lossy(&output.stdout));
        println!("Algún programa no ha terminado bien: corrígelo y repite.");
    }
    Ok(output.status.success())
}
