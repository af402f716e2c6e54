//! Cree que la tarea acaba sola cuando acaba la guardia.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn watch(line: Arc<Line>) {
    let open = line.clone();
    let news = tokio::spawn(async move { open.listen().await });
    line.shift().await;
    let _ = news.await;
    line.bye().await;
}
