//! Los programas de otros que hacen falta, y qué decir si no están.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Error, Result, bail};
use tempfile::TempDir;

/// Navegadores que sirven, por orden.
const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Ejecuta un programa y devuelve lo que imprime.
///
/// # Errors
///
/// Si no está, con `hint` para instalarlo, o si falla, con lo que ha dicho.
pub fn run(command: &mut Command, hint: &str) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = match command.output() {
        Err(why) if why.kind() == ErrorKind::NotFound => {
            bail!("falta {name}: {hint}")
        }
        output => {
            output.with_context(|| format!("no se puede abrir {name}"))?
        }
    };
    let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let out = told(&output.stdout);
    if !output.status.success() {
        // Lo primero basta: lo demás repite lo mismo.
        let all = out + &told(&output.stderr);
        let first = all.lines().filter(|line| !line.is_empty()).take(12);
        let first: Vec<String> =
            first.map(|line| line.chars().take(300).collect()).collect();
        bail!("{name} ha fallado:\n{}", first.join("\n"));
    }
    Ok(out)
}

/// Lo que falta en esta máquina para comprobar algo: un aviso en casa y un
/// error en la integración continua.
///
/// # Errors
///
/// Si `outcome` es un error que no es una falta, o si lo es y está `CI`.
pub fn or_skip(outcome: Result<String>) -> Result<String> {
    match outcome {
        Err(why) if is_missing(&why) && std::env::var_os("CI").is_none() => {
            Ok(format!("omitido: {why:#}"))
        }
        outcome => outcome,
    }
}

fn is_missing(why: &Error) -> bool {
    why.root_cause().to_string().starts_with("falta ")
}

/// Una carpeta para lo que se escribe de paso. No en `/tmp`, que el Chromium
/// de Ubuntu no ve.
///
/// # Errors
///
/// Si no se puede crear.
pub fn workshop(root: &Path) -> Result<TempDir> {
    let target = root.join("target");
    fs::create_dir_all(&target)?;
    let mut folder = tempfile::Builder::new();
    Ok(folder.prefix("publicar-").tempdir_in(target)?)
}

/// Abre una página en un navegador sin ventana, que la escribe como `options`.
///
/// # Errors
///
/// Si no hay navegador, o si no escribe `written`.
pub fn browse(page: &Path, options: &[String], written: &Path) -> Result<()> {
    let folder = written.parent().unwrap_or(page);
    let profile = tempfile::tempdir_in(folder)?;
    for browser in BROWSERS {
        let mut command = Command::new(browser);
        // Solo abre archivos nuestros, y como administrador no hay recinto.
        command
            .args(["--headless", "--no-sandbox", "--disable-gpu"])
            .args(["--hide-scrollbars", "--force-color-profile=srgb"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .args(options)
            .arg(format!("file://{}", page.display()));
        match run(&mut command, "") {
            Err(why) if is_missing(&why) => {}
            Err(why) => return Err(why),
            Ok(_) if written.exists() => return Ok(()),
            Ok(_) => bail!("{browser} no ha escrito {}", written.display()),
        }
    }
    bail!("falta Chromium o Chrome: en Debian, `apt install chromium`")
}

/// Convierte en PNG un dibujo de ese tamaño.
///
/// # Errors
///
/// Si no hay navegador, o si no escribe `image`.
pub fn paint(drawing: &Path, (x, y): (u32, u32), image: &Path) -> Result<()> {
    let options = [
        format!("--window-size={x},{y}"),
        format!("--screenshot={}", image.display()),
    ];
    browse(drawing, &options, image)
}
