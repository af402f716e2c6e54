//! Cree que hay que lanzarlo y además esperarlo.

use std::sync::Arc;

use super::kitchen::Mail;

pub async fn close_table(table: u32, mail: Arc<Mail>) {
    let other = mail.clone();
    tokio::spawn(async move { other.send(table).await });
    mail.send(table).await;
}
