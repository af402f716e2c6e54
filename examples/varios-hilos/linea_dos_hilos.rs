//! Tres tareas en dos hilos: una lee en medio de otra, y una cambia de hilo.
//!
//! Ejecuta: cargo run --bin linea_dos_hilos
//! Figura: Tres tareas en dos hilos
//!
//! Sin gemelo: una tarea de asyncio no sale del hilo de su bucle.

// ANCHOR: programa
use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, ThreadId};

use grabadora::Recorder;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

static SERVED: AtomicU32 = AtomicU32::new(0);
static THREADS: Mutex<Vec<ThreadId>> = Mutex::new(Vec::new());

/// Apunta lo que hace la tarea, y en qué hilo, por orden de aparición.
fn step(recorder: &Recorder, what: &str) {
    let mut threads = THREADS.lock().expect("nadie falla con ella");
    let this = thread::current().id();
    if !threads.contains(&this) {
        threads.push(this);
    }
    let number = threads.iter().take_while(|&&it| it != this).count() + 1;
    recorder.step(&format!("hilo {number}: {what}"));
}

/// Un sitio donde la tarea retiene su hilo hasta que `main` la deje seguir.
struct Stop(Sender<()>, Receiver<()>);

impl Stop {
    fn hold(self) {
        self.0.send(()).expect("`main` espera");
        self.1.recv().expect("`main` avisa");
    }
}

fn stop() -> (Stop, Receiver<()>, Sender<()>) {
    let (here_tx, here_rx) = mpsc::channel();
    let (go_tx, go_rx) = mpsc::channel();
    (Stop(here_tx, go_rx), here_rx, go_tx)
}

fn serve(recorder: &Recorder, stop: Stop) {
    let seen = SERVED.load(Ordering::Relaxed);
    step(recorder, &format!("lee {seen}"));
    stop.hold();
    SERVED.store(seen + 1, Ordering::Relaxed);
    step(recorder, &format!("escribe {}", seen + 1));
}

async fn soup(recorder: Recorder, stop: Stop, salt: oneshot::Receiver<()>) {
    serve(&recorder, stop);
    recorder.wait("la sal", salt).await.expect("llega la sal");
    step(&recorder, "sigue");
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_multi_thread().worker_threads(2).build()?;
    let recorder = Recorder::steps();
    let (salt_tx, salt_rx) = oneshot::channel();

    let (held, soup_here, soup_go) = stop();
    let soup = soup(recorder.clone(), held, salt_rx);
    let soup = runtime.spawn(recorder.task("sopa", soup));
    soup_here.recv().expect("la sopa lee");

    let (held, bread_here, bread_go) = stop();
    let noted = recorder.clone();
    let bread = async move { serve(&noted, held) };
    let bread = runtime.spawn(recorder.task("pan", bread));
    bread_here.recv().expect("el pan lee");

    // El horno solo cabe en el hilo de la sopa, cuando ella espere.
    let (held, oven_here, oven_go) = stop();
    let noted = recorder.clone();
    let oven = recorder.task("horno", async move {
        step(&noted, "ocupado");
        held.hold();
    });
    soup_go.send(()).expect("la sopa espera");
    let oven = runtime.spawn(oven);
    oven_here.recv().expect("el horno empieza");

    bread_go.send(()).expect("el pan espera");
    runtime.block_on(bread).expect("sirve sin fallos");
    salt_tx.send(()).expect("la sopa espera");
    runtime.block_on(soup).expect("sirve sin fallos");
    oven_go.send(()).expect("el horno espera");
    runtime.block_on(oven).expect("hornea sin fallos");
    print!("{}", recorder.finish());
    Ok(())
}
// ANCHOR_END: programa
