//! Tamaños y cuentas de cero, de uno y de muchos.

use std::future::ready;

use bucle::{gather, spawn};
use proptest::prelude::*;

use crate::connections::pair;
use crate::run_paused;

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    let size = prop_oneof![
        2 => Just(0),
        2 => Just(1),
        4 => 0..200_usize,
        1 => Just(100_000),
    ];
    proptest::collection::vec(size, 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Se escriba en los trozos que se escriba y se lea en los que se lea,
    /// nada se pierde ni se repite, y leer en nada no es el final.
    #[test]
    fn bytes_arrive_whole_whatever_the_sizes(
        written in sizes(),
        buffers in sizes(),
    ) {
        let total: usize = written.iter().sum();
        let sent: Vec<u8> = (0..total).map(|n| (n % 251) as u8).collect();
        let expected = sent.clone();
        let got = bucle::run(async move {
            let (near, far) = pair().await;
            let writer = spawn(async move {
                let mut rest = &sent[..];
                for size in written {
                    let (piece, more) = rest.split_at(size);
                    near.write_all(piece).await.unwrap();
                    rest = more;
                }
                near.shutdown().unwrap();
                near
            });
            let mut got = Vec::new();
            // Un byte al menos: con todos a cero no acabaría.
            let sizes = buffers.iter().chain([&1]).cycle();
            for size in sizes {
                let mut buffer = vec![0; *size];
                let read = far.read(&mut buffer).await.unwrap();
                got.extend_from_slice(&buffer[..read]);
                if read == 0 && *size > 0 {
                    break;
                }
            }
            writer.await.unwrap();
            got
        });
        prop_assert!(got == expected, "{} de {total}", got.len());
    }
}

#[test]
fn gathering_nobody_waits_for_nothing() {
    run_paused(async {
        let nobody: [std::future::Ready<()>; 0] = [];
        assert!(gather(nobody).await.is_empty());
        assert_eq!(gather([ready(1)]).await.len(), 1);
    });
}
