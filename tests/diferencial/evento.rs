//! `piezas::Event`, contra `asyncio.Event`.

use std::sync::Arc;

use crate::{Operation, World, compare, plans, play, step};
use piezas::Event;
use proptest::prelude::*;
use serde_json::{Value, json};

struct Waiting(Arc<Event>);

impl World for Waiting {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let event = self.0.clone();
        Box::pin(async move {
            event.wait().await;
            "pasa".to_owned()
        })
    }

    fn now(&self, name: &str, _: &Value) -> String {
        match name {
            "set" => self.0.set(),
            "clear" => self.0.clear(),
            _ if self.0.is_set() => return "sí".to_owned(),
            _ => return "no".to_owned(),
        }
        "hecho".to_owned()
    }
}

#[test]
fn event() {
    let act = prop_oneof![
        4 => Just(json!(["start", "wait", null])),
        2 => Just(json!(["now", "set", null])),
        2 => Just(json!(["now", "clear", null])),
        1 => Just(json!(["now", "is_set", null])),
        1 => Just(json!(["turn"])),
        2 => (0..8).prop_map(|task| json!(["cancel", task])),
    ];
    let plans = plans(Just(json!(null)), step(act));
    compare("evento.py", plans, |plan| {
        play(plan, |_| Waiting(Arc::new(Event::new())))
    });
}
