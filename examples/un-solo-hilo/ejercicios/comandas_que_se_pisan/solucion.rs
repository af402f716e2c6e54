//! Apunta una comanda.

use super::kitchen::Book;

pub async fn note(book: &Book) {
    let _price = book.price().await;
    book.set_count(book.count() + 1);
}
