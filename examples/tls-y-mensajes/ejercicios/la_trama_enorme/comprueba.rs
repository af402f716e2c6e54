//! Un cliente que dice la verdad y varios que no.

use std::io;

use ejercicios::{Result, bail, ends, ensure, paused};
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};

use super::attempt;

pub type Connection = DuplexStream;

/// Lo que mide, como mucho, una trama.
pub const LIMIT: usize = 1024;

fn frame(text: &[u8]) -> Vec<u8> {
    let length = u32::try_from(text.len()).expect("es corta");
    [&length.to_be_bytes(), text].concat()
}

/// Lo que lee de esos bytes; si el cliente no se va, se queda callado.
async fn read(
    bytes: Vec<u8>,
    leaves: bool,
    what: &str,
) -> Result<io::Result<Vec<Vec<u8>>>> {
    let (mut client, server) = duplex(LIMIT * 4);
    // Si no cabe es que ya no lee.
    let sends = tokio::spawn(async move {
        for chunk in bytes.chunks(3) {
            let _ = client.write_all(chunk).await;
            tokio::task::yield_now().await;
        }
        if !leaves {
            std::future::pending::<()>().await;
        }
    });
    let stuck = || {
        format!("se quedó esperando a un cliente que {what} y ya no dice más")
    };
    let read = ends(attempt::frames(server), stuck).await?;
    sends.abort();
    Ok(read)
}

/// Dos tramas, de las que llegan esos bytes y ninguno más.
async fn cut_at(length: usize) -> Result<io::Result<Vec<Vec<u8>>>> {
    let mut bytes = [frame(b"sopa"), frame(b"pan y vino")].concat();
    bytes.truncate(length);
    read(bytes, true, "se cortó").await
}

pub fn check() -> Result<()> {
    paused(async {
        let menu: [&[u8]; 3] = [b"sopa", b"", b"pan y vino"];
        let bytes = menu.map(frame).concat();
        let all = read(bytes, true, "envió tres tramas").await?;
        match all {
            Err(why) => bail!("eran tres tramas buenas, y dijo «{why}»"),
            Ok(all) => ensure!(
                all == menu,
                "se enviaron 3 tramas y leyó {}",
                all.len()
            ),
        }

        let whole = read(frame(&[7; LIMIT]), true, "envió la mayor").await?;
        ensure!(
            whole.is_ok_and(|it| it.len() == 1),
            "la trama de 1024 bytes, que cabe, no la leyó"
        );

        let cut = cut_at(13).await?;
        ensure!(
            cut.is_err(),
            "la segunda trama se cortó a la mitad, y dijo que todo fue bien"
        );

        for (length, sent, what) in [
            (LIMIT as u32 + 1, 2000, "anunció una trama de 1025 bytes"),
            (
                LIMIT as u32 + 1,
                8,
                "anunció una trama de 1025 bytes, envió 8",
            ),
            (
                u32::MAX,
                2000,
                "anunció una trama de 4 GB, envió 2000 bytes",
            ),
        ] {
            let mut bytes = [frame(b"sopa"), length.to_be_bytes().into()];
            bytes[1].extend(vec![7; sent]);
            let huge = read(bytes.concat(), false, what).await?;
            ensure!(
                huge.is_err(),
                "un cliente {what}, y dijo que todo fue bien"
            );
        }

        // De la longitud de la segunda llega la mitad.
        let cut = cut_at(10).await?;
        ensure!(
            cut.is_err(),
            "la segunda trama se cortó antes de acabar su longitud, y dijo \
             que todo fue bien"
        );
        Ok(())
    })
}
