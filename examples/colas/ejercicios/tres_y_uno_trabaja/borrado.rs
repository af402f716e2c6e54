//! Sin cocinar.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn run(_line: Arc<Line>) {}
