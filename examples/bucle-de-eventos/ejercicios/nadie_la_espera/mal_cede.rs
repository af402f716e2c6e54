//! Cree que ceder el turno una vez deja acabar a la tarea.

use std::sync::Arc;

use super::kitchen::Mail;

pub async fn close_table(table: u32, mail: Arc<Mail>) {
    tokio::spawn(async move { mail.send(table).await });
    tokio::task::yield_now().await;
}
