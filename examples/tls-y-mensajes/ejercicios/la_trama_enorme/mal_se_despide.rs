//! Cree que si no cabe basta con dejar de leer.

use std::io;

use tokio::io::AsyncReadExt;

use super::kitchen::{Connection, LIMIT};

pub async fn frames(mut connection: Connection) -> io::Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    while let Ok(length) = connection.read_u32().await {
        let length = length as usize;
        if length > LIMIT {
            break;
        }
        let mut frame = vec![0; length];
        connection.read_exact(&mut frame).await?;
        all.push(frame);
    }
    Ok(all)
}
