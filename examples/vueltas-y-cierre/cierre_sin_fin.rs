//! Una tarea lanza otra igual cada vez que se suelta, y el cierre acaba.
//!
//! Ejecuta: cargo run --bin cierre_sin_fin
//! Sin gemelo: asyncio destruye la que queda, y se queja donde puede.

// ANCHOR: programa
use std::cell::Cell;
use std::future::pending;

thread_local! {
    static TIMES: Cell<u32> = const { Cell::new(0) };
}

/// Un fuego que, al apagarse, enciende otro.
struct Burner;

impl Drop for Burner {
    fn drop(&mut self) {
        TIMES.set(TIMES.get() + 1);
        bucle::spawn(cook(Burner));
    }
}

async fn cook(burner: Burner) {
    let _burner = burner;
    pending::<()>().await;
}

fn main() {
    bucle::run(async {
        bucle::spawn(cook(Burner));
        bucle::yield_now().await;
    });
    println!("fuegos apagados al cerrar: {}", TIMES.get());
    println!("la cocina está cerrada");
}
// ANCHOR_END: programa
