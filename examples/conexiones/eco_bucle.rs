//! Un servidor de eco y dos clientes, que leen mientras escriben.
//!
//! Ejecuta: cargo run --bin eco_bucle

// ANCHOR: programa
use bucle::{TcpListener, TcpStream};
use std::io;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

async fn echo(client: TcpStream) -> io::Result<()> {
    let mut buffer = [0; 4096];
    loop {
        match client.read(&mut buffer).await? {
            // El cliente ha acabado de hablar; al volver, se cuelga.
            0 => return Ok(()),
            n => client.write_all(&buffer[..n]).await?,
        }
    }
}

async fn serve(listener: TcpListener) {
    loop {
        match listener.accept().await {
            Ok((client, _)) => {
                bucle::spawn(echo(client));
            }
            Err(error) => {
                eprintln!("no se acepta: {error}");
                bucle::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

/// Manda muchos bytes y cuenta los que vuelven.
async fn call(kitchen: SocketAddr, bytes: usize) -> io::Result<usize> {
    let kitchen = Rc::new(TcpStream::connect(kitchen).await?);
    let output = kitchen.clone();
    let talk = bucle::spawn(async move {
        output.write_all(&vec![b'x'; bytes]).await?;
        output.shutdown()
    });
    let mut buffer = [0; 4096];
    let mut total = 0;
    loop {
        match kitchen.read(&mut buffer).await? {
            0 => break,
            n => total += n,
        }
    }
    talk.await.expect("nadie la cancela")?;
    Ok(total)
}

fn main() -> io::Result<()> {
    bucle::run(async {
        let address = "127.0.0.1:0".parse().expect("es una dirección");
        let listener = TcpListener::bind(address)?;
        let kitchen = listener.local_addr()?;
        bucle::spawn(serve(listener));
        let calls = [call(kitchen, 5), call(kitchen, 8_000_000)];
        for echoed in bucle::gather(calls).await {
            println!("vuelven {}", echoed.expect("nadie la cancela")?);
        }
        Ok(())
    })
}
// ANCHOR_END: programa
