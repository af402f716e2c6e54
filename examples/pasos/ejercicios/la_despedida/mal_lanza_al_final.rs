//! Cree que lanzar la despedida es esperarla.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn watch(line: Arc<Line>) {
    let open = line.clone();
    let news = tokio::spawn(async move { open.listen().await });
    line.shift().await;
    news.abort();
    tokio::spawn(line.bye());
    tokio::task::yield_now().await;
}
