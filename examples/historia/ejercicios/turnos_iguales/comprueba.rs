//! Dos trabajos, y el orden de sus pasos.

use std::cell::Cell;
use std::rc::Rc;

use ejercicios::{Result, ensure};

use super::attempt;

/// Un trabajo que da sus pasos de uno en uno.
pub type Job = Box<dyn Iterator<Item = String>>;

fn job(name: &'static str, steps: u32, ended: &Rc<Cell<u32>>) -> Job {
    let ended = Rc::clone(ended);
    let last = std::iter::from_fn(move || {
        ended.set(ended.get() + 1);
        None
    });
    Box::new(
        (1..=steps)
            .map(move |step| format!("{name}{step}"))
            .chain(last),
    )
}

pub fn check() -> Result<()> {
    let ended = Rc::default();
    let jobs = vec![
        job("a", 3, &ended),
        job("b", 1, &ended),
        job("c", 2, &ended),
    ];
    let order = attempt::take_turns(jobs).join(" ");
    ensure!(
        ended.get() > 0,
        "no se dio ningún paso hasta el final: el orden es «{order}»"
    );
    for step in ["a1", "a2", "a3", "b1", "c1", "c2"] {
        ensure!(order.contains(step), "falta el paso {step}: «{order}»");
    }
    ensure!(
        order == "a1 b1 c1 a2 c2 a3",
        "los pasos salieron en este orden: «{order}»"
    );
    Ok(())
}
