//! Cree que, si no toma la llave, no puede perderse.

use super::kitchen::Oven;

pub async fn use_oven(oven: &Oven) -> Result<(), String> {
    oven.bake().await
}
