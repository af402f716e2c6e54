//! Ejecuta un guion en Tokio. El de asyncio es `guion.py`.

use std::future::{Future, poll_fn};
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use serde_json::Value;
use tokio::runtime::Builder;

/// Las cesiones que dejan todo asentado. Es `TURNS` en `guion.py`.
const TURNS: usize = 24;

/// Lo que ejecuta una tarea; da el texto que va a la traza.
pub type Operation = Pin<Box<dyn Future<Output = String> + Send>>;

/// Lo que se prueba, con sus operaciones por nombre.
///
/// Un fallo se escribe con el nombre de la excepción de Python.
pub trait World: Send + 'static {
    /// Una operación que espera.
    fn start(&self, name: &str, argument: &Value) -> Operation;
    /// Una operación que no espera.
    fn now(&self, name: &str, argument: &Value) -> String;
}

/// Lo que ha terminado desde el último paso.
#[derive(Default)]
struct Log {
    finished: Vec<(usize, String)>,
    cancelled: Vec<usize>,
}

/// Apunta cómo acaba una tarea, aunque no llegue a empezar.
struct Entry {
    task: usize,
    result: Option<String>,
    log: Arc<Mutex<Log>>,
}

impl Entry {
    fn finish(&mut self, result: String) {
        self.result = Some(result);
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut log = self.log.lock().expect("nadie entra en pánico con él");
        match self.result.take() {
            Some(result) => log.finished.push((self.task, result)),
            None if std::thread::panicking() => {
                log.finished.push((self.task, "pánico".to_owned()));
            }
            None => log.cancelled.push(self.task),
        }
    }
}

/// Ejecuta el guion en un runtime de un hilo y da su traza.
pub fn play<W: World>(
    plan: &Value,
    world: impl FnOnce(&Value) -> W,
) -> Vec<String> {
    let runtime = Builder::new_current_thread()
        .build()
        .expect("sin E/S, un runtime no puede fallar");
    let (plan, world) = (plan.clone(), world(&plan["world"]));
    // Como en asyncio, quien conduce es una tarea más: cada cesión da un turno
    // a las que estaban listas.
    runtime
        .block_on(async { tokio::spawn(conduct(plan, world)).await })
        .expect("quien conduce no falla")
}

/// Cede el turno: la tarea pasa al final de la cola. Es `asyncio.sleep(0)`.
///
/// [`tokio::task::yield_now`] no vale: deja acabar antes a todas las listas.
pub async fn turn() {
    let mut yielded = false;
    poll_fn(|cx| {
        if mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await
}

async fn conduct(plan: Value, world: impl World) -> Vec<String> {
    let log = Arc::new(Mutex::new(Log::default()));
    let (mut tasks, mut trace) = (Vec::new(), Vec::new());
    for (step, acts) in items(&plan["steps"]).iter().enumerate() {
        for act in items(acts) {
            let name = act[1].as_str().unwrap_or_default();
            match act[0].as_str() {
                Some("start") => {
                    let operation = world.start(name, &act[2]);
                    let mut entry = Entry {
                        task: tasks.len(),
                        result: None,
                        log: log.clone(),
                    };
                    tasks.push(tokio::spawn(async move {
                        entry.finish(operation.await);
                    }));
                }
                Some("now") => {
                    let result = world.now(name, &act[2]);
                    trace.push(format!("paso {step}: {name} da {result}"));
                }
                Some("cancel") => {
                    let task = act[1].as_u64().expect("un número") as usize;
                    if let Some(task) = task.checked_rem(tasks.len()) {
                        tasks[task].abort();
                    }
                }
                Some("turn") => turn().await,
                _ => panic!("un guion no tiene este acto: {act}"),
            }
        }
        for _ in 0..TURNS {
            turn().await;
        }
        let mut log = log.lock().expect("nadie entra en pánico con él");
        for (task, result) in log.finished.drain(..) {
            trace.push(format!("paso {step}: tarea {task} da {result}"));
        }
        log.cancelled.sort_unstable();
        if !log.cancelled.is_empty() {
            let tasks = &log.cancelled;
            trace.push(format!("paso {step}: canceladas {tasks:?}"));
        }
        log.cancelled.clear();
    }
    let alive = tasks.iter().enumerate().filter(|(_, t)| !t.is_finished());
    let alive: Vec<_> = alive.map(|(task, _)| task).collect();
    trace.push(format!("al final siguen {alive:?}"));
    trace
}

fn items(list: &Value) -> &[Value] {
    list.as_array().expect("los pasos y los actos son listas")
}
