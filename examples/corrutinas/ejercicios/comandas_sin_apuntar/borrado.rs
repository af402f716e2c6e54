//! Sin apuntar nada.

use super::kitchen::Notebook;

pub async fn serve(_notebook: &Notebook) {}
