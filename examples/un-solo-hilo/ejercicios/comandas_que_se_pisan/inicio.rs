//! Apunta una comanda.

use super::kitchen::Book;

pub async fn note(book: &Book) {
    let count = book.count();
    let _price = book.price().await;
    book.set_count(count + 1);
}
