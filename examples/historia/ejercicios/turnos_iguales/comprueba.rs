//! Dos trabajos, y el orden de sus pasos.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ejercicios::{Result, ensure};

use super::attempt;

/// Un trabajo que da sus pasos de uno en uno.
pub type Job = Box<dyn Iterator<Item = String>>;

/// Los pasos, según se dan.
type Given = Rc<RefCell<Vec<String>>>;

fn job(
    name: &'static str,
    steps: u32,
    ended: &Rc<Cell<u32>>,
    given: &Given,
) -> Job {
    let ended = Rc::clone(ended);
    let given = Rc::clone(given);
    let last = std::iter::from_fn(move || {
        ended.set(ended.get() + 1);
        None
    });
    Box::new(
        (1..=steps)
            .map(move |step| format!("{name}{step}"))
            .inspect(move |step| given.borrow_mut().push(step.clone()))
            .chain(last),
    )
}

pub fn check() -> Result<()> {
    let ended = Rc::default();
    let given = Given::default();
    let jobs = vec![
        job("a", 3, &ended, &given),
        job("b", 1, &ended, &given),
        job("c", 2, &ended, &given),
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
    let given = given.borrow().join(" ");
    ensure!(
        given == order,
        "devuelve «{order}», pero los pasos se dieron así: «{given}»"
    );
    Ok(())
}
