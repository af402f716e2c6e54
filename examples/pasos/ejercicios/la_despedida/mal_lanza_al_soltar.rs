//! Cree que una tarea lanzada al soltar llega a ejecutarse.

use std::sync::Arc;

use super::kitchen::Line;

struct Open(Arc<Line>);

impl Drop for Open {
    fn drop(&mut self) {
        tokio::spawn(self.0.bye());
    }
}

pub async fn watch(line: Arc<Line>) {
    let open = Open(line.clone());
    tokio::spawn(async move { open.0.listen().await });
    line.shift().await;
}
