//! Cree que hace falta un mutex durante toda la espera.

use super::kitchen::Book;

static LOCK: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

pub async fn note(book: &Book) {
    let _guard = LOCK.lock().await;
    let count = book.count();
    let _price = book.price().await;
    book.set_count(count + 1);
}
