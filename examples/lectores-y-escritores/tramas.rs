//! Un protocolo de tramas, con la longitud delante y un máximo.
//!
//! Ejecuta: cargo run --bin tramas

// ANCHOR: programa
use std::io::{self, ErrorKind};
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader,
};
use tokio::net::{TcpListener, TcpStream};

const MAX: u32 = 1024;

/// La trama siguiente, o `None` si el otro extremo ha terminado.
async fn read_frame(
    reader: &mut (impl AsyncBufRead + Unpin),
) -> io::Result<Option<Vec<u8>>> {
    // Colgar entre dos tramas es un final; en medio de una, un fallo.
    if reader.fill_buf().await?.is_empty() {
        return Ok(None);
    }
    let length = reader.read_u32().await?;
    // Antes de reservar memoria: el número lo ha escrito un desconocido.
    if length > MAX {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut frame = vec![0; length as usize];
    reader.read_exact(&mut frame).await?;
    Ok(Some(frame))
}

async fn attend(name: &str, socket: TcpStream) {
    let mut reader = BufReader::new(socket);
    loop {
        match read_frame(&mut reader).await {
            Ok(Some(frame)) => {
                println!("{name}: {}", String::from_utf8_lossy(&frame));
            }
            Ok(None) => break println!("{name}: adiós"),
            Err(error) => match error.kind() {
                ErrorKind::InvalidData => {
                    break println!("{name}: trama enorme, fuera");
                }
                _ => break println!("{name}: trama a medias"),
            },
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    for (name, bytes) in [
        ("mesa 1", b"\0\0\0\x04sopa\0\0\0\x04flan".as_slice()),
        ("mesa 2", b"hola"),
        ("mesa 3", b"\0\0\0\x05pan"),
        ("mesa 4", b"\0\0"),
    ] {
        let mut client = TcpStream::connect(address).await?;
        let (socket, _) = listener.accept().await?;
        client.write_all(bytes).await?;
        drop(client);
        attend(name, socket).await;
    }
    Ok(())
}
// ANCHOR_END: programa
