//! Un cliente que pide y se queda a leer, y dos cocinas.

use std::time::Duration;

use ejercicios::{Result, counted, ends, ensure, paused};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

use super::attempt;

pub type Connection = DuplexStream;

const HELLO: &str = "hola";
const REPLY: &str = "son doce euros con cincuenta";

/// Lo que recibió la cocina, y lo que recibió el cliente.
async fn meal(greets: bool) -> Result<(String, String)> {
    let (mut client, inner) = duplex(16);
    let (outer, mut kitchen) = duplex(16);
    let cook = tokio::spawn(async move {
        if greets {
            kitchen.write_all(HELLO.as_bytes()).await?;
        }
        let mut order = String::new();
        kitchen.read_to_string(&mut order).await?;
        // Un plato tarda lo suyo.
        tokio::time::sleep(Duration::from_secs(10)).await;
        kitchen.write_all(REPLY.as_bytes()).await?;
        kitchen.shutdown().await?;
        std::io::Result::Ok(order)
    });
    let table = tokio::spawn(async move {
        let mut heard = String::new();
        if greets {
            let mut hello = [0; HELLO.len()];
            client.read_exact(&mut hello).await?;
            heard += str::from_utf8(&hello).unwrap_or_default();
        }
        client.write_all("sopa y pan para dos".as_bytes()).await?;
        client.shutdown().await?;
        client.read_to_string(&mut heard).await?;
        std::io::Result::Ok(heard)
    });
    let stuck = || match (greets, cook.is_finished()) {
        (_, true) => "se quedó esperando, y la cocina ya había contestado",
        (true, _) => {
            "se quedó esperando: la cocina saludó, y su saludo no le llega al \
             cliente hasta que pida"
        }
        (false, _) => {
            "se quedó esperando: el cliente acabó de pedir, y la cocina no lo \
             sabe"
        }
    };
    ends(attempt::relay(inner, outer), || stuck().to_owned()).await?;
    // Cortada, cualquiera de los dos da un error: es que no recibió nada.
    let order = cook.await?.unwrap_or_default();
    let heard = table.await?.unwrap_or_default();
    Ok((order, heard))
}

pub fn check() -> Result<()> {
    paused(async {
        for greets in [false, true] {
            let (order, heard) = meal(greets).await?;
            let said = match greets {
                true => format!("{HELLO}{REPLY}"),
                false => REPLY.to_owned(),
            };
            let lost = said.len().saturating_sub(heard.len());
            ensure!(
                lost == 0,
                "al cliente {} de la respuesta: llegó «{heard}»",
                counted(lost, "le falta # letra", "le faltan # letras")
            );
            ensure!(
                order == "sopa y pan para dos",
                "a la cocina le llegó «{order}», y el pedido era «sopa y pan \
                 para dos»"
            );
            ensure!(heard == said, "al cliente le llegó «{heard}»");
        }
        Ok(())
    })
}
