//! De varios fallos, cuántos ocurren y cuántos ve quien los espera.
//!
//! Ejecuta: cargo run --bin cuantos_se_ven

// ANCHOR: programa
use futures::future::try_join_all;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use thiserror::Error;
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);
const MENU: [(&str, u32); 4] =
    [("pan", 10), ("pescado", 20), ("marisco", 20), ("asado", 30)];
/// Los fallos que han ocurrido, los vea alguien o no.
static FAILED: AtomicUsize = AtomicUsize::new(0);

#[derive(Debug, Error)]
enum CookError {
    #[error("no queda {0}")]
    SoldOut(&'static str),
    #[error("se ha quemado el {0}")]
    Burnt(&'static str),
}

async fn cook(dish: &'static str, minutes: u32) -> Result<(), CookError> {
    sleep(minutes * MINUTE).await;
    let error = match dish {
        "pan" => CookError::Burnt(dish),
        "asado" => return Ok(()),
        _ => CookError::SoldOut(dish),
    };
    FAILED.fetch_add(1, Relaxed);
    Err(error)
}

async fn tell(how: &str, seen: usize) {
    // Lo que siga al fuego tiene tiempo de acabar.
    sleep(60 * MINUTE).await;
    println!("{how}: ve {seen} de {}", FAILED.swap(0, Relaxed));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cooking = MENU.map(|(dish, time)| tokio::spawn(cook(dish, time)));
    let cooking = cooking.map(async |task| task.await.expect("sin pánicos"));
    let end = try_join_all(cooking).await;
    tell("las demás siguen", end.is_err().into()).await;

    let cooking = MENU.map(|(dish, time)| cook(dish, time));
    let end = try_join_all(cooking).await;
    tell("las demás se abandonan", end.is_err().into()).await;

    let mut cooking = JoinSet::new();
    for (dish, time) in MENU {
        cooking.spawn(cook(dish, time));
    }
    let ends = cooking.join_all().await.into_iter();
    let errors: Vec<CookError> = ends.filter_map(Result::err).collect();
    tell("hasta el final", errors.len()).await;

    for error in &errors {
        match error {
            CookError::SoldOut(_) => println!("  a comprar: {error}"),
            CookError::Burnt(_) => println!("  a repetir: {error}"),
        }
    }
}
// ANCHOR_END: programa
