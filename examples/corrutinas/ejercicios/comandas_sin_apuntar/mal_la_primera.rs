//! Cree que `select!` las espera a todas.

use super::kitchen::Notebook;

pub async fn serve(notebook: &Notebook) {
    tokio::select! {
        () = notebook.note(1) => {}
        () = notebook.note(2) => {}
        () = notebook.note(3) => {}
    }
}
