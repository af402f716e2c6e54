//! Cree que la carrera la provoca el precio, y no la espera.

use super::kitchen::Book;

pub async fn note(book: &Book) {
    let _price = book.price().await;
    let count = book.count();
    tokio::task::yield_now().await;
    book.set_count(count + 1);
}
