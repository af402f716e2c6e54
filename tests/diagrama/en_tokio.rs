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

async fn bake(recorder: Recorder, mut oven: TcpStream) {
    let heat = tokio::time::sleep(Duration::from_millis(1));
    recorder.wait("el horno", heat).await;
    recorder.step("escribe en el socket");
    oven.write_u8(2).await.expect("la mesa escucha");
}

async fn dine(recorder: Recorder, mut table: TcpStream, oven: TcpStream) {
    tokio::spawn(recorder.task("pan", bake(recorder.clone(), oven)));
    recorder.step("lee");
    let mut read = pin!(table.read_u8());
    let read = poll_fn(|cx| {
        let answer = read.as_mut().poll(cx);
        recorder.step(match answer.is_pending() {
            true => "no hay datos",
            false => "recibe los datos",
        });
        answer
    });
    let read = recorder.wait("datos", read);
    read.await.expect("el horno escribe");
}

/// Sin el runtime: con él, la conexión también haría que mirase.
fn connect() -> io::Result<(net::TcpStream, net::TcpStream)> {
    let listener = net::TcpListener::bind("127.0.0.1:0")?;
    let table = net::TcpStream::connect(listener.local_addr()?)?;
    let (oven, _) = listener.accept()?;
    table.set_nonblocking(true)?;
    oven.set_nonblocking(true)?;
    Ok((table, oven))
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
    let (table, oven) = connect()?;
    recorder.note("programa", "llama a run");
    let guard = runtime.enter();
    let (table, oven) =
        (TcpStream::from_std(table)?, TcpStream::from_std(oven)?);
    drop(guard);
    let main = dine(recorder.clone(), table, oven);
    runtime.block_on(recorder.task("principal", main));
    recorder.note("programa", "recibe el resultado");
    drop(runtime);
    recorder.note("programa", "cierra el bucle");
    Ok(recorder.finish())
}
