//! `cargo test -p ejercicios NOMBRE` comprueba el intento del lector, como
//! `cargo run --bin ejercicios -- comprueba NOMBRE`. Sin un nombre no mira
//! ninguno: lo que esté a medias no es un fallo del libro.

use std::process::{Command, Stdio};

use libtest_mimic::{Arguments, Failed, Trial};

fn main() {
    let arguments = Arguments::from_args();
    let name = arguments.filter.clone().unwrap_or_default();
    let bare = name.trim_end_matches(".py").to_owned();
    let exercises = catalogo::read(ayuda::root());
    let mut exercises = exercises.unwrap_or_else(|why| panic!("{why}"));
    // Un trozo del nombre es de otra prueba: no se comprueban unos cuantos.
    exercises.retain(|it| it.name == bare);
    let trial = |_| {
        Trial::test(name.clone(), {
            let name = name.clone();
            move || check(&name)
        })
    };
    let trials = exercises.iter().map(trial).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn check(name: &str) -> Result<(), Failed> {
    let output = Command::new(env!("CARGO_BIN_EXE_ejercicios"))
        .args(["comprueba", name])
        .stdin(Stdio::null())
        .output()?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    Err(String::from_utf8_lossy(&text).into_owned().into())
}
