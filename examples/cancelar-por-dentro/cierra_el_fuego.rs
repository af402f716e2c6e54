//! Cancelar una tarea, una espera con límite y las que otra ha reunido.
//!
//! Ejecuta: cargo run --bin cierra_el_fuego

// ANCHOR: programa
use std::time::Duration;

/// Un fuego encendido: se apaga al soltarlo, pase lo que pase.
struct Burner(&'static str);

impl Drop for Burner {
    fn drop(&mut self) {
        println!("{}: apaga el fuego", self.0);
    }
}

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) {
    println!("{dish}: enciende el fuego");
    let _burner = Burner(dish);
    bucle::sleep(minutes * MINUTE).await;
    println!("{dish}: en el plato");
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let stew = bucle::spawn(cook("guiso", 60));
        bucle::sleep(MINUTE).await;
        stew.abort();
        println!("pide la cancelación");
        if let Err(bucle::JoinError::Cancelled) = stew.await {
            println!("guiso: cancelado");
        }

        if bucle::timeout(MINUTE, cook("flan", 5)).await.is_err() {
            println!("flan: tarde");
        }

        let both = bucle::gather([cook("sopa", 1), cook("pan", 3)]);
        if bucle::timeout(2 * MINUTE, both).await.is_err() {
            // Las de `gather` son tareas: se sueltan en su próximo turno.
            bucle::yield_now().await;
            println!("sopa y pan: tarde");
        }
    });
}
// ANCHOR_END: programa
