//! Una cocina que contesta en dos partes.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Lo que se le da a una llamada.
pub const LIMIT: Duration = Duration::from_secs(1);
/// Más de lo que dura la más larga.
const LATER: Duration = Duration::from_secs(60);

#[derive(Default)]
pub struct Shop {
    header: u64,
    body: u64,
    sent: Gauge,
    /// Lo que ha llegado: la cabecera o el cuerpo.
    arrived: Gauge,
}

impl Shop {
    /// Envía la pregunta, y vuelve con la cabecera.
    pub async fn send(self: &Arc<Self>) -> Reply {
        let _sent = self.sent.enter();
        sleep(Duration::from_millis(self.header)).await;
        let _header = self.arrived.enter();
        Reply(self.clone())
    }
}

pub struct Reply(Arc<Shop>);

impl Reply {
    /// Lee el cuerpo.
    pub async fn body(self) -> String {
        sleep(Duration::from_millis(self.0.body)).await;
        let _body = self.0.arrived.enter();
        "sopa".to_owned()
    }
}

/// Lo que dijo, lo que tardó y si algo llegó después.
async fn call(header: u64, body: u64) -> Result<(Option<String>, u128, bool)> {
    let shop = Arc::new(Shop {
        header,
        body,
        ..Shop::default()
    });
    let start = Instant::now();
    let stuck = || "se quedó esperando a la cocina".to_owned();
    let said = ends(attempt::order(shop.clone()), stuck).await?;
    let took = start.elapsed().as_millis();
    ensure!(shop.sent.entered() > 0, "no se llamó a la cocina");
    let sent = shop.sent.entered();
    ensure!(sent == 1, "para un pedido se llamó {sent} veces");
    let arrived = shop.arrived.entered();
    sleep(LATER).await;
    let later = shop.arrived.entered() > arrived;
    Ok((said, took, later))
}

pub fn check() -> Result<()> {
    paused(async {
        let (said, took, _) = call(100, 700).await?;
        ensure!(
            said.as_deref() == Some("sopa"),
            "la respuesta entera llegó a los 800 ms, y a los {took} dijo \
             {said:?}"
        );
        for (header, body) in [(10, 10_000), (700, 700), (5_000, 10)] {
            let (said, took, later) = call(header, body).await?;
            ensure!(
                took <= 1000,
                "la cabecera tarda {header} ms y el cuerpo {body}: volvió a \
                 los {took}, y el plazo era un segundo"
            );
            ensure!(
                said.is_none(),
                "la respuesta no llegó entera en un segundo, y dijo {said:?}"
            );
            ensure!(
                !later,
                "la cabecera tarda {header} ms y el cuerpo {body}: volvió a \
                 los {took}, y la llamada siguió en marcha"
            );
        }
        Ok(())
    })
}
