//! Sin probar.

use super::kitchen::Oven;

pub async fn test(_oven: &Oven) -> Result<(), String> {
    Ok(())
}
