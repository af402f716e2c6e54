//! Una tarea pregunta quién es; fuera de una tarea, no hay respuesta.
//!
//! Ejecuta: cargo run --bin quien_soy

// ANCHOR: programa
use tokio::task::{self, Id, JoinError};

/// El plato no recibe su número: lo pregunta.
async fn cook() -> Id {
    task::yield_now().await;
    task::id()
}

fn yes(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let (soup, bread) = (tokio::spawn(cook()), tokio::spawn(cook()));
    let (soup_id, bread_id) = (soup.id(), bread.id());

    let (first, second) = tokio::try_join!(soup, bread)?;
    println!("la sopa es la de su manejador: {}", yes(first == soup_id));
    println!("el pan es el de su manejador: {}", yes(second == bread_id));
    println!("son la misma tarea: {}", yes(first == second));

    // El future de `block_on` no es una tarea.
    println!("hay tarea aquí: {}", yes(task::try_id().is_some()));
    Ok(())
}
// ANCHOR_END: programa
