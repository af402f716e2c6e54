//! Un grupo que se cierra mientras otro hilo lanza tareas en él.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use piezas::{ChildTask, TaskGroup};
use tokio::sync::oneshot;

/// Si el grupo mirase y cerrase en dos pasos, con dos núcleos libres bastarían
/// mil vueltas para verlo; con ellos ocupados, la carrera no sale siempre.
const ROUNDS: usize = 3_000;

type Group = TaskGroup<()>;

/// Dice si la tarea se ha soltado.
struct Dropped(Arc<AtomicBool>);

impl Drop for Dropped {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Lanza hasta que el grupo no acepta más, y da lo que ha aceptado.
fn flood(group: &Group, begun: oneshot::Sender<()>) -> Vec<ChildTask<()>> {
    let mut accepted = Vec::new();
    let mut begun = Some(begun);
    loop {
        let dropped = Arc::new(AtomicBool::new(false));
        let task = Dropped(dropped.clone());
        let (go, gone) = oneshot::channel::<()>();
        let child = group.spawn(async move {
            let _task = task;
            let _ = gone.await;
            Ok(())
        });
        // Lo que no se acepta se suelta antes de volver.
        if dropped.load(Ordering::SeqCst) {
            return accepted;
        }
        drop(go);
        accepted.push(child);
        // La primera ya está dentro: que el grupo empiece a cerrarse.
        if let Some(begun) = begun.take() {
            let _ = begun.send(());
        }
        // De una en una: entre dos, el grupo está vacío y puede cerrarse.
        while !dropped.load(Ordering::SeqCst) {
            thread::yield_now();
        }
    }
}

#[test]
fn what_a_closing_group_accepts_always_ends() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .build()
        .expect("el sistema deja crear el runtime");
    let handle = runtime.handle().clone();
    let (give, take) = mpsc::channel::<(Group, oneshot::Sender<()>)>();
    let (show, seen) = mpsc::channel();
    let flooding = thread::spawn(move || {
        let _inside = handle.enter();
        for (group, begun) in take {
            show.send(flood(&group, begun)).expect("alguien lo mira");
        }
    });
    for _ in 0..ROUNDS {
        let (begin, begun) = oneshot::channel();
        let closed = runtime.block_on(Group::run(async |group| {
            give.send((group, begin)).expect("alguien lo espera");
            begun.await.expect("la primera se acepta");
            Ok(())
        }));
        closed.expect("no falla ninguna");
        for child in seen.recv().expect("hay una por vuelta") {
            let value = runtime.block_on(child);
            assert_eq!(value, Ok(()), "aceptada, y no ha terminado");
        }
    }
    drop(give);
    flooding.join().expect("no entra en pánico");
}
