//! Cree que alguien le dirá que la tarea ha acabado.

use std::sync::Arc;

use super::kitchen::Mail;

pub async fn close_table(table: u32, mail: Arc<Mail>) {
    let done = tokio::sync::Notify::new();
    tokio::spawn(async move { mail.send(table).await });
    done.notified().await;
}
