//! Sin leer.

use super::kitchen::Connection;

pub async fn orders(_connection: Connection) -> Vec<String> {
    Vec::new()
}
