//! Tareas que no son `Send`: se lanzan en su hilo, con `spawn_local`.
//!
//! Ejecuta: cargo run --bin cuaderno_comun

// ANCHOR: programa
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use tokio::task::{JoinError, LocalSet, spawn_local};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Notebook = Rc<RefCell<Vec<String>>>;

async fn serve(table: &str, minutes: u32, notebook: Notebook) {
    for dish in ["sopa", "pan"] {
        sleep(minutes * MINUTE).await;
        notebook.borrow_mut().push(format!("{table}: {dish}"));
    }
}

async fn service() -> Result<Notebook, JoinError> {
    let notebook = Notebook::default();
    let first = spawn_local(serve("mesa 1", 2, notebook.clone()));
    let second = spawn_local(serve("mesa 2", 3, notebook.clone()));
    first.await?;
    second.await?;
    Ok(notebook)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let notebook = LocalSet::new().run_until(service()).await?;
    for line in notebook.borrow().iter() {
        println!("{line}");
    }
    Ok(())
}
// ANCHOR_END: programa
