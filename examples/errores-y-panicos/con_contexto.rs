//! Añadir contexto a un error con `anyhow`, y lo que se pierde con `map_err`.
//!
//! Ejecuta: cargo run --bin con_contexto

// ANCHOR: programa
use anyhow::{Context, anyhow, bail};
use thiserror::Error;

#[derive(Debug, Error)]
#[error("no queda {0}")]
struct SoldOut(&'static str);

async fn cook(dish: &'static str) -> Result<&'static str, SoldOut> {
    match dish {
        "pescado" => Err(SoldOut(dish)),
        _ => Ok(dish),
    }
}

async fn serve(table: u32, dish: &'static str) -> anyhow::Result<()> {
    if table == 4 {
        bail!("la mesa {table} se ha ido");
    }
    let dish = tokio::spawn(cook(dish))
        .await
        .context("la tarea no ha acabado")?
        .with_context(|| format!("la mesa {table} pide {dish}"))?;
    println!("mesa {table}: {dish}");
    Ok(())
}

fn tell(error: &anyhow::Error) {
    println!("{error}");
    println!("  entero: {error:#}");
    if let Some(SoldOut(dish)) = error.downcast_ref::<SoldOut>() {
        println!("  hay que comprar {dish}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for (table, dish) in [(1, "sopa"), (4, "pan"), (2, "pescado")] {
        if let Err(error) = serve(table, dish).await.context("turno de noche") {
            tell(&error);
        }
    }
    // Otro error en su lugar: la causa se suelta aquí.
    let lost = cook("pescado")
        .await
        .map_err(|_| anyhow!("la mesa 3 espera"));
    if let Err(error) = lost {
        tell(&error);
    }
}
// ANCHOR_END: programa
