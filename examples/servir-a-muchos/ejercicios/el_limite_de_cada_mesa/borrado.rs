//! Sin abrir.

use std::sync::Arc;

use super::kitchen::Door;

pub async fn serve(_door: Arc<Door>) {}
