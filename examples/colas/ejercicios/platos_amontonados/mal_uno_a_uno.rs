//! Cree que lo seguro es no hacer otro hasta llevar el anterior.

use super::kitchen::Line;

pub async fn run(line: &Line) {
    while let Some(dish) = line.cook().await {
        line.carry(dish).await;
    }
}
