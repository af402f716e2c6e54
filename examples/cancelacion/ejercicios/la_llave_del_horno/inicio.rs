//! Hornea con la llave del horno.

use super::kitchen::Oven;

pub async fn use_oven(oven: &Oven) -> Result<(), String> {
    oven.take_key();
    let baked = oven.bake().await;
    oven.put_key_back();
    baked
}
