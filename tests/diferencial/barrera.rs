//! `piezas::Barrier`, contra `asyncio.Barrier`.

use std::sync::Arc;

use crate::{Operation, World, compare, plans, play, step};
use piezas::{Barrier, BrokenBarrierError};
use proptest::prelude::*;
use serde_json::{Value, json};

struct Meeting(Arc<Barrier>);

impl World for Meeting {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let barrier = self.0.clone();
        Box::pin(async move {
            match barrier.wait().await {
                Ok(index) => index.to_string(),
                Err(BrokenBarrierError) => "BrokenBarrierError".to_owned(),
            }
        })
    }

    fn now(&self, name: &str, _: &Value) -> String {
        let barrier = &self.0;
        match name {
            "abort" => barrier.abort(),
            "reset" => barrier.reset(),
            _ => {
                let broken = if barrier.is_broken() { "rota" } else { "sana" };
                let (waiting, all) = (barrier.n_waiting(), barrier.parties());
                return format!("{waiting} de {all}, {broken}");
            }
        }
        "hecho".to_owned()
    }
}

#[test]
fn barrier() {
    let act = prop_oneof![
        6 => Just(json!(["start", "wait", null])),
        1 => Just(json!(["now", "abort", null])),
        2 => Just(json!(["now", "reset", null])),
        1 => Just(json!(["now", "state", null])),
        1 => Just(json!(["turn"])),
        2 => (0..8).prop_map(|task| json!(["cancel", task])),
    ];
    let world = (1..4).prop_map(|parties| json!(parties));
    compare("barrera.py", plans(world, step(act)), |plan| {
        play(plan, |parties| {
            let parties = parties.as_u64().expect("un número") as usize;
            Meeting(Arc::new(Barrier::new(parties)))
        })
    });
}
