//! El proyecto de «Probar tu código»: una de sus pruebas falla antes del
//! arreglo, y después pasan todas.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use libtest_mimic::{Completion, Failed, Trial};

use crate::proyectos::{Done, copies, copy, run};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("proyecto_probado", || Ok(in_rust()?)),
        Trial::ignorable_test("proyecto_probado_en_python", in_python),
    ]
}

fn source(name: &str) -> PathBuf {
    ayuda::root().join("examples/probar-tu-codigo").join(name)
}

fn in_rust() -> Done {
    let source = source("proveedor");
    let folder = copy(&source)?;
    run(Command::new("rustfmt")
        .args(["--check", "--edition=2024", "antes/lib.rs", "src/lib.rs"])
        .arg("tests/supplier.rs")
        .current_dir(&folder))?;
    for (code, says, passes) in [
        ("antes/lib.rs", "falla.txt", false),
        ("src/lib.rs", "pasa.txt", true),
    ] {
        fs::copy(source.join(code), folder.join("src/lib.rs"))?;
        // Sin `--quiet`, con el que las pruebas no dicen su nombre.
        let cargo = env::var_os("CARGO").unwrap_or("cargo".into());
        let output = Command::new(cargo)
            .args(["test", "--offline", "--test", "supplier"])
            .args(["--", "--test-threads=1"])
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", copies().join("target"))
            .env("CARGO_PROFILE_DEV_DEBUG", "none")
            .env("RUST_BACKTRACE", "0")
            .output()?;
        let printed = String::from_utf8(output.stdout)?;
        let told = String::from_utf8_lossy(&output.stderr);
        let warned = told.contains("warning: ");
        if output.status.success() != passes || printed.is_empty() || warned {
            return Err(format!("con {code}:\n{printed}{told}").into());
        }
        ayuda::same_or_write(steady(&printed), &source.join(says))?;
    }
    Ok(())
}

/// Sin lo que cambia cada vez: lo que tarda, y el número del hilo.
fn steady(printed: &str) -> String {
    let mut steady = String::new();
    for line in printed.trim().lines() {
        let line = line.split("; finished in").next().unwrap_or_default();
        let thread = line.starts_with("thread '");
        match line.split_once(" (") {
            Some((name, rest)) if thread => {
                steady += name;
                steady += rest.split_once(')').map_or("", |(_, rest)| rest);
            }
            _ => steady += line,
        }
        steady.push('\n');
    }
    steady
}

/// Las de Python pasan con lo que trae, y con pytest si está.
fn in_python() -> Result<Completion, Failed> {
    let python = match ayuda::python() {
        Ok(python) => python,
        Err(why) => return Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
    };
    let folder = source("proveedor_py");
    let command = || {
        let mut command = Command::new(python);
        command
            .current_dir(&folder)
            .env("PYTHONPATH", "src:tests")
            .env("PYTHONUTF8", "1")
            .env("PYTHONDONTWRITEBYTECODE", "1");
        command
    };
    run(command().args(["-m", "unittest", "test_supplier"]))?;
    let with_pytest = folder.join("tests/test_con_pytest.py");
    if let Err(why) = ayuda::packages(&fs::read_to_string(with_pytest)?) {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    run(command().args(["-m", "pytest", "-p", "no:cacheprovider"]))?;
    Ok(Completion::Completed)
}
