//! Las corrutinas de `recorrido.rs`, grabadas en Tokio.

use std::future::{Future, poll_fn};
use std::io;
use std::net;
use std::pin::pin;
use std::time::Duration;

use grabadora::{Record, Recorder};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Builder;

async fn answer(recorder: Recorder, mut server: TcpStream) {
    let delay = tokio::time::sleep(Duration::from_millis(1));
    recorder.wait("un temporizador", delay).await;
    recorder.step("escribe en el socket");
    server.write_u8(200).await.expect("la principal escucha");
}

async fn ask(recorder: Recorder, mut client: TcpStream, server: TcpStream) {
    let weather = answer(recorder.clone(), server);
    tokio::spawn(recorder.task("clima", weather));
    recorder.step("lee");
    let mut read = pin!(client.read_u8());
    let read = poll_fn(|cx| {
        let poll = read.as_mut().poll(cx);
        recorder.step(if poll.is_pending() {
            "no hay datos"
        } else {
            "recibe los datos"
        });
        poll
    });
    let read = recorder.wait("datos", read);
    read.await.expect("el clima escribe");
}

/// Sin el runtime: con él, la conexión también haría que mirase.
fn connect() -> io::Result<(net::TcpStream, net::TcpStream)> {
    let listener = net::TcpListener::bind("127.0.0.1:0")?;
    let client = net::TcpStream::connect(listener.local_addr()?)?;
    let (server, _) = listener.accept()?;
    client.set_nonblocking(true)?;
    server.set_nonblocking(true)?;
    Ok((client, server))
}

pub fn record() -> io::Result<Record> {
    let recorder = Recorder::steps();
    let eye = recorder.clone();
    let runtime = Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .on_thread_park(move || eye.note("bucle", "mira"))
        .build()?;
    recorder.note("programa", "crea el bucle");
    let (client, server) = connect()?;
    recorder.note("programa", "llama a run");
    let guard = runtime.enter();
    let (client, server) =
        (TcpStream::from_std(client)?, TcpStream::from_std(server)?);
    drop(guard);
    let main = ask(recorder.clone(), client, server);
    runtime.block_on(recorder.task("principal", main));
    recorder.note("programa", "recibe el resultado");
    drop(runtime);
    recorder.note("programa", "cierra el bucle");
    Ok(recorder.finish())
}
