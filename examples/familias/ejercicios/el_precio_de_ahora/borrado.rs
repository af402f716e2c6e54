//! Sin precios.

pub fn market() {}

pub async fn change(_channel: &(), _price: u32) {}

pub async fn quote(_channel: &()) -> u32 {
    0
}
