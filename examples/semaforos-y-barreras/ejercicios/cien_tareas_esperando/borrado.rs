//! Sin atender.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn serve_all(_room: Arc<Room>) {}
