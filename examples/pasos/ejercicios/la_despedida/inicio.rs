//! Escucha las noticias durante la guardia, y se despide al acabar.

use std::sync::Arc;

use super::kitchen::Line;

struct Open(Arc<Line>);

impl Drop for Open {
    fn drop(&mut self) {
        let _bye = self.0.bye();
    }
}

pub async fn watch(line: Arc<Line>) {
    let open = Open(line.clone());
    tokio::spawn(async move { open.0.listen().await });
    line.shift().await;
}
