//! Los pasos de una corrutina, contados a medida que ocurren.
//!
//! Ejecuta: cargo run --bin pasos

// ANCHOR: programa
use std::future::{Future, poll_fn};
use std::io;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

struct Bell(Waker);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        println!("    aviso: hay datos, la corrutina queda lista");
        self.0.wake_by_ref();
    }
}

async fn traced<F: Future>(read: F) -> F::Output {
    let mut read = std::pin::pin!(read);
    poll_fn(|cx| {
        let bell = Waker::from(Arc::new(Bell(cx.waker().clone())));
        let answer = read.as_mut().poll(&mut Context::from_waker(&bell));
        let word = if answer.is_ready() {
            "hecha"
        } else {
            "pendiente"
        };
        println!("    lectura: {word}");
        answer
    })
    .await
}

async fn dine() -> io::Result<u8> {
    println!("  principal: empieza");
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut kitchen = TcpStream::connect(listener.local_addr()?).await?;
    let (mut table, _) = listener.accept().await?;
    tokio::spawn(async move {
        println!("  otra tarea: cocina y sirve");
        table.write_u8(2).await.expect("la mesa escucha");
    });
    println!("  principal: lee del socket");
    let dishes = traced(kitchen.read_u8()).await?;
    println!("  principal: sigue donde estaba");
    Ok(dishes)
}

fn main() -> io::Result<()> {
    println!("programa: entra en el bucle");
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let dishes = builder.enable_io().build()?.block_on(dine())?;
    println!("programa: el bucle está cerrado y devolvió {dishes}");
    Ok(())
}
// ANCHOR_END: programa
