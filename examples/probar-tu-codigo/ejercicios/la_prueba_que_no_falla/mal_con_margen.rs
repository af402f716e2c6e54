//! Cree que avisar cerca de los 60 segundos es avisar a los 60.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn test(oven: &Oven) -> Result<(), String> {
    oven.start(60);
    for (wait, due) in [(50, 0), (20, 1), (60, 1)] {
        sleep(Duration::from_secs(wait)).await;
        let bells = oven.bells();
        if bells != due {
            return Err(format!("{bells} avisos, y tenían que ser {due}"));
        }
    }
    Ok(())
}
