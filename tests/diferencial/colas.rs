//! Las tres colas de `piezas`, contra las de asyncio.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::{Operation, Oracle, World, compare, plans, play, step};
use piezas::{
    Heap, QueueShutDown, Store, StoreQueue, TooManyDone, TryGetError,
    TryPutError,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const SHUT_DOWN: &str = "QueueShutDown";

struct Line<S>(Arc<StoreQueue<S>>);

impl<S> World for Line<S>
where
    S: Store<Item = i64> + Send + 'static,
{
    fn start(&self, name: &str, argument: &Value) -> Operation {
        let queue = self.0.clone();
        let item = argument.as_i64();
        match name {
            "put" => Box::pin(async move {
                match queue.put(item.expect("un número")).await {
                    Ok(()) => "ok".to_owned(),
                    Err(QueueShutDown(_)) => SHUT_DOWN.to_owned(),
                }
            }),
            "get" => Box::pin(async move {
                match queue.get().await {
                    Ok(item) => item.to_string(),
                    Err(QueueShutDown(())) => SHUT_DOWN.to_owned(),
                }
            }),
            _ => Box::pin(async move {
                queue.join().await;
                "ok".to_owned()
            }),
        }
    }

    fn now(&self, name: &str, argument: &Value) -> String {
        let queue = &self.0;
        match name {
            "put_nowait" => match queue.try_put(argument.as_i64().unwrap()) {
                Ok(()) => "ok".to_owned(),
                Err(TryPutError::Full(_)) => "QueueFull".to_owned(),
                Err(TryPutError::ShutDown(_)) => SHUT_DOWN.to_owned(),
            },
            "get_nowait" => match queue.try_get() {
                Ok(item) => item.to_string(),
                Err(TryGetError::Empty) => "QueueEmpty".to_owned(),
                Err(TryGetError::ShutDown) => SHUT_DOWN.to_owned(),
            },
            "task_done" => match queue.task_done() {
                Ok(()) => "ok".to_owned(),
                Err(TooManyDone) => "ValueError".to_owned(),
            },
            "size" => {
                let (empty, full) = (queue.is_empty(), queue.is_full());
                format!("{} {} {}", queue.len(), empty as u8, full as u8)
            }
            _ => {
                queue.shutdown(argument.as_bool().unwrap());
                "ok".to_owned()
            }
        }
    }
}

fn world<S: Store>(maxsize: u64) -> Line<S> {
    Line(Arc::new(match maxsize {
        0 => StoreQueue::unbounded(),
        capacity => StoreQueue::bounded(capacity as usize),
    }))
}

fn ours(plan: &Value) -> Vec<String> {
    let maxsize = plan["world"][1].as_u64().unwrap();
    match plan["world"][0].as_str() {
        Some("fifo") => play(plan, |_| world::<VecDeque<i64>>(maxsize)),
        Some("lifo") => play(plan, |_| world::<Vec<i64>>(maxsize)),
        _ => play(plan, |_| world::<Heap<i64>>(maxsize)),
    }
}

fn worlds() -> impl Strategy<Value = Value> {
    (select(vec!["fifo", "lifo", "priority"]), 0..4)
        .prop_map(|(kind, maxsize)| json!([kind, maxsize]))
}

fn start() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (0..9).prop_map(|item| json!(["start", "put", item])),
        4 => Just(json!(["start", "get", null])),
        1 => Just(json!(["start", "join", null])),
    ]
}

fn now() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (0..9).prop_map(|item| json!(["now", "put_nowait", item])),
        4 => Just(json!(["now", "get_nowait", null])),
        3 => Just(json!(["now", "task_done", null])),
        1 => Just(json!(["now", "size", null])),
    ]
}

/// Unos actos y, en el mismo paso, cancelaciones.
///
/// Van al final y con una tarea nueva como mucho: asyncio saca de la fila a
/// quien se cancela en ese momento, y Tokio, cuando le llega el turno.
fn cancels(
    now: impl Strategy<Value = Value>,
) -> impl Strategy<Value = Vec<Value>> {
    let cancel = (0..12).prop_map(|task| json!(["cancel", task]));
    let acts = (vec(now, 0..4), vec(start(), 0..2), vec(cancel, 1..3));
    acts.prop_map(|(now, start, cancel)| [now, start, cancel].concat())
}

/// Avisan a alguien, le quitan lo suyo antes de su turno y quizá se va.
fn theft() -> impl Strategy<Value = Vec<Value>> {
    let acts = prop_oneof![
        Just(["put_nowait", "get_nowait"]),
        Just(["get_nowait", "put_nowait"]),
    ];
    (acts, 0..12).prop_map(|(acts, task)| {
        let [first, second] = acts.map(|act| json!(["now", act, 9]));
        vec![first, second, json!(["cancel", task])]
    })
}

#[test]
fn queues() {
    let steps = prop_oneof![
        4 => step(prop_oneof![2 => start(), 1 => now()]),
        2 => cancels(now()),
        1 => theft(),
    ];
    compare("colas.py", plans(worlds(), steps), ours);
}

/// `Queue.shutdown` existe desde Python 3.13.
#[test]
fn shutdown() {
    let asks = json!({
        "world": ["fifo", 0],
        "steps": [[["now", "has_shutdown", null]]],
    });
    let answer = Oracle::start("colas.py").map(|mut it| it.run(&asks));
    if answer.is_none_or(|trace| !trace[0].ends_with('1')) {
        println!("omitido: Queue.shutdown: falta Python 3.13 o posterior");
        return;
    }
    let shutdown =
        || any::<bool>().prop_map(|it| json!(["now", "shutdown", it]));
    let steps = prop_oneof![
        5 => step(prop_oneof![2 => start(), 1 => now()]),
        3 => cancels(now()),
        1 => step(prop_oneof![shutdown(), now(), start()]),
        1 => cancels(prop_oneof![shutdown(), now()]),
    ];
    compare("colas.py", plans(worlds(), steps), ours);
}
