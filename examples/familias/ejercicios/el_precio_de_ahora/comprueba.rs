//! El mercado y los clientes.

use std::cell::Cell;
use std::time::Duration;

use ejercicios::{Result, ends, ensure, paused};
use tokio::time::sleep;

use super::attempt;

pub fn check() -> Result<()> {
    paused(async {
        let now = Cell::new(0);
        let channel = attempt::market();
        let market = async {
            for price in 1..=10 {
                now.set(price);
                attempt::change(&channel, price).await;
                sleep(Duration::from_millis(10)).await;
            }
        };
        let clients = async {
            let mut heard = Vec::new();
            for _client in 0..3 {
                sleep(Duration::from_millis(35)).await;
                heard.push((attempt::quote(&channel).await, now.get()));
            }
            // Y otro que pregunta lo mismo, sin que haya cambiado.
            heard.push((attempt::quote(&channel).await, now.get()));
            heard
        };
        let stuck = || {
            format!(
                "un cliente se quedó esperando, y el precio es {}",
                now.get()
            )
        };
        let both = async { tokio::join!(clients, market) };
        let (heard, ()) = ends(both, stuck).await?;
        for (heard, now) in heard {
            ensure!(
                heard == now,
                "un cliente oyó el precio {heard} y el de ese momento era {now}"
            );
        }
        Ok(())
    })
}
