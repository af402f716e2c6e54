//! Qué se prueba con cada etapa, y lo que de ahí se escribe.

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};
use similar::TextDiff;

use crate::banco::Bench;
use crate::clausulas::{CLAUSES, Clause};
use crate::programa::{Program, python};

/// Las etapas, por el nombre de su archivo: `eNN_NOMBRE`.
const STAGES: [&str; 14] = [
    "e00_nada",
    "e01_el_contrato",
    "e02_en_memoria",
    "e03_entregar",
    "e04_insistir",
    "e05_no_saturar",
    "e06_que_no_se_pierda",
    "e07_una_sola_vez_no_existe",
    "e08_cuerpos_grandes",
    "e09_escuchar_a_muchos",
    "e10_cerrar_bien",
    "e11_ver_que_pasa",
    "e12_postgresql",
    "e14_desplegar",
];
/// La que necesita un PostgreSQL.
pub const SHARED: usize = 12;
/// La que se despliega, que también sabe usarlo.
pub const DEPLOYED: usize = 14;
/// Lo que se espera a que ocurra algo que no va a ocurrir.
const SHORT: Duration = Duration::from_secs(2);
/// Lo que se espera a lo que sí: con la máquina ocupada, tarda.
pub const LONG: Duration = Duration::from_secs(60);
/// La variable con lo que se espera, si se tiene prisa.
const PATIENCE: &str = "PACIENCIA";
/// La variable que dice dónde está la etapa cambiada.
const CHANGED: &str = "ETAPA";

pub fn folder() -> PathBuf {
    ayuda::root().join("examples/recadero/etapas")
}

/// Si se prueba un cambio de una etapa, que ya está compilado.
pub fn is_changed() -> bool {
    env::var_os(CHANGED).is_some()
}

/// El número de una etapa. Falta alguno: hay páginas que no cambian el montaje.
fn number(name: &str) -> usize {
    name[1..3].parse().expect("empieza por eNN")
}

/// Cada etapa y la anterior. La de PostgreSQL es una rama: la siguiente parte
/// de la de antes.
fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut before = STAGES[0];
    STAGES[1..].iter().map(move |name| {
        let pair = (before, *name);
        if number(name) != SHARED {
            before = name;
        }
        pair
    })
}

/// Una etapa; si el cambio es suyo, la cambiada.
pub fn stage(number: usize) -> Program {
    let own = env::var("CAMBIO").unwrap_or_default();
    let changed = env::var_os(CHANGED)
        .filter(|_| own.starts_with(&format!("e{number:02}_")));
    let program = changed.unwrap_or(env!("CARGO_BIN_EXE_etapa").into());
    Program {
        name: format!("etapa {number}"),
        order: vec![program, number.to_string().into()],
        env: Vec::new(),
    }
}

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("tabla_de_clausulas", table),
        Trial::test("diferencias", differences),
        Trial::test("todas_las_variables_estan_en_el_readme", variables),
    ];
    trials.extend(crate::compartida::trials());
    for (before, stage_name) in pairs() {
        let number = number(stage_name);
        if number == SHARED {
            continue;
        }
        let name = format!("{stage_name}_antes_y_despues");
        trials.push(Trial::test(name, move || {
            both_sides(before, stage_name, || Ok(stage(number)))
        }));
        // Las nuevas ya las mira la de antes y después; sueltas, con prisa.
        let alone = env::var_os(PATIENCE).is_some();
        // Lo que comparte la rama es solo suyo.
        let kept = |it: &&Clause| {
            let since = it.since < number + usize::from(alone);
            since && it.since != SHARED
        };
        for clause in CLAUSES.iter().filter(kept) {
            let name = format!("{stage_name}_{}", clause.name);
            let check = move || passes(clause, stage(number));
            trials.push(Trial::test(name, check));
        }
    }
    let alone = CLAUSES.iter().filter(|it| it.since != SHARED);
    trials.extend(alone.map(|clause| {
        let name = format!("python_{}", clause.name);
        Trial::ignorable_test(name, move || match python() {
            Ok(program) => {
                passes(clause, program).map(|()| Completion::Completed)
            }
            Err(why) => Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
        })
    }));
    trials
}

pub fn passes(clause: &Clause, program: Program) -> Result<(), Failed> {
    let name = program.name.clone();
    (clause.check)(&Bench::new(program, patience()))
        .map_err(|why| format!("{name}: {}: {why}", clause.name).into())
}

/// Los segundos de `PACIENCIA`: quien estropea una etapa no espera un minuto.
fn patience() -> Duration {
    let asked = env::var(PATIENCE).ok().and_then(|it| it.parse().ok());
    asked.map_or(LONG, Duration::from_secs)
}

/// Cada cláusula nueva falla en la etapa anterior y pasa en esta; lo que dice
/// al fallar se enseña en la página.
pub fn both_sides(
    before: &str,
    name: &str,
    program: impl Fn() -> Result<Program, String>,
) -> Result<(), Failed> {
    let (before, number) = (number(before), number(name));
    let mut told = String::new();
    for clause in CLAUSES.iter().filter(|it| it.since == number) {
        let bench = Bench::new(stage(before), SHORT);
        let Err(why) = (clause.check)(&bench) else {
            let says = format!(
                "{}: ya se cumple en la etapa {before}: corrige su etapa",
                clause.name,
            );
            return Err(says.into());
        };
        passes(clause, program()?)?;
        writeln!(told, "{}", clause.name)?;
        writeln!(told, "  etapa {before}: {why}")?;
        writeln!(told, "  etapa {number}: pasa")?;
    }
    if told.is_empty() {
        let says = format!("la etapa {number} no cumple nada nuevo");
        return Err(says.into());
    }
    let shown = folder().join(format!("{name}.out"));
    Ok(ayuda::same_or_write(told, &shown)?)
}

/// El contrato, para leerlo.
fn table() -> Result<(), Failed> {
    // El nombre, que no se puede partir, al final: en un teléfono se ve antes
    // lo que promete.
    let mut table = String::from("| Desde | Promete | Cláusula |\n");
    table += "|---:|---|---|\n";
    let mut before = 0;
    for Clause {
        name, says, since, ..
    } in CLAUSES
    {
        if *since < before {
            return Err(format!("{name} va antes: por etapas").into());
        }
        before = *since;
        writeln!(table, "| {since} | {says} | `{name}` |")?;
    }
    Ok(ayuda::same_or_write(table, &folder().join("clausulas.md"))?)
}

/// Lo que cambia de cada montaje al siguiente.
fn differences() -> Result<(), Failed> {
    let read = |name: &str| {
        let path = folder().join(format!("{name}.rs"));
        fs::read_to_string(&path)
            .map_err(|why| format!("{}: {why}", path.display()))
    };
    let schema = |path: &str| {
        fs::read(folder().join("..").join(path))
            .map_err(|why| format!("{path}: {why}"))
    };
    for name in ["esquema.sql", "esquema_pg.sql"] {
        let ours = schema(&format!("src/{name}"))?;
        if ours != schema(&format!("python/recadero/{name}"))? {
            let why = "los dos programas abren la misma base, y no es igual";
            return Err(format!("{name}: {why}").into());
        }
    }
    for (before, after) in pairs() {
        let (old, new) = (read(before)?, read(after)?);
        let text = TextDiff::from_lines(old.as_str(), new.as_str())
            .unified_diff()
            .context_radius(2)
            .header(before, after)
            .to_string();
        let shown = folder().join(format!("{after}.diff"));
        ayuda::same_or_write(text, &shown)?;
    }
    Ok(())
}

/// Las que lee un montaje están explicadas, y no hay otras.
fn variables() -> Result<(), Failed> {
    let mut read = BTreeSet::new();
    for name in STAGES {
        let path = folder().join(format!("{name}.rs"));
        let text = fs::read_to_string(path)?;
        for call in ["vars.get(\"", "vars.count(\"", "vars.millis(\""] {
            let calls = text.split(call).skip(1);
            let names = calls.filter_map(|it| it.split('"').next());
            read.extend(names.map(|name| format!("RECADERO_{name}")));
        }
    }
    let readme = fs::read_to_string(folder().join("../README.md"))?;
    let rows = readme.lines().filter_map(|it| it.strip_prefix("| `"));
    let told: BTreeSet<String> = rows
        .filter_map(|it| it.split('`').next())
        .filter(|it| it.starts_with("RECADERO_"))
        .map(str::to_owned)
        .collect();
    match read == told {
        true => Ok(()),
        false => {
            let odd: Vec<_> = read.symmetric_difference(&told).collect();
            Err(format!("sobran o faltan en README.md: {odd:?}").into())
        }
    }
}
