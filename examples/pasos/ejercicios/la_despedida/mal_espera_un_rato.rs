//! Cree que un segundo le basta a cualquier despedida.

use std::sync::Arc;
use std::time::Duration;

use super::kitchen::Line;

pub async fn watch(line: Arc<Line>) {
    let open = line.clone();
    let news = tokio::spawn(async move { open.listen().await });
    line.shift().await;
    news.abort();
    tokio::spawn(line.bye());
    tokio::time::sleep(Duration::from_secs(1)).await;
}
