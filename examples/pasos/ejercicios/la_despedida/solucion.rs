//! Escucha las noticias durante la guardia, y se despide al acabar.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn watch(line: Arc<Line>) {
    let open = line.clone();
    let news = tokio::spawn(async move { open.listen().await });
    line.shift().await;
    news.abort();
    // Hasta que se suelta, sigue escuchando.
    let _ = news.await;
    line.bye().await;
}
