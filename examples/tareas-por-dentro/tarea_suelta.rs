//! Una tarea sin manejador termina igual, y un pánico no pasa de la suya.
//!
//! Ejecuta: cargo run --bin tarea_suelta

// ANCHOR: programa
use std::panic;
use std::time::Duration;

async fn cook(dish: &'static str, time: u64) -> u32 {
    bucle::sleep(Duration::from_millis(time)).await;
    assert_ne!(dish, "pizza", "no está en la carta");
    println!("{dish}: en el plato");
    5
}

fn main() {
    // El aviso del pánico no hace falta: lo cuenta el manejador.
    panic::set_hook(Box::new(|_| ()));
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        drop(bucle::spawn(cook("agua", 100)));
        let pizza = bucle::spawn(cook("pizza", 200));
        let soup = bucle::spawn(cook("sopa", 300));
        println!("sala: espera la sopa");
        for (dish, task) in [("sopa", soup), ("pizza", pizza)] {
            match task.await {
                Ok(euros) => println!("{dish}: {euros} euros"),
                Err(bucle::JoinError::Panicked(_)) => {
                    println!("{dish}: error de programa");
                }
                Err(bucle::JoinError::Cancelled) => println!("{dish}: no"),
            }
        }
    });
}
// ANCHOR_END: programa
