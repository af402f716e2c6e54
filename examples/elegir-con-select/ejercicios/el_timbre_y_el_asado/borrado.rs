//! Sin cocinar.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn serve(_kitchen: Arc<Kitchen>) {}
