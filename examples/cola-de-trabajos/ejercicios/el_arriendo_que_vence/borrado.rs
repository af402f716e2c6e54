//! Sin cocinar.

use std::sync::Arc;

use super::kitchen::Table;

pub async fn work(_table: Arc<Table>) {}
