//! Miles de planes al azar: de cada destino hay un recado fuera como mucho, y
//! en orden; y al final están todos, aunque el proceso muera por el camino.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use recadero::memory::Memory;
use recadero::recado::{State, Turn};
use recadero::store::{Claim, Settled, Store};

use crate::modulos::{Done, config, draft, open, run};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("planes_en_memoria", || plans(400, false)),
        Trial::test("planes_en_sqlite", || plans(60, true)),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Accept(usize),
    Claim,
    /// Acaba el que lleva más tiempo fuera.
    Settle(Settled),
    /// Muere el proceso, y arranca otro.
    Crash,
}

fn step() -> impl Strategy<Value = Step> {
    let why = || "contesta 503".to_owned();
    let after = Duration::ZERO;
    let ends = prop_oneof![
        4 => Just(Settled::Delivered),
        1 => Just(Settled::Failed { why: why() }),
        2 => Just(Settled::Again { after, why: why() }),
        1 => Just(Settled::Returned),
    ];
    prop_oneof![
        4 => (0..4_usize).prop_map(Step::Accept),
        4 => Just(Step::Claim),
        3 => ends.prop_map(Step::Settle),
        1 => Just(Step::Crash),
    ]
}

fn plans(cases: u32, durable: bool) -> Result<(), Failed> {
    let plan = prop::collection::vec(step(), 1..60);
    let check = |steps: Vec<Step>| {
        let folder = tempfile::tempdir().expect("se puede escribir en /tmp");
        let ended = match durable {
            true => run(sqlite_plan(folder.path(), steps)),
            false => run(memory_plan(steps)),
        };
        ended.map_err(|why| TestCaseError::fail(why.to_string()))
    };
    let tried = TestRunner::new(config(cases)).run(&plan, check);
    Ok(tried.map_err(|why| why.to_string())?)
}

#[derive(Default)]
struct Model {
    out: Vec<Turn>,
    accepted: Vec<i64>,
    /// El último que ha acabado, de cada destino.
    done: BTreeMap<String, i64>,
}

impl Model {
    async fn step<S: Store>(&mut self, store: &S, step: Step) -> Done {
        match step {
            Step::Accept(table) => {
                self.accepted.push(store.accept(draft(table)).await?);
            }
            Step::Claim => {
                if let Claim::Turn(turn) = store.claim(&[]).await? {
                    self.takes(turn)?;
                }
            }
            Step::Settle(end) if !self.out.is_empty() => {
                let turn = self.out.remove(0);
                store.settle(&turn, &end).await?;
                if matches!(end, Settled::Delivered | Settled::Failed { .. }) {
                    let url = turn.destination.url().to_owned();
                    self.done.insert(url, turn.id);
                }
            }
            Step::Settle(_) | Step::Crash => {}
        }
        Ok(())
    }

    fn takes(&mut self, turn: Turn) -> Done {
        let url = turn.destination.url();
        let twice = self.out.iter().any(|it| it.destination.url() == url);
        if twice {
            return Err(format!("dos a la vez a {url}").into());
        }
        if self.done.get(url).is_some_and(|last| *last >= turn.id) {
            return Err(format!("{} sale detrás de otro", turn.id).into());
        }
        self.out.push(turn);
        Ok(())
    }

    /// Entrega lo que queda: no falta ninguno.
    async fn finish<S: Store>(mut self, store: &S) -> Done {
        loop {
            if self.out.is_empty() {
                match store.claim(&[]).await? {
                    Claim::Turn(turn) => self.takes(turn)?,
                    // Tras un salto del reloj, a lo de antes le falta un
                    // rato.
                    Claim::Nothing { next: Some(wait) } => {
                        tokio::time::sleep(wait).await;
                        continue;
                    }
                    Claim::Nothing { next: None } => break,
                }
            }
            self.step(store, Step::Settle(Settled::Delivered)).await?;
        }
        for id in self.accepted {
            let status = store.status(id).await?.ok_or("se ha perdido")?;
            if status.state == State::Pending {
                return Err(format!("{id} se queda esperando").into());
            }
        }
        Ok(())
    }
}

async fn memory_plan(steps: Vec<Step>) -> Done {
    let store = Memory::new(1000);
    let mut model = Model::default();
    for step in steps {
        model.step(&store, step).await?;
    }
    model.finish(&store).await
}

async fn sqlite_plan(folder: &Path, steps: Vec<Step>) -> Done {
    let mut store = open(folder, 0).await?;
    let mut model = Model::default();
    for step in steps {
        if matches!(step, Step::Crash) {
            // Lo que estaba fuera no lo tiene nadie.
            model.out.clear();
            store.close().await;
            drop(store);
            store = open(folder, 0).await?;
        } else {
            model.step(&store, step).await?;
        }
    }
    model.finish(&store).await?;
    store.close().await;
    Ok(())
}
