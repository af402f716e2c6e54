//! Cree que da igual cuándo se despide.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn watch(line: Arc<Line>) {
    let open = line.clone();
    tokio::spawn(async move { open.listen().await });
    tokio::join!(line.shift(), line.bye());
}
