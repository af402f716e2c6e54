//! El ejecutable compilado sin la *feature* de PostgreSQL, que es como se
//! compila si no se pide.
//!
//! Los que usa la prueba la llevan, así que este se compila aparte, con las
//! bibliotecas con las que se ha enlazado ella.

use std::path::Path;
use std::process::Command;

use libtest_mimic::{Failed, Trial};

use crate::banco::{Bench, demand};
use crate::despliegue::{PATIENCE, program};

const DEPENDENCIES: &[&str] = dependencias::dependencies!();

pub fn trials() -> Vec<Trial> {
    vec![Trial::test("sin_base_no_se_calla_que_no_la_usa", says)]
}

/// Con la dirección de una base puesta, arrancar con un archivo sería guardar
/// donde nadie espera.
fn says() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let source = ayuda::root().join("examples/recadero/src");
    let library = folder.path().join("librecadero.rlib");
    let own = format!("recadero={}", library.display());
    rustc("lib", &source.join("lib.rs"), &library, &[])?;
    let built = folder.path().join("recadero");
    let main = source.join("bin/recadero.rs");
    rustc("bin", &main, &built, &["--extern", &own])?;
    let bench = Bench::new(program(built), PATIENCE);
    let url = "postgres://ana:secreto@mesa/recadero";
    let told = bench.refuses(&[("POSTGRES", url), ("COLA", "0")])?;
    let wanted = "RECADERO_POSTGRES=…: hace falta compilarlo con";
    let all = [wanted, "RECADERO_COLA: tiene que pasar de 0"];
    let says = all.iter().all(|it| told.contains(it));
    demand(says && !told.contains("secreto"), &format!("dice: {told}"))?;
    // Sin ella, lo de siempre.
    bench.start(&[])?;
    let kept = bench.folder().join("recadero.db").exists();
    Ok(demand(kept, "no guarda en su carpeta")?)
}

fn rustc(
    kind: &str,
    main: &Path,
    to: &Path,
    extra: &[&str],
) -> Result<(), Failed> {
    let rustc = std::env::var_os("RUSTC").unwrap_or("rustc".into());
    // La de la prueba es la misma biblioteca, con la *feature*.
    let known = DEPENDENCIES
        .chunks(2)
        .filter(|pair| !pair.iter().any(|it| it.starts_with("recadero=")));
    let output = Command::new(rustc)
        .args(["--edition=2024", "--crate-name=recadero"])
        .args(["-C", "debuginfo=0", "-o"])
        .arg(to)
        .arg(format!("--crate-type={kind}"))
        .args(known.flatten())
        .args(extra)
        .arg(main)
        .output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}
