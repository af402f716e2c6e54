//! Pasa a cada uno lo que dice el otro.

use tokio::io::copy_bidirectional;

use super::kitchen::Connection;

pub async fn relay(mut client: Connection, mut kitchen: Connection) {
    // Si uno de los dos se va, el otro ya lo verá en su lado.
    let _ = copy_bidirectional(&mut client, &mut kitchen).await;
}
