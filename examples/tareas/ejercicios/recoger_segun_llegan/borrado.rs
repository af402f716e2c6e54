//! Sin cocinar.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn deliver(_room: Arc<Room>) {}
