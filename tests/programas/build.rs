//! Junta los programas del libro: un módulo por cada uno, con su texto tal
//! cual y detrás la función que lo ejecuta.

#[path = "../usos/paginas.rs"]
pub mod paginas;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Lo que va detrás de cada programa: `main` es privada.
const RUN: &str = "
#[allow(clippy::unit_arg)]
pub fn program_main() -> std::process::ExitCode {
    std::process::Termination::report(main())
}
";

#[allow(dead_code)]
fn main() {
    let root = Path::new(env!("LIBRO"));
    for watched in ["src/SUMMARY.md", "examples"] {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }
    gather(root);
}

/// Escribe el módulo de cada programa de las páginas de este paquete.
pub fn gather(root: &Path) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("lo pone cargo"));
    let ours = paginas::ours(root);
    let mut sources: Vec<PathBuf> = folder(&root.join("examples"))
        .filter(|path| path.is_dir() && ours(&file_name(path)))
        .flat_map(|page| folder(&page).collect::<Vec<_>>())
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect();
    sources.sort();
    let (mut modules, mut list) = (String::new(), String::new());
    for source in sources {
        let text = fs::read_to_string(&source).expect("es texto");
        // Una medición tarda y depende de la máquina: se hace a mano.
        if text.contains("\n//! Mide: ") {
            continue;
        }
        let name = source.file_stem().expect("tiene nombre").to_string_lossy();
        let module = out.join(format!("{name}.rs"));
        write_if_changed(&module, &(with_any_clock(text) + RUN));
        writeln!(modules, "#[path = {module:?}]\nmod {name};").unwrap();
        let path = source.strip_prefix(root).expect("está dentro").display();
        writeln!(list, "    (\"{path}\", {name}::program_main),").unwrap();
    }
    let index = format!("{modules}\npub const ALL: &[Entry] = &[\n{list}];\n");
    write_if_changed(&out.join("programas.rs"), &index);
}

/// El reloj, que en el programa es virtual, lo elige la prueba al ejecutarlo.
fn with_any_clock(mut text: String) -> String {
    for (virtual_clock, any_clock) in [
        (
            "start_paused = true)",
            "start_paused = true, crate = \"crate::reloj\")",
        ),
        (
            ".start_paused(true)",
            ".start_paused(!crate::reloj::is_real())",
        ),
        (
            " bucle::Runner::paused()",
            " crate::reloj::runner(bucle::Runner::paused)()",
        ),
        (
            " Runner::paused()",
            " crate::reloj::runner(Runner::paused)()",
        ),
    ] {
        text = text.replace(virtual_clock, any_clock);
    }
    text
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().expect("tiene nombre");
    name.to_string_lossy().into_owned()
}

fn folder(path: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(path).expect("la carpeta se puede leer");
    entries.map(|entry| entry.expect("se puede leer").path())
}

/// Con la hora de antes, el compilador no vuelve a mirar lo que sigue igual.
fn write_if_changed(path: &Path, text: &str) {
    if !fs::read_to_string(path).is_ok_and(|old| old == text) {
        fs::write(path, text).expect("se puede escribir en OUT_DIR");
    }
}
