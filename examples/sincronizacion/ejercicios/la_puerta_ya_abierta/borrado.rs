//! Sin puerta.

use super::kitchen::Door;

pub async fn open(_door: &Door) {}

pub async fn enter(_door: &Door) {}
