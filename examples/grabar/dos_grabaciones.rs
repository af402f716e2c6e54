//! La misma cena, grabada en el bucle del libro y en Tokio.
//!
//! Ejecuta: cargo run --bin dos_grabaciones
//! Solo con el reloj virtual: imprime la hora de cada suceso.

// ANCHOR: programa
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use grabadora::{Record, Recorder};
use sincronia::Queue;
use tokio::task::{self, LocalSet};
use tokio::time::{self, Instant};

type Job = Pin<Box<dyn Future<Output = ()>>>;

/// Lo que la cena pide a un bucle.
#[derive(Clone, Copy)]
struct Loop {
    spawn: fn(Job),
    sleep: fn(Duration) -> Job,
}

const OURS: Loop = Loop {
    spawn: |job| drop(bucle::spawn(job)),
    sleep: |pause| Box::pin(bucle::sleep(pause)),
};

const TOKIO: Loop = Loop {
    spawn: |job| drop(task::spawn_local(job)),
    sleep: |pause| Box::pin(time::sleep(pause)),
};

async fn bake(recorder: Recorder, on: Loop, table: Rc<Queue<&str>>) {
    recorder.step("enciende el horno");
    let heat = (on.sleep)(Duration::from_millis(100));
    recorder.wait("el horno", heat).await;
    table.put("pan").await;
    recorder.step("apaga el horno");
}

async fn dine(recorder: Recorder, on: Loop) {
    let table = Rc::new(Queue::bounded(1));
    let bread = bake(recorder.clone(), on, table.clone());
    (on.spawn)(Box::pin(recorder.task("horno", bread)));
    let dish = recorder.wait("el plato", table.get()).await;
    recorder.step(&format!("come {dish}"));
}

fn in_ours() -> io::Result<Record> {
    let runner = bucle::Runner::paused()?;
    Ok(runner.run(async {
        let recorder = Recorder::new(bucle::now);
        recorder.task("mesa", dine(recorder.clone(), OURS)).await;
        recorder.finish()
    }))
}

fn in_tokio() -> io::Result<Record> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).build()?;
    Ok(LocalSet::new().block_on(&runtime, async {
        let start = Instant::now();
        let recorder = Recorder::new(move || start.elapsed());
        let table = recorder.task("mesa", dine(recorder.clone(), TOKIO));
        // En `block_on` no sería una tarea, y recibiría turnos de más.
        task::spawn_local(table).await.expect("la mesa cena");
        recorder.finish()
    }))
}

fn main() -> io::Result<()> {
    let (first, second) = (in_ours()?, in_tokio()?);
    print!("{first}");
    let pairs = first.entries.iter().zip(&second.entries);
    let same = pairs.filter(|(one, other)| one == other).count();
    let (of, other) = (first.entries.len(), second.entries.len());
    println!("Segunda grabación: {same} sucesos iguales, de {of} y {other}.");
    Ok(())
}
// ANCHOR_END: programa
