//! Cree que la carrera se quita quitando la espera.

use super::kitchen::Book;

pub async fn note(book: &Book) {
    book.set_count(book.count() + 1);
}
