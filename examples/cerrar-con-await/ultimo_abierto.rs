//! Cerrar en orden inverso lo que se llegó a abrir, aunque un cierre falle.
//!
//! Ejecuta: cargo run --bin ultimo_abierto
//! Figura: Se cierra lo abierto, empezando por lo último

// ANCHOR: programa
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// El error es lo que falla.
type Done = Result<(), &'static str>;
type Closing = Pin<Box<dyn Future<Output = Done> + Send>>;

/// Lo que queda por cerrar. Es `AsyncExitStack`.
#[derive(Default)]
struct ExitStack(Vec<Closing>);

impl ExitStack {
    /// Apunta un cierre, que no empieza hasta que le toca.
    fn push(&mut self, closing: impl Future<Output = Done> + Send + 'static) {
        self.0.push(Box::pin(closing));
    }

    /// Cierra todo, aunque algo falle, y dice qué ha fallado.
    async fn close(mut self) -> Vec<&'static str> {
        let mut errors = Vec::new();
        while let Some(closing) = self.0.pop() {
            errors.extend(closing.await.err());
        }
        errors
    }
}

async fn turn_on(what: &'static str) -> Done {
    println!("sala -> {what}: enciende");
    match what {
        "plancha" => Err(what),
        _ => Ok(()),
    }
}

async fn turn_off(what: &'static str) -> Done {
    sleep(MINUTE).await;
    println!("sala -> {what}: apaga");
    match what {
        "horno" => Err(what),
        _ => Ok(()),
    }
}

async fn open(stack: &mut ExitStack) -> Done {
    for what in ["gas", "horno", "plancha"] {
        turn_on(what).await?;
        stack.push(turn_off(what));
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut stack = ExitStack::default();
    let opened = open(&mut stack).await;
    let closed = stack.close().await;
    for what in opened.err().into_iter().chain(closed) {
        println!("{what} --> sala: ha fallado");
    }
}
// ANCHOR_END: programa
