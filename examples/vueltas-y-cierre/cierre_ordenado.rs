//! Lo que queda al terminar la principal espera a otro uso, o al cierre.
//!
//! Ejecuta: cargo run --bin cierre_ordenado

// ANCHOR: programa
use std::time::Duration;

/// Un fuego encendido: se apaga al soltarlo, pase lo que pase.
struct Burner(&'static str);

impl Drop for Burner {
    fn drop(&mut self) {
        println!("{}: apaga el fuego", self.0);
    }
}

async fn cook(dish: &'static str, seconds: u64) {
    println!("{dish}: enciende el fuego");
    let _burner = Burner(dish);
    bucle::sleep(Duration::from_secs(seconds)).await;
    println!("{dish}: en el plato");
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    let [rice, stew] = runner.run(async {
        let rice = bucle::spawn(cook("arroz", 10));
        let stew = bucle::spawn(cook("guiso", 3600));
        bucle::sleep(Duration::from_secs(1)).await;
        [rice, stew]
    });
    println!("primer uso: la principal ha terminado");
    runner.run(async { bucle::sleep(Duration::from_secs(20)).await });
    println!("segundo uso: la principal ha terminado");
    drop(runner);
    println!("el bucle se ha cerrado");
    for (dish, task) in [("guiso", stew), ("arroz", rice)] {
        let served = bucle::run(task).is_ok();
        println!("{dish}: {}", if served { "servido" } else { "cancelado" });
    }
}
// ANCHOR_END: programa
