//! Cree que los bytes de cada lectura son texto entero.

use tokio::io::AsyncReadExt;

use super::kitchen::Connection;

pub async fn orders(mut connection: Connection) -> Vec<String> {
    let (mut text, mut buffer) = (String::new(), [0; 64]);
    while let Ok(read @ 1..) = connection.read(&mut buffer).await {
        text += &String::from_utf8_lossy(&buffer[..read]);
    }
    text.lines().map(str::to_owned).collect()
}
