//! `piezas::Condition`, contra `asyncio.Condition`.

use std::sync::Arc;

use crate::{Operation, World, compare, plans, play, step, turn};
use piezas::Condition;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

struct Counter(Arc<Condition<u64>>);

impl World for Counter {
    fn start(&self, name: &str, n: &Value) -> Operation {
        let (condition, name) = (self.0.clone(), name.to_owned());
        let n = n.as_u64().unwrap_or_default();
        Box::pin(async move {
            let mut dishes = condition.lock().await;
            match name.as_str() {
                "wait" => dishes = dishes.wait().await,
                "take" => {
                    dishes = dishes.wait_for(|dishes| *dishes >= n).await;
                    *dishes -= n;
                }
                "notify_all" => dishes.notify_all(),
                _ => {
                    *dishes += n;
                    dishes.notify(n as usize);
                    if name == "serve_slowly" {
                        for _ in 0..3 {
                            turn().await;
                        }
                    }
                }
            }
            format!("{name}, y hay {}", *dishes)
        })
    }

    fn now(&self, _: &str, _: &Value) -> String {
        unreachable!("avisar pide el mutex, y el mutex se espera")
    }
}

#[test]
fn condition() {
    let wait = prop_oneof![
        Just(json!(["start", "wait", null])),
        (1..3).prop_map(|n| json!(["start", "take", n])),
    ];
    let serve = prop_oneof![
        (0..3).prop_map(|n| json!(["start", "serve", n])),
        (0..3).prop_map(|n| json!(["start", "serve_slowly", n])),
    ];
    let notify_all = Just(json!(["start", "notify_all", null]));
    // Con un turno, se cancela a quien tiene un aviso y no lo sabe; con más, a
    // quien espera un mutex ocupado. Hay dos casos que no se comparan, porque
    // cancelar no es lo mismo: asyncio no avisa a quien ya han cancelado, y en
    // Tokio eso no se ve hasta que se suelta; y asyncio no pasa el aviso hasta
    // tener el mutex, cuando puede haber llegado alguien más.
    let cancel = (0..8).prop_map(|task| json!(["cancel", task]));
    let late = (serve.clone(), 1..5_usize, vec(cancel, 1..3)).prop_map(
        |(serve, turns, cancels)| {
            let mut acts = vec![serve];
            acts.extend(vec![json!(["turn"]); turns]);
            acts.extend(cancels);
            acts
        },
    );
    let steps = prop_oneof![
        step(wait.clone()),
        step(prop_oneof![2 => serve, 1 => notify_all, 2 => wait]),
        late
    ];
    let plans = plans(Just(json!(null)), steps);
    compare("condicion.py", plans, |plan| {
        play(plan, |_| Counter(Arc::new(Condition::new(0))))
    });
}
