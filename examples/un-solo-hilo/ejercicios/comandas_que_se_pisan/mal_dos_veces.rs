//! Cree que hay que apuntar otra vez por si se perdió.

use super::kitchen::Book;

pub async fn note(book: &Book) {
    let _price = book.price().await;
    book.set_count(book.count() + 1);
    tokio::task::yield_now().await;
    book.set_count(book.count() + 1);
}
