//! Sin leer.

use std::io;

use super::kitchen::Connection;

pub async fn frames(_connection: Connection) -> io::Result<Vec<Vec<u8>>> {
    Ok(Vec::new())
}
