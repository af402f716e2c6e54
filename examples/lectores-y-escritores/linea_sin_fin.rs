//! Un protocolo por líneas, con un límite para quien no acaba la suya.
//!
//! Ejecuta: cargo run --bin linea_sin_fin

// ANCHOR: programa
use std::io::{self, ErrorKind};
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader,
};
use tokio::net::{TcpListener, TcpStream};

const LIMIT: u64 = 16;

/// Una línea de `LIMIT` bytes como mucho, o `None` si no hay más.
async fn next_order(
    reader: &mut (impl AsyncBufRead + Unpin),
) -> io::Result<Option<String>> {
    let mut order = String::new();
    // Uno más, para el final de línea.
    let n = reader.take(LIMIT + 1).read_line(&mut order).await?;
    match order.strip_suffix('\n') {
        Some(order) => Ok(Some(order.to_owned())),
        None if n == 0 => Ok(None),
        None if n as u64 > LIMIT => Err(ErrorKind::InvalidData.into()),
        None => Err(ErrorKind::UnexpectedEof.into()),
    }
}

async fn attend(name: &str, socket: TcpStream) {
    let mut reader = BufReader::new(socket);
    loop {
        match next_order(&mut reader).await {
            Ok(Some(order)) => println!("{name}: {order}"),
            Ok(None) => break println!("{name}: adiós"),
            Err(error) => match error.kind() {
                // No acaba en el límite, o no es UTF-8.
                ErrorKind::InvalidData => {
                    break println!("{name}: línea no válida, fuera");
                }
                _ => break println!("{name}: línea a medias"),
            },
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let endless = vec![b'x'; 1_000_000];
    for (name, notes) in [
        ("mesa 1", b"sopa\npan\n".as_slice()),
        ("mesa 2", &endless),
        ("mesa 3", b"arroz\npan"),
    ] {
        let mut client = TcpStream::connect(address).await?;
        let (socket, _) = listener.accept().await?;
        // A la mesa 2 le cuelgan mientras escribe, y escribir falla.
        let (_, _) = tokio::join!(attend(name, socket), async move {
            client.write_all(notes).await
        });
    }
    Ok(())
}
// ANCHOR_END: programa
