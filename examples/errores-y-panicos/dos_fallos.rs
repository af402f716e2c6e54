//! `task.await??`: un `?` por el fallo de la tarea y otro por el de la cocina.
//!
//! Ejecuta: cargo run --bin dos_fallos
//! Con errores: el pánico del guiso escribe su aviso.

// ANCHOR: programa
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use tokio::task::{JoinError, JoinHandle};

#[derive(Debug)]
struct SoldOut(&'static str);

impl Display for SoldOut {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "no queda {}", self.0)
    }
}

impl Error for SoldOut {}

type Cooked = Result<&'static str, SoldOut>;

async fn cook(dish: &'static str) -> Cooked {
    match dish {
        "pescado" => Err(SoldOut(dish)),
        "guiso" => panic!("la olla no tiene fondo"),
        _ => Ok(dish),
    }
}

fn start(dish: &'static str) -> JoinHandle<Cooked> {
    let task = tokio::spawn(cook(dish));
    if dish == "asado" {
        task.abort();
    }
    task
}

/// Los cuatro finales de una tarea que puede fallar.
fn name(end: Result<Cooked, JoinError>) -> String {
    match end {
        Ok(Ok(_)) => "sale".to_owned(),
        Ok(Err(error)) => format!("la cocina dice: {error}"),
        Err(error) if error.is_panic() => "la tarea falla".to_owned(),
        Err(_) => "la tarea se cancela".to_owned(),
    }
}

/// A quien llama le llega cualquiera de los tres fallos.
async fn serve(task: JoinHandle<Cooked>) -> Result<String, Box<dyn Error>> {
    let dish = task.await??;
    Ok(format!("sirve {dish}"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for dish in ["pan", "pescado", "guiso", "asado"] {
        println!("{dish}: {}", name(start(dish).await));
        match serve(start(dish)).await {
            Ok(served) => println!("  {served}"),
            Err(error) if error.is::<SoldOut>() => println!("  otro plato"),
            Err(_) => println!("  no se sirve"),
        }
    }
}
// ANCHOR_END: programa
