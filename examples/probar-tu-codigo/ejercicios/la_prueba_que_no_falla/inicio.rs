//! Prueba que el horno avisa una vez, a su hora.

use super::kitchen::Oven;

pub async fn test(oven: &Oven) -> Result<(), String> {
    oven.start(60);
    oven.bell().await;
    Ok(())
}
