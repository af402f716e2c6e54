//! Graba una lectura de principio a fin, y la cuenta como el diagrama.
//!
//! Ejecuta: cargo run --bin recorrido
//! Solo con el reloj virtual: con el de verdad, el bucle mira una vez más.

// ANCHOR: programa
use bucle::{Runner, TcpListener, TcpStream};
use grabadora::{Entry, Record, Recorder};
use std::future::{Future, poll_fn};
use std::io;
use std::iter::once;
use std::pin::pin;
use std::time::Duration;

/// Qué suceso es qué mensaje. Si hay dos, el último vale para más veces.
const TABLE: [(&str, &str); 14] = [
    (
        "programa paso: crea el bucle",
        "Main->>EventLoop: Crea el event loop",
    ),
    (
        "programa paso: llama a run",
        "Main->>EventLoop: Ejecuta run(main_coroutine())",
    ),
    (
        "principal en turno",
        "EventLoop->>Coroutine: Ejecuta corrutina principal",
    ),
    (
        "principal paso: lee",
        "Coroutine->>IO: Inicia operación I/O (ej. solicitud HTTP)",
    ),
    (
        "principal paso: no hay datos",
        "IO-->>EventLoop: Notifica \"I/O pendiente\"",
    ),
    (
        "principal espera datos",
        "EventLoop->>Coroutine: Suspende (await)",
    ),
    (
        "clima en turno",
        "EventLoop->>OtherCoroutine: Ejecuta otras corrutinas (si existen)",
    ),
    (
        "bucle paso: mira",
        "EventLoop->>IO: Verifica si I/O está listo",
    ),
    (
        "principal despierta por el bucle",
        "IO-->>EventLoop: \"I/O completado\"",
    ),
    (
        "principal en turno",
        "EventLoop->>Coroutine: Reanuda ejecución",
    ),
    (
        "principal termina",
        "Coroutine->>EventLoop: Retorna resultado",
    ),
    (
        "clima en turno",
        "EventLoop->>OtherCoroutine: Sigue ejecutando otras tareas",
    ),
    (
        "programa paso: recibe el resultado",
        "EventLoop-->>Main: Retorna resultado final",
    ),
    (
        "programa paso: cierra el bucle",
        "Main->>EventLoop: Cierra el loop",
    ),
];

/// El mensaje de cada suceso, si el diagrama lo tiene.
pub fn messages(record: &Record) -> Vec<Option<&'static str>> {
    let mut seen: Vec<String> = Vec::new();
    let message = |entry: &Entry| {
        let what = format!("{} {}", entry.task, entry.what);
        let rows = TABLE.iter().filter(|(entry, _)| *entry == what);
        let rows: Vec<_> = rows.map(|(_, message)| *message).collect();
        let before = seen.iter().filter(|other| **other == what).count();
        seen.push(what);
        rows.get(before).or(rows.last()).copied()
    };
    record.entries.iter().map(message).collect()
}

async fn answer(recorder: Recorder, server: TcpStream) {
    let delay = bucle::sleep(Duration::from_millis(1));
    recorder.wait("un temporizador", delay).await;
    recorder.step("escribe en el socket");
    server
        .write_all(&[200])
        .await
        .expect("la principal escucha");
}

async fn ask(recorder: Recorder, client: TcpStream, server: TcpStream) {
    let weather = answer(recorder.clone(), server);
    bucle::spawn(recorder.task("clima", weather));
    recorder.step("lee");
    let mut status = [0];
    let mut read = pin!(client.read(&mut status));
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

async fn connect() -> io::Result<(TcpStream, TcpStream)> {
    let listener = TcpListener::bind(([127, 0, 0, 1], 0).into())?;
    let client = TcpStream::connect(listener.local_addr()?).await?;
    Ok((client, listener.accept().await?.0))
}

pub fn record() -> io::Result<Record> {
    let recorder = Recorder::steps();
    let runner = Runner::paused()?;
    recorder.note("programa", "crea el bucle");
    // Conectar también hace mirar al bucle: eso no se graba.
    let (client, server) = runner.run(connect())?;
    let eye = recorder.clone();
    let runner = runner.on_park(move || eye.note("bucle", "mira"));
    recorder.note("programa", "llama a run");
    let main = ask(recorder.clone(), client, server);
    runner.run(recorder.task("principal", main));
    recorder.note("programa", "recibe el resultado");
    drop(runner);
    recorder.note("programa", "cierra el bucle");
    Ok(recorder.finish())
}

fn main() -> io::Result<()> {
    let record = record()?;
    let text = record.to_string();
    let messages = once(None).chain(messages(&record));
    for (line, message) in text.lines().zip(messages) {
        println!("{line}");
        if let Some(message) = message {
            println!("       {message}");
        }
    }
    Ok(())
}
// ANCHOR_END: programa
