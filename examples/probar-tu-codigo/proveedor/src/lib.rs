//! Pide al proveedor, por la conexión que le den.

use std::io::{self, ErrorKind};
use std::time::Duration;

use tokio::io::{
    AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader,
};
use tokio::time::timeout;

pub const PATIENCE: Duration = Duration::from_secs(30);

pub struct Supplier<S> {
    /// Falta desde que una petición se queda a medias.
    connection: Option<BufReader<S>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Supplier<S> {
    pub fn new(connection: S) -> Self {
        Supplier {
            connection: Some(BufReader::new(connection)),
        }
    }

    pub async fn order(&mut self, product: &str) -> io::Result<String> {
        // Solo vuelve a su sitio si la petición llega al final.
        let connection = self.connection.take();
        let mut connection = connection.ok_or(ErrorKind::NotConnected)?;
        let asked = ask(&mut connection, product);
        let answer = timeout(PATIENCE, asked).await??;
        self.connection = Some(connection);
        Ok(answer)
    }
}

async fn ask<S: AsyncRead + AsyncWrite + Unpin>(
    connection: &mut BufReader<S>,
    product: &str,
) -> io::Result<String> {
    connection
        .write_all(format!("{product}\n").as_bytes())
        .await?;
    connection.flush().await?;
    let mut answer = String::new();
    match connection.read_line(&mut answer).await? {
        0 => Err(ErrorKind::UnexpectedEof.into()),
        _ => Ok(answer.trim_end().to_owned()),
    }
}
