//! Cree que basta con mirar cuando ya ha pasado todo.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn test(oven: &Oven) -> Result<(), String> {
    oven.start(60);
    sleep(Duration::from_secs(120)).await;
    match oven.bells() {
        1 => Ok(()),
        bells => Err(format!("{bells} avisos")),
    }
}
