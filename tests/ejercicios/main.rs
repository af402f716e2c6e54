//! Prueba cada ejercicio por todos sus lados.
//!
//! La misma prueba es el proceso de cada intento: con el nombre de uno en
//! [`SIDE`], lo juzga y acaba.

mod lados;

use libtest_mimic::{Arguments, Trial};

/// Un intento: su ejercicio, su nombre y la comprobación que lo mira.
type Side = (&'static str, &'static str, fn() -> ejercicios::Result<()>);

/// El intento que tiene que juzgar este proceso: «EJERCICIO/INTENTO».
const SIDE: &str = "EJERCICIO_LADO";

mod intentos {
    use super::Side;

    include!(concat!(env!("OUT_DIR"), "/intentos.rs"));
}

fn main() {
    if let Ok(side) = std::env::var(SIDE) {
        let (name, attempt) = side.split_once('/').expect("la pone la prueba");
        let mut all = intentos::ALL.iter();
        let side = all.find(|it| it.0 == name && it.1 == attempt);
        ejercicios::judge(side.expect("la pone la prueba").2);
    }
    let exercises = catalogo::read(ayuda::root());
    let exercises = exercises.unwrap_or_else(|why| panic!("{why}"));
    let trial = |exercise: catalogo::Exercise| {
        let name = format!("ejercicio_{}", exercise.name);
        Trial::test(name, move || Ok(lados::check(&exercise)?))
    };
    let trials = exercises.into_iter().map(trial).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}
