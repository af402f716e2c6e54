//! Cada programa imprime lo que muestra su página.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};
use snapbox::cmd::Command;

use crate::reloj;

/// Un programa: su archivo, desde la raíz, y su `main`.
type Entry = (&'static str, fn() -> ExitCode);

include!(concat!(env!("OUT_DIR"), "/programas.rs"));

/// Ningún programa del libro tarda tanto: si llega aquí, se ha quedado parado.
pub const LIMIT: Duration = Duration::from_secs(60);
/// Las maneras de pedir el reloj virtual.
const PAUSED: [&str; 2] = ["start_paused", "Runner::paused"];
const ASK: &str = "--programa";

pub struct Program {
    pub name: String,
    /// El programa, lo que muestra la página como salida y su gemelo se llaman
    /// igual.
    pub source: PathBuf,
    /// Si la cabecera avisa de que escribe en la salida de errores.
    pub noisy: bool,
    /// Si su reloj es virtual; el de su gemelo lo es a la vez.
    pub paused: bool,
    /// Si la cabecera avisa de que con otro reloj no imprime lo mismo.
    pub only_virtual: bool,
    /// Si la cabecera avisa de que su gemelo imprime otra cosa.
    pub apart: bool,
    /// Si necesita un PostgreSQL.
    pub database: bool,
}

impl Program {
    /// Por qué no se puede ejecutar en esta máquina.
    ///
    /// # Errors
    ///
    /// En la integración continua, donde no le puede faltar nada.
    pub fn omitted(&self) -> Result<Option<Completion>, Failed> {
        match self.database.then(ayuda::postgres) {
            Some(Err(why)) => {
                let why = ayuda::omitted(&why)?;
                Ok(Some(Completion::ignored_with(why)))
            }
            _ => Ok(None),
        }
    }

    /// Lo que necesita del entorno: una base nueva cada vez.
    ///
    /// # Errors
    ///
    /// Si no la hay.
    pub fn environment(&self) -> Result<Vec<(&str, String)>, String> {
        match self.database {
            true => {
                let url = ayuda::database(&self.name)?;
                Ok(vec![(ayuda::DATABASE_URL, url)])
            }
            false => Ok(Vec::new()),
        }
    }
}

pub fn all() -> impl Iterator<Item = Program> {
    ALL.iter().map(|(path, _)| {
        let source = ayuda::root().join(path);
        let text = fs::read_to_string(&source).expect("el programa está");
        Program {
            name: name(path).to_owned(),
            paused: PAUSED.iter().any(|pauses| text.contains(pauses)),
            only_virtual: text.contains(reloj::ONLY_VIRTUAL),
            apart: text.contains("\n//! Otra salida: "),
            noisy: text.contains("\n//! Con errores: "),
            database: text.contains(ayuda::DATABASE_URL),
            source,
        }
    })
}

fn name(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.trim_end_matches(".rs")
}

/// El programa que se pide ejecutar, si se pide uno.
pub fn asked() -> Option<String> {
    let mut arguments = std::env::args().skip(1);
    (arguments.next()? == ASK).then(|| arguments.next())?
}

/// Ejecuta un programa, como si fuera este proceso.
pub fn run(asked: &str) -> ExitCode {
    let found = ALL.iter().find(|(path, _)| name(path) == asked);
    let (_, main) = found.expect("lo pide esta misma prueba");
    main()
}

pub fn trials() -> Vec<Trial> {
    let trials = all().map(|program| {
        let name = format!("programa_{}", program.name);
        Trial::ignorable_test(name, move || check(&program))
    });
    let mut trials: Vec<Trial> = trials.collect();
    trials.push(Trial::test("bytes_que_no_se_ven", unseen_bytes));
    let name = "ctrl_c_a_todos_en_su_sesion";
    trials.push(Trial::ignorable_test(name, in_its_session));
    trials
}

/// Lo que imprime, si acaba bien.
pub fn execute(program: &Program) -> Result<String, Failed> {
    let this = std::env::current_exe()?;
    let command = Command::new(this).arg(ASK).arg(&program.name);
    let command = command.envs(program.environment()?);
    let output = command.timeout(LIMIT).output()?;
    let status = output.status.code().map(|code| code.to_string());
    // Lo que se ha compilado es una copia: se dice dónde está el original.
    let copy = format!("{}/{}.rs", env!("OUT_DIR"), program.name);
    let source = program.source.display().to_string();
    let errors = String::from_utf8_lossy(&output.stderr);
    let errors = errors.replace(&copy, &source);
    accept(
        &program.source,
        output.stdout,
        &errors,
        status.as_deref(),
        program.noisy,
    )
}

fn check(program: &Program) -> Result<Completion, Failed> {
    if let Some(omitted) = program.omitted()? {
        return Ok(omitted);
    }
    let actual = execute(program)?;
    let expected = program.source.with_extension("out");
    ayuda::same_or_write(actual, &expected).map_err(|diff| {
        Failed::from(format!(
            "{diff}\nEl programa ya no imprime lo que muestra la página. Si \
             el cambio es bueno: cargo escribe"
        ))
    })?;
    Ok(Completion::Completed)
}

/// Lo que un programa imprime, si acaba bien y no escribe errores sin decirlo.
/// `status` es el código con el que acaba; si no acaba, no hay.
pub fn accept(
    file: &Path,
    printed: Vec<u8>,
    errors: &str,
    status: Option<&str>,
    noisy: bool,
) -> Result<String, Failed> {
    let file = file.display();
    if status != Some("0") {
        let status = status.unwrap_or("no acabó");
        let limit = LIMIT.as_secs();
        return Err(format!(
            "{file}: terminó mal, o tardó más de {limit} s: {status}\n{errors}"
        )
        .into());
    }
    if noisy == errors.is_empty() {
        return Err(format!(
            "{file}: la salida de errores y la línea «//! Con errores: \
             MOTIVO» de la cabecera del programa no concuerdan. \
             Escribió:\n{errors}"
        )
        .into());
    }
    let text = String::from_utf8(printed);
    Ok(text.map_err(|why| format!("{file}: no imprime texto: {why}"))?)
}

/// Un final de línea de otro sistema no es lo mismo.
fn unseen_bytes() -> Result<(), Failed> {
    let file = tempfile::NamedTempFile::new()?;
    fs::write(&file, "una\r\n")?;
    match ayuda::same("una\n".to_owned(), file.path()) {
        Err(why) if why.contains("finales de línea") => Ok(()),
        other => Err(format!("da por bueno un \\r: {other:?}").into()),
    }
}

/// El primero de una sesión, como el de un contenedor con terminal, no puede
/// cambiar de grupo: este programa no lo necesita.
fn in_its_session() -> Result<Completion, Failed> {
    let find = |program: &Program| program.name == "ctrl_c_a_todos";
    let Some(program) = all().find(find) else {
        return Ok(Completion::ignored_with("no está en este sistema"));
    };
    if let Err(why) = std::process::Command::new("setsid").arg("-V").output() {
        let why = format!("falta setsid: {why}");
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let this = std::env::current_exe()?;
    let command = Command::new("setsid").arg("--wait").arg(this);
    let command = command.arg(ASK).arg(&program.name);
    let output = command.timeout(LIMIT).output()?;
    let said = String::from_utf8(output.stdout)?;
    let errors = String::from_utf8_lossy(&output.stderr);
    let expected = program.source.with_extension("out");
    ayuda::same(said, &expected).map_err(|why| format!("{why}\n{errors}"))?;
    Ok(Completion::Completed)
}
