//! La cocina da un paso de cada batido, por turnos.

use ejercicios::{Result, ensure};

use super::attempt::Shake;

pub fn check() -> Result<()> {
    let mut shakes = [Shake::new(), Shake::new()];
    let mut steps = [Vec::new(), Vec::new()];
    for _turn in 0..10 {
        for (shake, steps) in shakes.iter_mut().zip(&mut steps) {
            steps.extend(shake.step());
        }
    }
    let [first, second] = steps;
    ensure!(!first.is_empty(), "el primer batido no dio ningún paso");
    ensure!(
        first.len() < 10,
        "el batido no acaba: tras diez turnos sigue dando «{}»",
        first[9]
    );
    ensure!(
        first == ["lava", "corta", "bate"],
        "el primer batido dio los pasos {first:?}"
    );
    ensure!(
        second == ["lava", "corta", "bate"],
        "el primer batido va bien y el segundo dio los pasos {second:?}: los \
         dos comparten el sitio por donde van"
    );
    Ok(())
}
