//! Cree que basta con medir la trama cuando ya está leída.

use std::io::{self, ErrorKind};

use tokio::io::AsyncReadExt;

use super::kitchen::{Connection, LIMIT};

pub async fn frames(mut connection: Connection) -> io::Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    loop {
        let length = match connection.read_u32().await {
            Ok(length) => length as usize,
            Err(why) if why.kind() == ErrorKind::UnexpectedEof => break,
            Err(why) => return Err(why),
        };
        let mut frame = vec![0; length.min(LIMIT + 1)];
        connection.read_exact(&mut frame).await?;
        if frame.len() > LIMIT {
            return Err(ErrorKind::InvalidData.into());
        }
        all.push(frame);
    }
    Ok(all)
}
