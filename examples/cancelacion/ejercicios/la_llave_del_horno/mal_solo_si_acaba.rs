//! Cree que `?` es la única manera de salir antes.

use super::kitchen::Oven;

pub async fn use_oven(oven: &Oven) -> Result<(), String> {
    oven.take_key();
    oven.bake().await?;
    oven.put_key_back();
    Ok(())
}
