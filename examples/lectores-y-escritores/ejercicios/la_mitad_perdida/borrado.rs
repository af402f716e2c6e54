//! Sin leer.

use tokio::io::DuplexStream;

use super::kitchen::Kitchen;

pub async fn take_orders(_room: DuplexStream, _kitchen: &Kitchen) {}
