//! Muchos planes al azar, y la semilla que repite el que falla.
//!
//! Ejecuta: cargo run --bin semillas

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(40);

/// Un generador pequeño: con la misma semilla da los mismos números.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % sides
    }
}

/// Mira cuántas raciones quedan, sirve una y apunta las que quedan.
async fn serve(rations: &Cell<u32>, arrives: u32) {
    sleep(arrives * MINUTE).await;
    let seen = rations.get();
    sleep(2 * MINUTE).await;
    rations.set(seen - 1);
}

/// Cuándo llega cada uno. Pares e impares: nunca dos a la misma hora.
fn plan(seed: u32) -> [u32; 2] {
    let mut dice = Dice(seed);
    [dice.roll(6) * 2, dice.roll(6) * 2 + 1]
}

async fn left_after_two(arrivals: [u32; 2]) -> u32 {
    let rations = Cell::new(10);
    let [one, other] = arrivals.map(|minutes| serve(&rations, minutes));
    tokio::join!(one, other);
    rations.get()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut seed = 0;
    while left_after_two(plan(seed)).await == 8 {
        seed += 1;
    }
    let arrivals = plan(seed);
    println!("falla con la semilla {seed}: llegan en {arrivals:?}");
    for again in 1..=3 {
        let left = left_after_two(plan(seed)).await;
        println!("  otra vez, {again}: quedan {left}");
    }
}
// ANCHOR_END: programa
