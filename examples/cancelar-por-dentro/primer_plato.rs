//! Una carrera: gana la primera que termina, y las demás se cancelan.
//!
//! Ejecuta: cargo run --bin primer_plato

// ANCHOR: programa
use std::time::Duration;

use bucle::{Runner, race, sleep};

/// Deja de cocinar cuando se suelta, haya terminado o no.
struct Stove(&'static str);

impl Drop for Stove {
    fn drop(&mut self) {
        println!("  {}: apaga el fuego", self.0);
    }
}

async fn cook(dish: &'static str, time: u64) -> &'static str {
    let _stove = Stove(dish);
    println!("  {dish}: al fuego");
    sleep(Duration::from_millis(time)).await;
    dish
}

async fn first_dish() {
    let dishes = [("guiso", 300), ("sopa", 100), ("asado", 200)];
    let cooking = dishes.map(|(dish, time)| cook(dish, time));
    let (place, dish) = race(cooking).await;
    let dish = dish.expect("cocinar no entra en pánico");
    println!("gana {dish}, en el puesto {place} de la lista");
    // Las demás se sueltan en su próximo turno.
    bucle::yield_now().await;
}

fn main() {
    let runner = Runner::paused().expect("hay descriptores libres");
    runner.run(first_dish());
}
// ANCHOR_END: programa
