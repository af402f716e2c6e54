//! `shield` de `piezas`, contra `asyncio.shield`.
//!
//! En un paso no falla lo de dentro y se cancela a quien espera: asyncio
//! pierde entonces el fallo sin avisar. Que aquí llega a `lost` lo prueba
//! `every_result_arrives_exactly_once`.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard};

use crate::{Operation, World, compare, looking, plans, play, step};
use piezas::shield;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::task::AbortHandle;

#[derive(Clone, Default)]
struct Kitchen(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    inner: Vec<(mpsc::UnboundedSender<String>, AbortHandle)>,
    lost: Vec<String>,
}

impl Kitchen {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("nadie entra en pánico con él")
    }
}

async fn cook(
    number: usize,
    mut orders: mpsc::UnboundedReceiver<String>,
) -> Result<String, String> {
    match orders.recv().await.as_deref() {
        Some("falla") => Err(format!("plato {number}")),
        _ => Ok(format!("plato {number}")),
    }
}

impl World for Kitchen {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let kitchen = self.clone();
        Box::pin(async move {
            let (orders, inbox) = mpsc::unbounded_channel();
            let number = kitchen.state().inner.len();
            let task = tokio::spawn(cook(number, inbox));
            let abort = task.abort_handle();
            kitchen.state().inner.push((orders, abort));
            let wait = shield(task, move |result| {
                if let Ok(Err(failure)) = result {
                    kitchen.state().lost.push(failure);
                }
            });
            match wait.await {
                Ok(Ok(dish)) => dish,
                Ok(Err(failure)) => format!("falla {failure}"),
                Err(error) if error.is_cancelled() => "dentro True".to_owned(),
                Err(error) => error.to_string(),
            }
        })
    }

    fn now(&self, name: &str, argument: &Value) -> String {
        let mut state = self.state();
        if name == "mira" {
            let lost = mem::take(&mut state.lost).join(", ");
            return format!("perdidos [{lost}]");
        }
        let number = argument[0].as_u64().expect("un número") as usize;
        let order = argument[1].as_str().expect("una orden").to_owned();
        if let Some(k) = number.checked_rem(state.inner.len()) {
            let (orders, abort) = &state.inner[k];
            match order.as_str() {
                "cancela" => abort.abort(),
                _ => drop(orders.send(order)),
            }
        }
        "hecho".to_owned()
    }
}

fn inside(orders: &[&'static str]) -> impl Strategy<Value = Value> + use<> {
    (0..8, select(orders.to_vec()))
        .prop_map(|(number, order)| json!(["now", "dentro", [number, order]]))
}

fn steps() -> impl Strategy<Value = Vec<Value>> {
    let begin = || Just(json!(["start", "protege", null]));
    let cancel = (0..6).prop_map(|task| json!(["cancel", task]));
    let failing = inside(&["acaba", "falla", "falla", "cancela"]);
    let calm = inside(&["acaba", "cancela"]);
    prop_oneof![
        step(prop_oneof![2 => begin(), 3 => failing]),
        step(prop_oneof![2 => begin(), 2 => calm, 2 => cancel]),
    ]
}

#[test]
fn shielded() {
    let plans = looking(plans(Just(Value::Null), steps()));
    compare("escudo.py", plans, |plan| {
        play(plan, |_| Kitchen::default())
    });
}
