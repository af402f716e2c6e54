//! Cree que un segundo le basta a cualquier envío.

use std::sync::Arc;
use std::time::Duration;

use super::kitchen::Mail;

pub async fn close_table(table: u32, mail: Arc<Mail>) {
    tokio::spawn(async move { mail.send(table).await });
    tokio::time::sleep(Duration::from_secs(1)).await;
}
