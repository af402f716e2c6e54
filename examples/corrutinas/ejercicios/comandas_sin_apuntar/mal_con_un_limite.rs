//! Cree que una espera corta basta para que acabe de apuntarse.

use std::time::Duration;

use tokio::time::timeout;

use super::kitchen::Notebook;

pub async fn serve(notebook: &Notebook) {
    for table in 1..=3 {
        let _ = timeout(Duration::from_secs(1), notebook.note(table)).await;
    }
}
