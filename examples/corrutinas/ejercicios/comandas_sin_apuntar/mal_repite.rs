//! Cree que la llamada empieza y el `await` solo espera.

use super::kitchen::Notebook;

pub async fn serve(notebook: &Notebook) {
    notebook.note(1);
    notebook.note(2);
    notebook.note(3);
    notebook.note(1).await;
    notebook.note(2).await;
    notebook.note(3).await;
}
