//! La promesa del reloj: sin el virtual, un programa espera de verdad y da el
//! mismo resultado, y su gemelo también.
//!
//! `RELOJ=real cargo test --test programas` los ejecuta así, muchos a la vez:
//! esperar no ocupa el procesador.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use bucle::Runner;
use libtest_mimic::{Failed, Trial};

use crate::gemelos;
use crate::programas::{self, LIMIT, Program};

/// Lo que la cabecera dice de uno que no puede dar lo mismo.
pub const ONLY_VIRTUAL: &str = "\n//! Solo con el reloj virtual: ";
/// Cuántos esperan a la vez.
pub const THREADS: usize = 32;
/// Las veces que tiene que dar lo mismo para que su aviso sobre.
const AGREEMENTS: usize = 3;
/// Con un retraso mayor, la máquina no ha sido puntual: los programas cuentan
/// con que entre dos de sus horas quepa.
const LATE: Duration = Duration::from_millis(20);
/// Las veces que se espera a que la máquina lo sea.
const TRIES: usize = 20;

/// Si las pruebas de esta ejecución usan el reloj de verdad.
///
/// # Panics
///
/// Si `RELOJ` dice otra cosa.
pub fn is_real() -> bool {
    match std::env::var("RELOJ").as_deref() {
        Ok("real") => true,
        Err(_) => false,
        Ok(other) => panic!("RELOJ solo puede ser «real», no «{other}»"),
    }
}

/// El bucle con el reloj que toca; así llama la copia a `Runner::paused`.
pub fn runner(
    paused: fn() -> io::Result<Runner>,
) -> fn() -> io::Result<Runner> {
    if is_real() { Runner::new } else { paused }
}

/// Lo que `#[tokio::main]` usa de Tokio en la copia de un programa.
pub mod runtime {
    pub struct Builder(tokio::runtime::Builder);

    impl Builder {
        pub fn new_current_thread() -> Builder {
            Builder(tokio::runtime::Builder::new_current_thread())
        }

        pub fn start_paused(mut self, paused: bool) -> tokio::runtime::Builder {
            self.0.start_paused(paused && !super::is_real());
            self.0
        }
    }
}

pub fn trials() -> Vec<Trial> {
    let paused = programas::all().filter(|program| program.paused);
    let trials = paused.map(|program| {
        Trial::test(format!("reloj_{}", program.name), move || check(&program))
    });
    trials.collect()
}

/// Quien se ejecuta a solas no deja entrar a nadie.
static LOCK: RwLock<()> = RwLock::new(());

fn check(program: &Program) -> Result<(), Failed> {
    if !program.only_virtual {
        let _others = LOCK.read().unwrap_or_else(PoisonError::into_inner);
        if agree(program).is_ok() {
            return Ok(());
        }
    }
    // Entre muchos pudo llegar tarde; a solas, el fallo es suyo.
    let _alone = LOCK.write().unwrap_or_else(PoisonError::into_inner);
    if !program.only_virtual {
        return on_time(|| agree(program));
    }
    match (0..AGREEMENTS).all(|_| agree(program).is_ok()) {
        true => Err("con el reloj de verdad da lo mismo: quita la línea \
                     «Solo con el reloj virtual» de su cabecera"
            .into()),
        false => Ok(()),
    }
}

/// Un fallo con la máquina puntual; sin ella, el reloj de verdad no prueba
/// nada, y se repite.
fn on_time(run: impl Fn() -> Result<(), Failed>) -> Result<(), Failed> {
    for _ in 0..TRIES {
        let (result, delay) = with_delay(&run);
        if result.is_ok() || delay < LATE {
            return result;
        }
    }
    Err(
        "la máquina llega tarde todo el tiempo: repítelo cuando esté más \
         libre"
            .into(),
    )
}

/// Lo que da, y el mayor retraso con el que, mientras, despierta otro hilo.
fn with_delay<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    const NAP: Duration = Duration::from_millis(2);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut worst = Duration::ZERO;
            while !done.load(Relaxed) {
                let start = Instant::now();
                thread::sleep(NAP);
                worst = worst.max(start.elapsed() - NAP);
            }
            worst
        });
        let result = run();
        done.store(true, Relaxed);
        (result, watch.join().expect("no entra en pánico"))
    })
}

/// Si el programa y su gemelo imprimen lo que muestra la página.
fn agree(program: &Program) -> Result<(), Failed> {
    let expected = program.source.with_extension("out");
    let same = |actual: Result<String, Failed>| {
        ayuda::same(actual?, &expected).map_err(|diff| {
            Failed::from(format!(
                "{diff}\nCon el reloj de verdad no imprime lo que muestra la \
                 página: corrígelo, o di por qué en su cabecera y en su \
                 página: «//! Solo con el reloj virtual: MOTIVO»"
            ))
        })
    };
    thread::scope(|scope| {
        let twin = scope.spawn(|| match gemelos::of(program) {
            Some(twin) if program.apart => {
                let actual = gemelos::run(&twin, program, LIMIT)?;
                gemelos::compare(program, actual).map(|_| ())
            }
            Some(twin) => same(gemelos::run(&twin, program, LIMIT)),
            None => Ok(()),
        });
        same(programas::execute(program))?;
        twin.join().expect("no entra en pánico")
    })
}
