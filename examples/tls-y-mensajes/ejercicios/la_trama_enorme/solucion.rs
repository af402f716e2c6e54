//! Lee las tramas hasta que el cliente se va.

use std::io::{self, ErrorKind};

use tokio::io::AsyncReadExt;

use super::kitchen::{Connection, LIMIT};

pub async fn frames(mut connection: Connection) -> io::Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    loop {
        let mut header = [0; 4];
        // Irse sin haber escrito ni un byte de la longitud es el final.
        if connection.read(&mut header[..1]).await? == 0 {
            break;
        }
        connection.read_exact(&mut header[1..]).await?;
        let length = u32::from_be_bytes(header) as usize;
        if length > LIMIT {
            return Err(ErrorKind::InvalidData.into());
        }
        let mut frame = vec![0; length];
        connection.read_exact(&mut frame).await?;
        all.push(frame);
    }
    Ok(all)
}
