//! Cree que llenar el mostrador y después vaciarlo es lo mismo que esperar.

use super::kitchen::Line;

pub async fn run(line: &Line) {
    loop {
        let mut counter = Vec::new();
        while counter.len() < 8 {
            match line.cook().await {
                Some(dish) => counter.push(dish),
                None => break,
            }
        }
        if counter.is_empty() {
            return;
        }
        for dish in counter {
            line.carry(dish).await;
        }
    }
}
