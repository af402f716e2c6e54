//! Esperar cero: con la hora exacta no se espera; redondeada, sí.
//!
//! Ejecuta: cargo run --bin esperas_de_cero
//!
//! Sin gemelo: cuenta cuándo mira al sistema el bucle de este libro.

// ANCHOR: programa
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use bucle::{Runner, now, sleep_until};

const WAITS: usize = 100;

fn exact(now: Duration) -> Duration {
    now
}

fn rounded(now: Duration) -> Duration {
    let milliseconds = now.as_nanos().div_ceil(1_000_000);
    Duration::from_millis(milliseconds as u64)
}

/// En cuántas esperas de cero ha tenido que dormirse el bucle.
fn naps(hour: fn(Duration) -> Duration) -> usize {
    let looks = Rc::new(Cell::new(0));
    let seen = looks.clone();
    Runner::new()
        .expect("hay descriptores libres")
        .on_park(move || seen.set(seen.get() + 1))
        .run(async move {
            let mut slept = 0;
            for _ in 0..WAITS {
                let before = looks.get();
                sleep_until(hour(now())).await;
                slept += usize::from(looks.get() > before);
            }
            slept
        })
}

fn main() {
    println!("hora exacta: duerme en {} de {WAITS}", naps(exact));
    // Alguna puede caer justo en un milisegundo entero.
    let share = match naps(rounded) > WAITS / 2 {
        true => "más",
        false => "menos",
    };
    println!("hora redondeada: duerme en {share} de la mitad");
}
// ANCHOR_END: programa
