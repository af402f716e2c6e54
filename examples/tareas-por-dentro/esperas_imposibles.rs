//! Esperar a una misma, o a una tarea de otro bucle, es un error.
//!
//! Ejecuta: cargo run --bin esperas_imposibles
//! Otra salida: enseña los mensajes, y los de Python son otros.

// ANCHOR: programa
use std::cell::Cell;
use std::future::pending;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use bucle::{JoinHandle, Runner, spawn, yield_now};

async fn awaits_itself() {
    let own = Rc::new(Cell::new(None));
    let inside = own.clone();
    own.set(Some(spawn(async move {
        let me: JoinHandle<()> = inside.take().expect("está desde antes");
        let _ = me.await;
    })));
    yield_now().await;
}

fn main() {
    // De cada pánico, solo el mensaje.
    panic::set_hook(Box::new(|why| {
        println!("{}", why.payload_as_str().unwrap_or("sin mensaje"));
    }));
    let kitchen = Runner::paused().expect("hay descriptores libres");
    kitchen.run(awaits_itself());
    // La cocina sigue abierta, pero no gira: este guiso no acabará.
    let (stew,) = kitchen.run(async { (spawn(pending::<()>()),) });
    let room = AssertUnwindSafe(|| bucle::run(stew));
    assert!(catch_unwind(room).is_err());
}
// ANCHOR_END: programa
