//! El límite de tiempo de `tower` no cuenta lo que se espera para entrar.
//!
//! Ejecuta: cargo run --bin espera_sin_contar

// ANCHOR: programa
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::Instant;
use tower::load_shed::error::Overloaded;
use tower::timeout::error::Elapsed;
use tower::{BoxError, Service, ServiceBuilder, ServiceExt};

const LIMIT: Duration = Duration::from_millis(100);
const EACH: Duration = Duration::from_millis(500);

async fn cook(dish: &str) -> Result<&str, Infallible> {
    Ok(dish)
}

/// Tres platos, uno detrás de otro, de una cocina que hace uno cada medio
/// segundo.
async fn three<K>(name: &str, mut kitchen: K) -> Result<(), BoxError>
where
    K: Service<&'static str, Response = &'static str, Error = BoxError>,
{
    println!("{name}");
    let start = Instant::now();
    for dish in ["sopa", "pan", "flan"] {
        let served = match kitchen.ready().await?.call(dish).await {
            Ok(_) => "servido",
            Err(error) if error.is::<Elapsed>() => "fuera de plazo",
            Err(error) if error.is::<Overloaded>() => "rechazado",
            Err(error) => return Err(error),
        };
        let took = start.elapsed().as_secs_f64();
        println!("  {dish}: {served}, a los {took:.1} s");
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), BoxError> {
    let kitchen = ServiceBuilder::new()
        .timeout(LIMIT)
        .rate_limit(1, EACH)
        .service_fn(cook);
    three("el límite, sin la espera", kitchen).await?;

    let kitchen = ServiceBuilder::new()
        .timeout(LIMIT)
        .buffer(3)
        .rate_limit(1, EACH)
        .service_fn(cook);
    three("el límite, con la espera", kitchen).await?;

    let kitchen = ServiceBuilder::new()
        .load_shed()
        .rate_limit(1, EACH)
        .service_fn(cook);
    three("sin esperar", kitchen).await
}
// ANCHOR_END: programa
