//! Un error con nombre, lo que `?` convierte en él y la cadena de sus causas.
//!
//! Ejecuta: cargo run --bin la_causa

// ANCHOR: programa
use std::iter::successors;
use thiserror::Error;
use tokio::task::JoinError;

#[derive(Debug, Error)]
#[error("no queda {0}")]
struct SoldOut(&'static str);

#[derive(Debug, Error)]
enum ServeError {
    #[error("la mesa {0} se ha ido")]
    Left(u32),
    #[error("la cocina no puede")]
    Kitchen(#[from] SoldOut),
    #[error("la tarea no ha acabado")]
    Task(#[from] JoinError),
}

async fn cook(dish: &'static str) -> Result<&'static str, SoldOut> {
    match dish {
        "pescado" => Err(SoldOut(dish)),
        _ => Ok(dish),
    }
}

async fn serve(table: u32, dish: &'static str) -> Result<(), ServeError> {
    if table == 4 {
        return Err(ServeError::Left(table));
    }
    // El primer `?` convierte un `JoinError`; el segundo, un `SoldOut`.
    let dish = tokio::spawn(cook(dish)).await??;
    println!("mesa {table}: {dish}");
    Ok(())
}

/// Un error y sus causas, de fuera adentro.
fn chain(error: &dyn std::error::Error) -> String {
    let errors = successors(Some(error), |error| error.source());
    errors
        .map(|it| it.to_string())
        .collect::<Vec<_>>()
        .join(" < ")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for (table, dish) in [(1, "sopa"), (4, "pan"), (2, "pescado")] {
        match serve(table, dish).await {
            Ok(()) => {}
            Err(ServeError::Left(table)) => println!("mesa {table}: libre"),
            Err(error) => {
                println!("mesa {table}: {error}");
                println!("  con sus causas: {}", chain(&error));
            }
        }
    }
}
// ANCHOR_END: programa
