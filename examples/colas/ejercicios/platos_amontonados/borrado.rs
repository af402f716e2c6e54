//! Sin cocinar.

use super::kitchen::Line;

pub async fn run(_line: &Line) {}
