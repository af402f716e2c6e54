//! Cierra la mesa y envía su recibo.

use std::sync::Arc;

use super::kitchen::Mail;

pub async fn close_table(table: u32, mail: Arc<Mail>) {
    tokio::spawn(async move { mail.send(table).await });
}
