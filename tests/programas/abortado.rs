//! El proyecto de «Errores y pánicos»: un pánico se queda en su tarea, y en lo
//! que se publica acaba con el proceso.

use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use libtest_mimic::Trial;

use crate::proyectos::{Done, copies, copy, order, run, run_without_warnings};

pub fn trials() -> Vec<Trial> {
    vec![Trial::test("proyecto_abortado", || Ok(aborts()?))]
}

fn aborts() -> Done {
    let source = ayuda::root().join("examples/errores-y-panicos/abortar");
    let folder = copy(&source)?;
    run(Command::new("rustfmt")
        .args(["--check", "--edition=2024", "src/main.rs"])
        .current_dir(&folder))?;
    for (profile, built, says) in [
        ("dev", "debug", "desarrollo.out"),
        ("release", "release", "publicado.out"),
    ] {
        let mut build = order("build", &folder);
        build.args(["--profile", profile]);
        run_without_warnings(&mut build)?;
        let program = copies().join("target").join(built).join("fogones");
        let output = Command::new(program).output()?;
        let mut said = String::from_utf8(output.stdout)?;
        said += &match (output.status.code(), output.status.signal()) {
            (Some(code), _) => format!("código {code}\n"),
            (None, Some(signal)) => format!("señal {signal}\n"),
            (None, None) => return Err("no ha acabado".into()),
        };
        ayuda::same_or_write(said, &source.join(says))?;
    }
    Ok(())
}
