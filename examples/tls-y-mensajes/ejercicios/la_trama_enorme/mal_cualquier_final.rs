//! Cree que cualquier final es que el cliente se fue.

use std::io::{self, ErrorKind};

use tokio::io::AsyncReadExt;

use super::kitchen::{Connection, LIMIT};

pub async fn frames(mut connection: Connection) -> io::Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    while let Ok(length) = connection.read_u32().await {
        let length = length as usize;
        if length > LIMIT {
            return Err(ErrorKind::InvalidData.into());
        }
        let mut frame = vec![0; length];
        if connection.read_exact(&mut frame).await.is_err() {
            break;
        }
        all.push(frame);
    }
    Ok(all)
}
