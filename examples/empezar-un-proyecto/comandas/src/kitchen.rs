//! Lo que hace el servicio, sin nada de red.

use std::time::Duration;

use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

fn minutes(dish: &str) -> Option<u32> {
    match dish {
        "pan" => Some(1),
        "sopa" => Some(3),
        "asado" => Some(90),
        _ => None,
    }
}

pub async fn cook(dish: &str) -> String {
    match minutes(dish) {
        Some(minutes) => sleep(minutes * MINUTE).await,
        None => return format!("no hay {dish}"),
    }
    format!("sale {dish}")
}
