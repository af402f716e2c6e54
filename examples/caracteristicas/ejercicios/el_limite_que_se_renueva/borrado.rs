//! Sin recoger.

use super::kitchen::Feed;

pub async fn collect(_feed: &Feed) -> Vec<u32> {
    Vec::new()
}
