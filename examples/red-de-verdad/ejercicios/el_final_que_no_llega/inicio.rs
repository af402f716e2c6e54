//! Pasa a cada uno lo que dice el otro.

use tokio::io::{copy, split};

use super::kitchen::Connection;

pub async fn relay(client: Connection, kitchen: Connection) {
    let (mut from_client, mut to_client) = split(client);
    let (mut from_kitchen, mut to_kitchen) = split(kitchen);
    tokio::select! {
        _ = copy(&mut from_client, &mut to_kitchen) => {}
        _ = copy(&mut from_kitchen, &mut to_client) => {}
    }
}
