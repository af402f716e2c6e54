//! Planes al azar, contra un modelo tan simple que se ve que está bien.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use proptest::prelude::*;

use crate::run_paused;

/// Lo que una tarea hace, paso a paso.
#[derive(Debug, Clone)]
enum Step {
    Yield,
    Sleep(u8),
    Spawn(Vec<Step>),
    /// Cancela a la tarea que lleva ese número de orden, si la hay.
    Abort(u8),
    Panic,
}

/// Qué tarea dio qué paso, y a qué hora; y al final, cómo terminó cada una.
type Trace = Vec<(usize, &'static str, u64)>;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let leaf = prop_oneof![
        4 => Just(Step::Yield),
        4 => (1..20_u8).prop_map(Step::Sleep),
        2 => (0..8_u8).prop_map(Step::Abort),
        1 => Just(Step::Panic),
    ];
    let plan = proptest::collection::vec(leaf, 0..6);
    plan.prop_recursive(3, 40, 6, |inner| {
        let step = prop_oneof![
            3 => Just(Step::Yield),
            3 => (1..20_u8).prop_map(Step::Sleep),
            2 => inner.prop_map(Step::Spawn),
            1 => (0..8_u8).prop_map(Step::Abort),
        ];
        proptest::collection::vec(step, 0..6)
    })
}

// El bucle de verdad.

#[derive(Default)]
struct World {
    trace: RefCell<Trace>,
    handles: RefCell<Vec<Option<bucle::JoinHandle<()>>>>,
}

fn start(world: &Rc<World>, plan: Vec<Step>) {
    let mut handles = world.handles.borrow_mut();
    let number = handles.len();
    handles.push(Some(bucle::spawn(perform(world.clone(), number, plan))));
}

fn note(world: &World, number: usize, what: &'static str) {
    let now = bucle::now().as_millis() as u64;
    world.trace.borrow_mut().push((number, what, now));
}

async fn perform(world: Rc<World>, number: usize, plan: Vec<Step>) {
    for step in plan {
        match step {
            Step::Yield => {
                note(&world, number, "cede");
                bucle::yield_now().await;
            }
            Step::Sleep(time) => {
                note(&world, number, "duerme");
                bucle::sleep(Duration::from_millis(time.into())).await;
            }
            Step::Spawn(plan) => {
                note(&world, number, "lanza");
                start(&world, plan);
            }
            Step::Abort(other) => {
                note(&world, number, "cancela");
                let handles = world.handles.borrow();
                if let Some(Some(task)) = handles.get(usize::from(other)) {
                    task.abort();
                }
            }
            Step::Panic => {
                note(&world, number, "entra en pánico");
                std::panic::resume_unwind(Box::new(()));
            }
        }
    }
    note(&world, number, "termina");
}

fn real(plans: Vec<Vec<Step>>) -> (Trace, Vec<&'static str>) {
    run_paused(async move {
        let world = Rc::new(World::default());
        plans.into_iter().for_each(|plan| start(&world, plan));
        let mut outcomes = Vec::new();
        let mut next = 0;
        loop {
            let handle = match world.handles.borrow_mut().get_mut(next) {
                Some(handle) => handle.take().expect("nadie más lo espera"),
                None => break,
            };
            // Mientras se espera, las demás deben poder cancelarla.
            let aborter = Rc::new(handle);
            outcomes.push(wait(&world, next, aborter).await);
            next += 1;
        }
        (world.trace.take(), outcomes)
    })
}

/// Devuelve el manejador a su sitio, para que otras puedan cancelar la tarea,
/// y mira cómo termina cuando ya no puede cambiar.
async fn wait(
    world: &Rc<World>,
    number: usize,
    handle: Rc<bucle::JoinHandle<()>>,
) -> &'static str {
    let handle = Rc::into_inner(handle).expect("solo hay uno");
    world.handles.borrow_mut()[number] = Some(handle);
    // Nada dura más que esto en ningún plan.
    bucle::sleep(Duration::from_secs(3600)).await;
    let handle = world.handles.borrow_mut()[number].take();
    match handle.expect("nadie más lo espera").await {
        Ok(()) => "bien",
        Err(bucle::JoinError::Cancelled) => "cancelada",
        Err(bucle::JoinError::Panicked(_)) => "pánico",
    }
}

// El modelo: una cola, una lista de temporizadores y ningún future.

#[derive(Default)]
struct Model {
    plans: Vec<VecDeque<Step>>,
    outcomes: Vec<&'static str>,
    aborted: Vec<bool>,
    ready: VecDeque<usize>,
    /// Hora, orden de llegada y tarea.
    timers: Vec<(u64, usize, usize)>,
    now: u64,
    trace: Trace,
}

impl Model {
    fn start(&mut self, plan: Vec<Step>) {
        self.ready.push_back(self.plans.len());
        self.plans.push(plan.into());
        self.outcomes.push("");
        self.aborted.push(false);
    }

    fn schedule(&mut self, task: usize) {
        if self.outcomes[task].is_empty() && !self.ready.contains(&task) {
            self.ready.push_back(task);
        }
    }

    fn turn(&mut self, task: usize) {
        // Si la soltaron, o la despertaron antes, su temporizador sobra.
        self.timers.retain(|timer| timer.2 != task);
        if self.aborted[task] {
            self.outcomes[task] = "cancelada";
            return;
        }
        loop {
            let now = self.now;
            let step = self.plans[task].pop_front();
            let mut say = |what| self.trace.push((task, what, now));
            match step {
                None => {
                    say("termina");
                    self.outcomes[task] = "bien";
                    return;
                }
                Some(Step::Yield) => {
                    say("cede");
                    return self.schedule(task);
                }
                Some(Step::Sleep(time)) => {
                    say("duerme");
                    let arrival = self.trace.len();
                    self.timers.push((now + u64::from(time), arrival, task));
                    return;
                }
                Some(Step::Spawn(plan)) => {
                    say("lanza");
                    self.start(plan);
                }
                Some(Step::Abort(other)) => {
                    say("cancela");
                    let other = usize::from(other);
                    if other < self.plans.len() {
                        self.aborted[other] = true;
                        if other != task {
                            self.schedule(other);
                        } else if !self.ready.contains(&task) {
                            self.ready.push_back(task);
                        }
                    }
                }
                Some(Step::Panic) => {
                    say("entra en pánico");
                    self.outcomes[task] = "pánico";
                    return;
                }
            }
        }
    }

    fn run(mut self) -> (Trace, Vec<&'static str>) {
        loop {
            while let Some(task) = self.ready.pop_front() {
                if self.outcomes[task].is_empty() {
                    self.turn(task);
                }
            }
            let Some(&(due, ..)) = self.timers.iter().min() else {
                return (self.trace, self.outcomes);
            };
            self.now = due;
            self.timers.sort();
            for (time, _, task) in self.timers.clone() {
                if time == due {
                    self.schedule(task);
                }
            }
            self.timers.retain(|timer| timer.0 > due);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_plan_runs_as_the_model_says(
        plans in proptest::collection::vec(steps(), 1..5)
    ) {
        let mut model = Model::default();
        plans.iter().cloned().for_each(|plan| model.start(plan));
        prop_assert_eq!(real(plans), model.run());
    }
}
