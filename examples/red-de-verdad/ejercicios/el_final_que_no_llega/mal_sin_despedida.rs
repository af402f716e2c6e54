//! Cree que el final se pasa solo.

use tokio::io::{copy, split};

use super::kitchen::Connection;

pub async fn relay(client: Connection, kitchen: Connection) {
    let (mut from_client, mut to_client) = split(client);
    let (mut from_kitchen, mut to_kitchen) = split(kitchen);
    let _ = tokio::join!(
        copy(&mut from_client, &mut to_kitchen),
        copy(&mut from_kitchen, &mut to_client),
    );
}
