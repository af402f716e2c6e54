//! Lo que promete el cliente, sin red y con el reloj parado.

use std::io::{self, ErrorKind};
use std::time::Duration;

use proveedor::{PATIENCE, Supplier};
use tokio::io::{
    AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex,
};
use tokio::time::{Instant, sleep};

/// Un proveedor que tarda en cada respuesta los segundos que le dicen.
fn answers_after(delays: &'static [u64]) -> Supplier<DuplexStream> {
    let (ours, theirs) = duplex(64);
    tokio::spawn(async move {
        let mut theirs = BufReader::new(theirs);
        for &seconds in delays {
            let mut product = String::new();
            theirs.read_line(&mut product).await?;
            sleep(Duration::from_secs(seconds)).await;
            theirs.write_all(format!("va {product}").as_bytes()).await?;
        }
        io::Result::Ok(())
    });
    Supplier::new(ours)
}

#[tokio::test]
async fn an_order_gets_its_answer() {
    let mut supplier = answers_after(&[0]);
    let answer = supplier.order("pan").await.expect("contesta");
    assert_eq!(answer, "va pan");
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_for_ever() {
    let start = Instant::now();
    let mut supplier = answers_after(&[3600]);
    let error = supplier.order("pan").await.expect_err("tarda una hora");
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    assert_eq!(start.elapsed(), PATIENCE);
}

#[tokio::test(start_paused = true)]
async fn a_late_answer_is_not_for_the_next_order() {
    let mut supplier = answers_after(&[31, 0]);
    supplier.order("pan").await.expect_err("llega tarde");
    let answer = supplier.order("sopa").await.map_err(|it| it.kind());
    assert_eq!(answer, Err(ErrorKind::NotConnected));
}
