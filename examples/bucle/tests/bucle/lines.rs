//! Líneas, vengan como vengan partidas: el lector que enseña un programa.

use std::io::ErrorKind;
use std::time::Duration;

use bucle::{spawn, timeout};
use proptest::prelude::*;

use crate::connections::pair;

#[allow(dead_code)]
#[path = "../../../conexiones/por_lineas.rs"]
mod por_lineas;
use por_lineas::Lines;

/// Todas las líneas, o el primer error.
async fn all(lines: &mut Lines<'_>) -> Result<Vec<String>, ErrorKind> {
    let mut all = Vec::new();
    while let Some(line) = lines.next().await.map_err(|why| why.kind())? {
        all.push(line);
    }
    Ok(all)
}

/// Lo que se lee si los trozos llegan de uno en uno.
fn read(pieces: Vec<String>, limit: usize) -> Result<Vec<String>, ErrorKind> {
    bucle::run(async move {
        let (near, far) = pair().await;
        spawn(async move {
            for piece in pieces {
                // Quien no puede leer más cuelga.
                if near.write_all(piece.as_bytes()).await.is_err() {
                    return;
                }
                bucle::yield_now().await;
            }
            near.shutdown().unwrap();
        });
        all(&mut Lines::new(&far, limit)).await
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn lines_are_those_of_the_text(
        pieces in proptest::collection::vec("[a-ñ\\n]{0,6}(\\r\\n)?", 0..12),
        limit in 0..24_usize,
    ) {
        let text = pieces.concat();
        let fits = text.split_inclusive('\n').all(|line| {
            let whole = line.ends_with('\n');
            // Sin salto, hay que ver el final: un byte más.
            line.len() + usize::from(!whole) <= limit
        });
        // Con cero no cabe ni el final.
        let expected = match fits && limit > 0 {
            true => Ok(text.lines().map(str::to_owned).collect::<Vec<_>>()),
            false => Err(ErrorKind::InvalidData),
        };
        prop_assert_eq!(read(pieces, limit), expected);
    }
}

#[test]
fn a_line_that_is_no_text_is_lost_alone() {
    bucle::run(async {
        let (near, far) = pair().await;
        let sent = [b"uno\n".as_slice(), &[255], b"\ndos\n"].concat();
        near.write_all(&sent).await.unwrap();
        drop(near);
        let mut lines = Lines::new(&far, 64);
        assert_eq!(lines.next().await.unwrap().unwrap(), "uno");
        let why = lines.next().await.unwrap_err();
        assert_eq!(why.kind(), ErrorKind::InvalidData);
        assert_eq!(all(&mut lines).await.unwrap(), ["dos"]);
    });
}

#[test]
fn a_cancelled_line_loses_nothing() {
    bucle::run(async {
        let (near, far) = pair().await;
        let mut lines = Lines::new(&far, 64);
        near.write_all(b"dos ").await.unwrap();
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, lines.next()).await.is_err());
        near.write_all(b"sopas\n").await.unwrap();
        assert_eq!(lines.next().await.unwrap().unwrap(), "dos sopas");
    });
}
