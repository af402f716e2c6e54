//! Una conexión estrecha, y quien lee al otro lado.

use std::cell::RefCell;
use std::time::Duration;

use ejercicios::{Result, counted, ends, ensure, paused};
use tokio::io::{AsyncReadExt, DuplexStream, duplex};
use tokio::time::sleep;

use super::attempt;

pub type Connection = DuplexStream;

pub const BILL: &str = "mesa 4: pan, sopa y café\n";

pub fn check() -> Result<()> {
    paused(async {
        let (mut connection, mut customer) = duplex(8);
        let got = RefCell::new(Vec::<u8>::new());
        let send = async {
            attempt::send(&mut connection, BILL).await;
            drop(connection);
        };
        let read = async {
            let mut buffer = [0; 4];
            loop {
                sleep(Duration::from_millis(10)).await;
                match customer.read(&mut buffer).await {
                    Ok(read @ 1..) => got.borrow_mut().extend(&buffer[..read]),
                    _ => break,
                }
            }
        };
        let stuck = || {
            format!(
                "se quedó esperando, y {} de {}",
                counted(got.borrow().len(), "llegó # byte", "llegaron # bytes"),
                BILL.len()
            )
        };
        let both = async { tokio::join!(send, read) };
        ends(both, stuck).await?;
        let got = got.into_inner();
        ensure!(!got.is_empty(), "no se envió nada");
        ensure!(
            got.len() <= BILL.len(),
            "llegaron {} bytes y la cuenta tiene {}: algún trozo se repite",
            got.len(),
            BILL.len()
        );
        ensure!(
            got.len() == BILL.len(),
            "{} de {}, y `send` no dijo nada",
            counted(got.len(), "llegó # byte", "llegaron # bytes"),
            BILL.len()
        );
        ensure!(
            got == BILL.as_bytes(),
            "llegaron todos los bytes, en otro orden"
        );
        Ok(())
    })
}
