//! Un rasgo asíncrono que se puede lanzar, y otro que cabe en una lista.
//!
//! Ejecuta: cargo run --bin dos_cocineros

// ANCHOR: programa
use std::future::Future;
use std::pin::Pin;
use tokio::task::yield_now;

/// Para tareas: el future de cualquier cocinero puede cambiar de hilo.
trait Cook: Send + Sync + 'static {
    fn cook(&self) -> impl Future<Output = u32> + Send;
}

/// Para listas de cocineros distintos: el future va en una caja.
trait AnyCook: Send + Sync {
    fn cook_boxed(&self) -> Pin<Box<dyn Future<Output = u32> + Send + '_>>;
}

impl<C: Cook> AnyCook for C {
    fn cook_boxed(&self) -> Pin<Box<dyn Future<Output = u32> + Send + '_>> {
        Box::pin(self.cook())
    }
}

struct Ana;
struct Luis(u32);

impl Cook for Ana {
    async fn cook(&self) -> u32 {
        yield_now().await;
        1
    }
}

impl Cook for Luis {
    async fn cook(&self) -> u32 {
        self.0
    }
}

async fn shift(cook: impl Cook) -> u32 {
    let shift = tokio::spawn(async move { cook.cook().await });
    shift.await.expect("no entra en pánico")
}

#[tokio::main]
async fn main() {
    println!("en una tarea: {}", shift(Ana).await);
    let team: Vec<Box<dyn AnyCook>> = vec![Box::new(Ana), Box::new(Luis(2))];
    for cook in &team {
        println!("en una lista: {}", cook.cook_boxed().await);
    }
}
// ANCHOR_END: programa
