//! Un `close().await` al final: lo que un `?` y una cancelación se saltan.
//!
//! Ejecuta: cargo run --bin cierre_saltado
//! Otra salida: `async with` cierra también si falla o si la cancelan.

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufWriter, DuplexStream, duplex};
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

/// Los cobros de la noche: viajan al banco juntos, al cerrar.
struct Payments {
    bank_pipe: BufWriter<DuplexStream>,
}

impl Payments {
    async fn charge(&mut self, euros: i32) -> io::Result<()> {
        match euros {
            ..0 => return Err(io::Error::other("un cobro negativo")),
            // Lo autoriza una persona, que tarda una hora.
            1000.. => sleep(60 * MINUTE).await,
            _ => {}
        }
        let line = format!("{euros} ");
        self.bank_pipe.write_all(line.as_bytes()).await
    }

    async fn close(mut self) -> io::Result<()> {
        self.bank_pipe.shutdown().await
    }
}

async fn evening(mut payments: Payments, bills: [i32; 2]) -> io::Result<()> {
    for euros in bills {
        payments.charge(euros).await?;
    }
    payments.close().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    for (how, bills) in [
        ("acaba", [12, 30]),
        ("falla", [12, -5]),
        ("la cancelan", [12, 5000]),
    ] {
        let (till_pipe, mut bank_pipe) = duplex(64);
        let payments = Payments {
            bank_pipe: BufWriter::new(till_pipe),
        };
        // Aquí no importa cómo acaba, sino qué llega al banco.
        let _ = timeout(30 * MINUTE, evening(payments, bills)).await;
        let mut received = String::new();
        bank_pipe.read_to_string(&mut received).await?;
        println!("{how}: al banco llega «{}»", received.trim());
    }
    Ok(())
}
// ANCHOR_END: programa
