//! Sin cola.

#[derive(Default)]
pub struct Orders;

impl Orders {
    pub fn put(&self, _urgency: u32, _dish: u32) {}

    pub async fn take(&self) -> u32 {
        0
    }
}
