//! Cree que siempre llegan tres comandas.

use tokio::io::{AsyncBufReadExt, BufReader};

use super::kitchen::Connection;

pub async fn orders(connection: Connection) -> Vec<String> {
    let mut lines = BufReader::new(connection).lines();
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(lines.next_line().await.unwrap().unwrap());
    }
    all
}
