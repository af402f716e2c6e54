//! El primer postre que sale cancela el grupo, y eso no es un error.
//!
//! Ejecuta: cargo run --bin postre_ya

// ANCHOR: programa
use piezas::TaskGroup;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Kitchen = TaskGroup<Infallible>;

struct Burner(&'static str);

impl Drop for Burner {
    fn drop(&mut self) {
        println!("se apaga: {}", self.0);
    }
}

async fn cook(
    kitchen: Kitchen,
    dessert: &'static str,
    minutes: u32,
) -> Result<(), Infallible> {
    let _burner = Burner(dessert);
    sleep(minutes * MINUTE).await;
    println!("sale {dessert}");
    kitchen.cancel();
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let served = Kitchen::run(async |kitchen| {
        for (dessert, minutes) in [("arroz con leche", 30), ("flan", 20)] {
            kitchen.spawn(cook(kitchen.clone(), dessert, minutes));
        }
        sleep(60 * MINUTE).await;
        Ok("la mesa se va sin postre")
    });
    match served.await.expect("nada falla") {
        None => println!("la mesa ya tiene postre"),
        Some(end) => println!("{end}"),
    }
}
// ANCHOR_END: programa
