//! El runtime, o el bucle, donde no toca: qué dice cada uno.
//!
//! Ejecuta: cargo run --bin fuera_de_sitio
//! Con errores: cada pánico sale también en la salida de errores.
//! Otra salida: cada biblioteca se queja con sus palabras.

// ANCHOR: programa
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::oneshot;

/// Un runtime de un hilo, con reloj y red o sin ellos.
fn runtime(all: bool) -> Runtime {
    let mut builder = Builder::new_current_thread();
    if all {
        builder.enable_all();
    }
    builder.build().expect("el sistema da un bucle")
}

/// Hace algo que entra en pánico, y cuenta con qué mensaje.
fn tell(what: &str, mistake: impl FnOnce()) {
    let panic = catch_unwind(AssertUnwindSafe(mistake));
    let panic = panic.expect_err("todos entran en pánico");
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or(panic.downcast_ref::<String>().map(String::as_str));
    println!("{what}:\n  {}", text.unwrap_or("sin texto"));
}

fn main() {
    tell("`block_on` dentro de `block_on`", || {
        runtime(true).block_on(async { Handle::current().block_on(async {}) })
    });
    tell("`blocking_recv` dentro de `block_on`", || {
        let (_tx, rx) = oneshot::channel::<()>();
        runtime(true).block_on(async { drop(rx.blocking_recv()) })
    });
    tell("soltar un runtime dentro de `block_on`", || {
        let other = runtime(true);
        runtime(true).block_on(async { drop(other) })
    });
    tell("`spawn` sin runtime", || drop(tokio::spawn(async {})));
    tell("`sleep` sin `enable_time`", || {
        let pause = async { tokio::time::sleep(Duration::ZERO).await };
        runtime(false).block_on(pause)
    });
    tell("`bind` sin `enable_io`", || {
        let server = async { drop(TcpListener::bind("127.0.0.1:0").await) };
        runtime(false).block_on(server)
    });
    tell("`block_in_place` con un solo hilo", || {
        runtime(true).block_on(async { tokio::task::block_in_place(|| ()) })
    });
    tell("`spawn_local` fuera de un `LocalSet`", || {
        let local = async { drop(tokio::task::spawn_local(async {})) };
        runtime(true).block_on(local)
    });
}
// ANCHOR_END: programa
