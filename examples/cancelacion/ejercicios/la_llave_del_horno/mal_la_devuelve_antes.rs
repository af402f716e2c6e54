//! Cree que devolver la llave antes de hornear es devolverla siempre.

use super::kitchen::Oven;

pub async fn use_oven(oven: &Oven) -> Result<(), String> {
    oven.take_key();
    oven.put_key_back();
    oven.bake().await
}
