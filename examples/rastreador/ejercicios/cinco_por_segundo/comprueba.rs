//! Un sitio que cuenta cuántas páginas le piden en cada segundo.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Result, ends, ensure, paused};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use super::attempt::Limiter;

/// Las que deja en un segundo.
const RATE: usize = 5;

/// A cuántos milisegundos pasa cada una de las que llegan juntas.
async fn pass(limiter: &Arc<Limiter>, pages: usize) -> Result<Vec<u128>> {
    let start = Instant::now();
    let mut waiting = JoinSet::new();
    for _ in 0..pages {
        let limiter = limiter.clone();
        waiting.spawn(async move {
            limiter.wait().await;
            start.elapsed().as_millis()
        });
    }
    let stuck = || "se quedó esperando, y nadie más pide".to_owned();
    let mut passed = ends(waiting.join_all(), stuck).await?;
    passed.sort_unstable();
    Ok(passed)
}

fn at_most(passed: &[u128]) -> Result<()> {
    for (index, from) in passed.iter().enumerate() {
        let until = from + 1000;
        let count = passed[index..].iter().take_while(|at| **at < until);
        let count = count.count();
        ensure!(
            count <= RATE,
            "entre los {from} y los {until} ms salieron {count}, y el límite \
             es {RATE} en un segundo"
        );
    }
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        let limiter = Arc::new(Limiter::new());
        let passed = pass(&limiter, 20).await?;
        at_most(&passed)?;
        let last = passed.last().copied().unwrap_or_default();
        ensure!(
            last <= 4000,
            "la última de veinte salió a los {last} ms, y podía salir antes \
             de los 4000"
        );

        sleep(Duration::from_secs(60)).await;
        let passed = pass(&limiter, 1).await?;
        ensure!(
            passed == [0],
            "nadie había pedido en un minuto, y la primera esperó {} ms",
            passed[0]
        );

        // A caballo entre dos segundos del limitador.
        let limiter = Arc::new(Limiter::new());
        sleep(Duration::from_millis(900)).await;
        at_most(&pass(&limiter, 12).await?)?;

        // La que se va no retiene a las demás.
        let limiter = Arc::new(Limiter::new());
        pass(&limiter, 1).await?;
        let leaves = Duration::from_millis(50);
        let _ = tokio::time::timeout(leaves, pass(&limiter, 3)).await;
        let passed = pass(&limiter, 1).await?;
        ensure!(
            passed[0] <= 1000,
            "se fueron las tres que esperaban, y la siguiente tardó {} ms",
            passed[0]
        );
        Ok(())
    })
}
