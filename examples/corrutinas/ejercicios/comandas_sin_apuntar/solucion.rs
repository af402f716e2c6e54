//! La sala apunta las comandas de las mesas 1, 2 y 3.

use super::kitchen::Notebook;

pub async fn serve(notebook: &Notebook) {
    notebook.note(1).await;
    notebook.note(2).await;
    notebook.note(3).await;
}
