//! Sin apuntar.

use super::kitchen::Book;

pub async fn note(_book: &Book) {}
