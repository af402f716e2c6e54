//! Lo que usa PostgreSQL, con una base nueva para cada prueba: su etapa, la
//! que se despliega y el paquete de Python.

use libtest_mimic::{Completion, Failed, Trial};

use crate::clausulas::{CLAUSES, Clause};
use crate::etapas::{DEPLOYED, SHARED, both_sides, passes, stage};
use crate::programa::{Program, python};

/// Las que hablan de un archivo que usa un solo proceso.
const ALONE: [&str; 2] =
    ["una_carpeta_un_proceso", "con_el_disco_lleno_no_promete"];

fn shares(clause: &&'static Clause) -> bool {
    !ALONE.contains(&clause.name)
}

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![trial("e12_postgresql_antes_y_despues", || {
        both_sides("e11_ver_que_pasa", "e12_postgresql", shared)
    })];
    let before = CLAUSES.iter().filter(shares).filter(|it| it.since < SHARED);
    trials.extend(before.map(|clause| {
        let name = format!("e12_postgresql_{}", clause.name);
        trial(&name, || passes(clause, shared()?))
    }));
    trials.extend(CLAUSES.iter().filter(shares).map(|clause| {
        let name = format!("e14_con_postgresql_{}", clause.name);
        trial(&name, || passes(clause, deployed()?))
    }));
    trials.extend(CLAUSES.iter().filter(shares).map(|clause| {
        let name = format!("python_postgresql_{}", clause.name);
        trial(&name, || passes(clause, with_base(python()?)?))
    }));
    trials
}

/// Una prueba que necesita el servidor.
pub fn trial(
    name: &str,
    check: impl Fn() -> Result<(), Failed> + Send + 'static,
) -> Trial {
    Trial::ignorable_test(name, move || match ayuda::postgres() {
        Ok(()) => check().map(|()| Completion::Completed),
        Err(why) => Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
    })
}

/// La etapa, con una base para ella.
pub fn shared() -> Result<Program, String> {
    with_base(stage(SHARED))
}

/// La que se despliega, con una base para ella.
pub fn deployed() -> Result<Program, String> {
    with_base(stage(DEPLOYED))
}

pub fn with_base(mut program: Program) -> Result<Program, String> {
    let url = ayuda::database("recadero")?;
    let name = "RECADERO_POSTGRES".to_owned();
    program.env.push((name, url.into()));
    Ok(program)
}
