//! Los mutantes: se estropea una línea de Recadero, y una semilla lo nota.
//!
//! Figura: Un turno vencido que apunta
//!
//! Cada uno es `mutantes/NOMBRE.diff`, y lo que dice la prueba,
//! `NOMBRE.out`. Compilarlos todos cuesta minutos: lo hace `MUTANTES=1`; sin
//! ella, solo se mira que cada cambio siga cabiendo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ayuda::parche::Patch;
use libtest_mimic::{Completion, Failed, Trial};

use crate::hora::ALONE;
use crate::kind;

/// La prueba que tiene que fallar.
pub const TRIAL: &str = "suerte_nada_se_pierde";
/// Los casos en que tiene que notarse.
const CASES: &str = "1000";

const DEPENDENCIES: &[&str] = dependencias::dependencies!();

pub fn trials() -> Vec<Trial> {
    let files = fs::read_dir(here().join("mutantes"));
    let files = files.into_iter().flatten().flatten().map(|it| it.path());
    let mut names: Vec<String> = files
        .filter(|it| it.extension().is_some_and(|it| it == "diff"))
        .filter_map(|it| Some(it.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    let all = names.clone();
    let mut trials = vec![Trial::test("mutantes_tabla", move || table(&all))];
    trials.extend(names.into_iter().map(|name| {
        Trial::ignorable_test(format!("mutante_{name}"), move || check(&name))
    }));
    trials
}

/// Cada cambio, y lo que la prueba dice de él.
fn table(names: &[String]) -> Result<(), Failed> {
    let mut table = "| Cambio | En | Lo que dice la prueba |\n".to_owned();
    table += "|---|---|---|\n";
    for name in names {
        let patch = patch(name)?;
        let what = patch.note("Es").ok_or(format!("{name}: falta «# Es»"))?;
        let module = patch.files()[0];
        let says = here().join(format!("mutantes/{name}.out"));
        let says = fs::read_to_string(says).unwrap_or_default();
        let says = says.lines().find(|it| it.contains(": "));
        let says = says.unwrap_or_default();
        table += &format!("| {what} | `{module}` | {says} |\n");
    }
    Ok(ayuda::same_or_write(table, &here().join("mutantes.md"))?)
}

fn patch(name: &str) -> Result<Patch, Failed> {
    let diff = here().join(format!("mutantes/{name}.diff"));
    let patch = Patch::read(&fs::read_to_string(diff)?);
    Ok(patch.map_err(|(line, why)| format!("{name}.diff:{line}: {why}"))?)
}

fn here() -> PathBuf {
    ayuda::root().join("examples/recadero/suerte")
}

fn check(name: &str) -> Result<Completion, Failed> {
    let patch = patch(name)?;
    let source = ayuda::root().join("examples/recadero/src");
    let copy = ayuda::root().join("target/mutantes").join(name);
    fs::create_dir_all(&copy)?;
    for file in fs::read_dir(source)?.flatten() {
        let file = file.path();
        let Some(own) = file.file_name().filter(|_| file.is_file()) else {
            continue;
        };
        let text = fs::read_to_string(&file)?;
        let text = patch.apply(&own.to_string_lossy(), &text);
        let text =
            text.map_err(|(line, why)| format!("{name}.diff:{line}: {why}"))?;
        fs::write(copy.join(own), text)?;
    }
    let told = here().join(format!("mutantes/{name}.out"));
    if std::env::var_os("MUTANTES").is_none() {
        let says = fs::read_to_string(&told).unwrap_or_default();
        if says.is_empty() {
            let why = "nadie lo ha notado: lo escribe MUTANTES=1";
            return Err(format!("{name}.out: {why}").into());
        }
        return Ok(Completion::Completed);
    }
    let program = build(&copy)?;
    let mut order = Command::new(program);
    let hour = patch.note("Prueba") == Some("hora");
    match hour {
        true => order.env(ALONE, "1"),
        false => order.arg(TRIAL).env("VIDAS", CASES).env_remove("SEMILLA"),
    };
    let says = run(&mut order)?;
    let (_, says) = says
        .split_once(&format!("---- {TRIAL} ----\n"))
        .unwrap_or(("", &says));
    let (says, _) = says.split_once("\n\n\n").unwrap_or((says, ""));
    let says = format!("{}\n", says.trim_end());
    if ayuda::overwrites() {
        if patch.note("Figura").is_some() {
            fs::write(here().join("mutantes.out"), dialogue(&says))?;
        }
        fs::write(&told, says)?;
        return Ok(Completion::Completed);
    }
    // Con otras bibliotecas, la semilla puede ser otra; lo que falla, no.
    let before = fs::read_to_string(&told)?;
    if !hour && what(&says) != what(&before) {
        return Err(format!("ahora dice «{says}»").into());
    }
    Ok(Completion::Completed)
}

/// Qué falla, sin la semilla ni los números.
fn what(says: &str) -> String {
    kind(says.lines().next().unwrap_or_default())
}

/// Lo que se dicen Recadero y la base del recado que acaba mal, para dibujarlo.
fn dialogue(says: &str) -> String {
    let lines = says.lines().filter_map(|it| it.split_once(" ms  "));
    let lines: Vec<&str> = lines.map(|(_, said)| said).collect();
    let last = lines.last().copied().unwrap_or_default();
    let mut words = last.split([' ', ',']);
    let id = words
        .find(|it| it.parse::<u64>().is_ok())
        .unwrap_or_default();
    let of_it = |line: &&&str| line.split([' ', ',']).any(|it| it == id);
    let with_base = |line: &&&str| {
        line.starts_with("base -> ") || line.contains(" -> base: ")
    };
    let lines = lines.iter().filter(of_it).filter(with_base);
    lines.map(|line| format!("{line}\n")).collect()
}

/// Compila la copia, y su simulación.
fn build(copy: &Path) -> Result<PathBuf, Failed> {
    let library = copy.join("librecadero.rlib");
    rustc("lib", &copy.join("lib.rs"), &library, None)?;
    let program = copy.join("suerte");
    rustc("bin", &here().join("main.rs"), &program, Some(&library))?;
    Ok(program)
}

/// Lo que dice al fallar, que es lo que tiene que hacer.
fn run(order: &mut Command) -> Result<String, Failed> {
    let output = order.output()?;
    match output.status.success() {
        true => Err("no lo nota nadie".into()),
        false => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
    }
}

fn rustc(
    kind: &str,
    main: &Path,
    to: &Path,
    recadero: Option<&Path>,
) -> Result<(), Failed> {
    let mut order = Command::new("rustc");
    let pairs = DEPENDENCIES.chunks(2);
    let ours = |it: &&[&str]| !it[1].starts_with("recadero=");
    order
        .args(["--edition=2024", "--cap-lints=allow", "-C", "debuginfo=0"])
        .args([
            "--crate-name",
            if kind == "lib" { "recadero" } else { "suerte" },
        ])
        .args(["--crate-type", kind])
        .args(pairs.filter(ours).flatten())
        .arg("-o")
        .arg(to)
        .arg(main);
    if let Some(recadero) = recadero {
        order.arg("--extern");
        order.arg(format!("recadero={}", recadero.display()));
    }
    let output = order.output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}
