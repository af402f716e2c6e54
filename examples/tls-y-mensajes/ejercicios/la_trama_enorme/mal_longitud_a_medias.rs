//! Cree que si la longitud no llega entera es que el cliente se fue.

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
        if length > LIMIT {
            return Err(ErrorKind::InvalidData.into());
        }
        let mut frame = vec![0; length];
        connection.read_exact(&mut frame).await?;
        all.push(frame);
    }
    Ok(all)
}
