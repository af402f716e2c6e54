//! Una conexión que junta y parte las comandas.

use std::time::Duration;

use ejercicios::{Result, counted, ends, ensure, paused};
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};
use tokio::time::sleep;

use super::attempt;

pub type Connection = DuplexStream;

async fn sends(chunks: &[&str]) -> Result<Vec<String>> {
    let (mut client, server) = duplex(1024);
    let send = async move {
        for chunk in chunks {
            // La «é» son dos bytes, y puede llegar cada uno por su lado.
            let letter = chunk.find('é').filter(|_| chunks.len() == 1);
            let cut = letter.map_or(chunk.len(), |at| at + 1);
            let (before, after) = chunk.as_bytes().split_at(cut);
            // Quien no lee hasta el final ya lo verá en lo que devuelve.
            let _ = client.write_all(before).await;
            sleep(Duration::from_millis(10)).await;
            let _ = client.write_all(after).await;
        }
    };
    let stuck = || "se quedó esperando, y el cliente ya se fue".to_owned();
    let both = async { tokio::join!(attempt::orders(server), send) };
    let (orders, ()) = ends(both, stuck).await?;
    let shown = |order: String| match order.contains('\u{fffd}') {
        true => "bytes sueltos".to_owned(),
        false => order,
    };
    Ok(orders.into_iter().map(shown).collect())
}

pub fn check() -> Result<()> {
    paused(async {
        let three = &["pan", "sopa", "café"][..];
        for (chunks, how, due) in [
            (&["pan\n", "sopa\n", "café\n"][..], "una por trozo", three),
            (&["pan\nsopa\n", "café\n"], "dos en el mismo trozo", three),
            (
                &["pa", "n\nso", "pa\ncafé\n"],
                "partidas por la mitad",
                three,
            ),
            (&["pan\nsopa\ncafé\n"], "con una letra partida", three),
            (
                &["té\nflan\n", "pan\n", "té\n"],
                "cuatro en tres trozos",
                &["té", "flan", "pan", "té"],
            ),
        ] {
            let orders = sends(chunks).await?;
            ensure!(
                orders == due,
                "las comandas llegaron «{how}», y {}: {orders:?}",
                counted(orders.len(), "salió #", "salieron #")
            );
        }
        Ok(())
    })
}
