//! Qué tipos cruzan de hilo, y cuáles se pueden mirar desde varios.
//!
//! Ejecuta: cargo run --bin quien_cruza
//!
//! Sin gemelo: Python deja compartirlo todo, y no dice nada.

// ANCHOR: programa
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, mpsc};

/// Pregunta al compilador por `T`: si no cumple, contesta `No`.
struct Ask<T>(PhantomData<T>);

trait No {
    const SEND: &str = "no";
    const SYNC: &str = "no";
}

impl<T> No for Ask<T> {}

impl<T: Send> Ask<T> {
    const SEND: &str = "sí";
}

impl<T: Sync> Ask<T> {
    const SYNC: &str = "sí";
}

macro_rules! ask {
    ($($kind:ty),* $(,)?) => {
        $(println!(
            "{:<25} {:<6} {}",
            stringify!($kind),
            Ask::<$kind>::SEND,
            Ask::<$kind>::SYNC,
        );)*
    };
}

fn main() {
    println!("{:<25} `Send` `Sync`", "");
    ask!(
        Vec<u32>,
        Cell<u32>,
        RefCell<u32>,
        Rc<u32>,
        Arc<u32>,
        Arc<RefCell<u32>>,
        Arc<Mutex<u32>>,
        MutexGuard<'static, u32>,
        mpsc::Receiver<u32>,
    );
}
// ANCHOR_END: programa
