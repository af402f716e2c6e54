//! `let _ =` suelta el permiso en el acto; `let _permit =`, al final.
//!
//! Ejecuta: cargo run --bin sin_nombre
//!
//! Sin gemelo: en asyncio, el permiso no es un valor que se suelte.

// ANCHOR: programa
use tokio::sync::{AcquireError, Semaphore};

async fn no_name(oven: &Semaphore) -> Result<(), AcquireError> {
    let _ = oven.acquire().await?;
    println!("con `_`: libres {}", oven.available_permits());
    Ok(())
}

async fn with_name(oven: &Semaphore) -> Result<(), AcquireError> {
    let _permit = oven.acquire().await?;
    println!("con `_permit`: libres {}", oven.available_permits());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), AcquireError> {
    let oven = Semaphore::new(1);
    no_name(&oven).await?;
    with_name(&oven).await
}
// ANCHOR_END: programa
