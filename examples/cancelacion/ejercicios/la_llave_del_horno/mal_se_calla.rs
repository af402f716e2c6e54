//! Cree que limpiar bien es no dar errores.

use super::kitchen::Oven;

struct Key<'a>(&'a Oven);

impl Drop for Key<'_> {
    fn drop(&mut self) {
        self.0.put_key_back();
    }
}

pub async fn use_oven(oven: &Oven) -> Result<(), String> {
    oven.take_key();
    let _key = Key(oven);
    let _ = oven.bake().await;
    Ok(())
}
