//! Cree que esperar a la última espera a las de antes.

use super::kitchen::Notebook;

pub async fn serve(notebook: &Notebook) {
    notebook.note(1);
    notebook.note(2);
    notebook.note(3).await;
}
