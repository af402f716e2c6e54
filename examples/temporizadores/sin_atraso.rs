//! Un trabajo que se repite: contar desde ahora se atrasa; desde el plan, no.
//!
//! Ejecuta: cargo run --bin sin_atraso
//! Solo con el reloj virtual: adelanta la hora a mano.

// ANCHOR: programa
use std::time::Duration;

const EVERY: Duration = Duration::from_millis(100);
const WORK: Duration = Duration::from_millis(30);

fn stir() {
    println!("  {:.2} s: remueve", bucle::now().as_secs_f64());
    // Como un cálculo: pasa el tiempo con el hilo en la mano.
    bucle::advance(WORK);
}

async fn from_now() {
    for _ in 0..3 {
        bucle::sleep(EVERY).await;
        stir();
    }
}

async fn from_plan() {
    let mut due = bucle::now();
    for _ in 0..3 {
        due += EVERY;
        bucle::sleep(due - bucle::now()).await;
        stir();
    }
}

fn main() {
    let runner = || bucle::Runner::paused().expect("hay descriptores libres");
    println!("cada espera cuenta desde ahora:");
    runner().run(from_now());
    println!("cada espera cuenta desde el plan:");
    runner().run(from_plan());
}
// ANCHOR_END: programa
