//! Prueba que el horno avisa una vez, a su hora.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn test(oven: &Oven) -> Result<(), String> {
    oven.start(60);
    for (wait, due) in [(59, 0), (1, 1), (60, 1)] {
        sleep(Duration::from_secs(wait)).await;
        let bells = oven.bells();
        if bells != due {
            return Err(format!("{bells} avisos, y tenían que ser {due}"));
        }
    }
    Ok(())
}
