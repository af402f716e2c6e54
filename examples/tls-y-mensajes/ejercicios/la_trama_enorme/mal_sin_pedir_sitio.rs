//! Cree que el peligro es solo pedir el sitio de golpe.

use std::io::{self, ErrorKind};

use tokio::io::AsyncReadExt;

use super::kitchen::Connection;

pub async fn frames(mut connection: Connection) -> io::Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    while let Ok(length) = connection.read_u32().await {
        let mut frame = Vec::new();
        let mut rest = (&mut connection).take(length.into());
        let read = rest.read_to_end(&mut frame).await?;
        if read < length as usize {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        all.push(frame);
    }
    Ok(all)
}
