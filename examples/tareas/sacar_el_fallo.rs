//! El pánico de una tarea se puede leer, y también seguir adelante con él.
//!
//! Ejecuta: cargo run --bin sacar_el_fallo
//! Con errores: el pánico deja su aviso antes de que nadie lo lea.

// ANCHOR: programa
use std::any::Any;
use std::panic;

async fn weigh(grams: i64) -> i64 {
    assert!(grams > 0, "la báscula marca {grams}");
    grams
}

/// El valor con el que entró en pánico: el texto, si era uno.
fn message(payload: &(dyn Any + Send)) -> &str {
    match payload.downcast_ref::<String>() {
        Some(text) => text,
        None => payload.downcast_ref::<&str>().unwrap_or(&"sin texto"),
    }
}

async fn recipe(grams: i64) -> i64 {
    match tokio::spawn(weigh(grams)).await {
        Ok(grams) => grams,
        Err(error) => match error.try_into_panic() {
            // Sigue como si el fallo fuera de esta tarea.
            Ok(payload) => panic::resume_unwind(payload),
            Err(error) => panic!("nadie cancela la báscula: {error}"),
        },
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for grams in [250, -3] {
        match tokio::spawn(recipe(grams)).await {
            Ok(grams) => println!("harina: {grams} gramos"),
            Err(error) if error.is_panic() => {
                let payload = error.into_panic();
                println!("receta perdida: {}", message(&*payload));
            }
            Err(_) => println!("receta anulada"),
        }
    }
}
// ANCHOR_END: programa
