//! Sin atender.

use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(_table: Table, _closing: CancellationToken) {}
