//! Ejecuta el mismo guion en asyncio y en Rust, y compara sus trazas.
//!
//! Un guion es `{"world": …, "steps": [[acto, …], …]}`, y un acto, uno de
//! estos:
//!
//! - `["start", operación, argumento]`: lanza una tarea; se numeran desde 0.
//! - `["cancel", k]`: cancela la tarea k, contando en redondo.
//! - `["now", operación, argumento]`: una operación que no espera.
//! - `["turn"]`: deja un turno a cada tarea lista.
//!
//! Los actos de un paso van seguidos; después de cada paso se deja que todo se
//! asiente. La traza dice, paso a paso, qué da cada operación, en qué orden
//! terminan las tareas y cuáles están canceladas. Las canceladas no tienen
//! orden: cuándo se entera una tarea es cosa de cada planificador.

mod barrera;
mod colas;
mod condicion;
mod en_tokio;
mod escudo;
mod evento;
mod grupo;
mod oraculo;
mod semaforo;

use std::cell::RefCell;
use std::time::Instant;

use proptest::collection::vec;
use proptest::strategy::Strategy;
use proptest::test_runner::{
    Config, RngSeed, TestError, TestRunner, contextualize_config,
};
use serde_json::{Value, json};

use en_tokio::{Operation, World, play, turn};
use oraculo::Oracle;

/// Un paso de uno a tres actos, sin que nada se asiente entre ellos.
fn step(
    act: impl Strategy<Value = Value>,
) -> impl Strategy<Value = Vec<Value>> {
    vec(act, 1..4)
}

/// Guiones de hasta doce pasos.
fn plans(
    world: impl Strategy<Value = Value>,
    step: impl Strategy<Value = Vec<Value>>,
) -> impl Strategy<Value = Value> {
    (world, vec(step, 1..12))
        .prop_map(|(world, steps)| json!({"world": world, "steps": steps}))
}

/// Guiones que además miran, antes de cada paso y al final, qué ha ocurrido.
fn looking(
    plans: impl Strategy<Value = Value>,
) -> impl Strategy<Value = Value> {
    plans.prop_map(|mut plan| {
        // Antes de cada paso, y al final, qué ha ocurrido.
        let look = json!(["now", "mira", null]);
        let steps = plan["steps"].as_array_mut().expect("los pasos");
        steps.push(json!([]));
        for step in steps {
            step.as_array_mut().expect("actos").insert(0, look.clone());
        }
        plan
    })
}

/// Ejecuta guiones al azar en `script`, que está junto a este paquete, y en
/// `ours`. Son 2000 con la semilla 1, si `PROPTEST_CASES` y `PROPTEST_RNG_SEED`
/// no dicen otra cosa.
///
/// # Panics
///
/// Si una traza es distinta: el mensaje lleva el guion más corto que se
/// encuentre y las dos trazas.
fn compare(
    script: &str,
    plans: impl Strategy<Value = Value>,
    ours: impl Fn(&Value) -> Vec<String>,
) {
    let Some(oracle) = Oracle::start(script) else {
        return;
    };
    let oracle = RefCell::new(oracle);
    let started = Instant::now();
    let config = contextualize_config(Config {
        cases: 2000,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        max_shrink_time: 60_000,
        ..Config::default()
    });
    let (count, seed) = (config.cases, config.rng_seed);
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&plans, |plan| {
        let theirs = oracle.borrow_mut().run(&plan);
        let ours = ours(&plan);
        proptest::prop_assert!(
            ours == theirs,
            "asyncio:\n  {}\nRust:\n  {}",
            theirs.join("\n  "),
            ours.join("\n  ")
        );
        Ok(())
    });
    match outcome {
        Ok(()) => println!(
            "{script}: {count} guiones, 0 distintos, {:.1} s",
            started.elapsed().as_secs_f64()
        ),
        Err(TestError::Fail(why, plan)) => panic!(
            "{script}: falla este guion:\n{plan}\n{why}\n\
             Otra vez: PROPTEST_RNG_SEED={seed} PROPTEST_CASES={count}"
        ),
        Err(TestError::Abort(why)) => panic!("{script}: {why}"),
    }
}
