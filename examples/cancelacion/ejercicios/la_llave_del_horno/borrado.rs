//! Sin hornear.

use super::kitchen::Oven;

pub async fn use_oven(_oven: &Oven) -> Result<(), String> {
    Ok(())
}
