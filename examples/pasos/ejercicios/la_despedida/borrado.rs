//! Solo la guardia.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn watch(line: Arc<Line>) {
    line.shift().await;
}
