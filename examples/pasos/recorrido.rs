//! Graba una lectura de principio a fin, y la cuenta como el diagrama.
//!
//! Ejecuta: cargo run --bin recorrido

// ANCHOR: programa
use bucle::{Runner, TcpListener, TcpStream};
use grabadora::{Event, Record, Recorder};
use std::future::{Future, poll_fn};
use std::io;
use std::iter::once;
use std::pin::pin;
use std::time::Duration;

/// Qué suceso es qué mensaje. Si hay dos, el último vale para más veces.
const TABLE: &str = r#"
programa paso: crea el bucle = Main->>EventLoop: Crea el event loop
programa paso: llama a run = Main->>EventLoop: Ejecuta run(main_coroutine())
principal en turno = EventLoop->>Coroutine: Ejecuta corrutina principal
principal paso: lee = Coroutine->>IO: Inicia operación I/O (ej. solicitud HTTP)
principal paso: no hay datos = IO-->>EventLoop: Notifica "I/O pendiente"
principal espera datos = EventLoop->>Coroutine: Suspende (await)
pan en turno = EventLoop->>OtherCoroutine: Ejecuta otras corrutinas (si existen)
bucle paso: mira = EventLoop->>IO: Verifica si I/O está listo
principal despierta por el bucle = IO-->>EventLoop: "I/O completado"
principal en turno = EventLoop->>Coroutine: Reanuda ejecución
principal termina = Coroutine->>EventLoop: Retorna resultado
pan en turno = EventLoop->>OtherCoroutine: Sigue ejecutando otras tareas
programa paso: recibe el resultado = EventLoop-->>Main: Retorna resultado final
programa paso: cierra el bucle = Main->>EventLoop: Cierra el loop
"#;

/// El mensaje de cada suceso, si el diagrama lo tiene.
pub fn messages(record: &Record) -> Vec<Option<&'static str>> {
    let mut seen: Vec<String> = Vec::new();
    let message = |event: &Event| {
        let start = format!("{} {} = ", event.task, event.what);
        let rows = TABLE.lines().filter_map(|row| row.strip_prefix(&start));
        let rows: Vec<&str> = rows.collect();
        let before = seen.iter().filter(|other| **other == start).count();
        seen.push(start);
        rows.get(before).or(rows.last()).copied()
    };
    record.events.iter().map(message).collect()
}

async fn bake(recorder: Recorder, oven: TcpStream) {
    let heat = bucle::sleep(Duration::from_millis(1));
    recorder.wait("el horno", heat).await;
    recorder.step("escribe en el socket");
    oven.write_all(&[2]).await.expect("la mesa escucha");
}

async fn dine(recorder: Recorder, table: TcpStream, oven: TcpStream) {
    bucle::spawn(recorder.task("pan", bake(recorder.clone(), oven)));
    recorder.step("lee");
    let mut loaves = [0];
    let mut read = pin!(table.read(&mut loaves));
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

async fn connect() -> io::Result<(TcpStream, TcpStream)> {
    let listener = TcpListener::bind(([127, 0, 0, 1], 0).into())?;
    let table = TcpStream::connect(listener.local_addr()?).await?;
    Ok((table, listener.accept().await?.0))
}

pub fn record() -> io::Result<Record> {
    let recorder = Recorder::steps();
    let runner = Runner::paused()?;
    recorder.note("programa", "crea el bucle");
    // Antes de grabar las miradas: la conexión también las necesita.
    let (table, oven) = runner.run(connect())?;
    let eye = recorder.clone();
    let runner = runner.on_park(move || eye.note("bucle", "mira"));
    recorder.note("programa", "llama a run");
    let main = dine(recorder.clone(), table, oven);
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
