//! Sin enviar.

use super::kitchen::Connection;

pub async fn send(_connection: &mut Connection, _bill: &str) {}
