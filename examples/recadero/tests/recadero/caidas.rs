//! Si una de las tareas del servicio se cae, el proceso acaba con error y dice
//! cuál: quien lo vigila arrancará otro.

use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};

use crate::banco::{Bench, demand};
use crate::compartida::{shared, trial};
use crate::etapas::stage;
use crate::programa::{Program, python};

/// Lo que se espera a que acabe: si nadie mira la tarea, no acaba nunca.
const PATIENCE: Duration = Duration::from_secs(20);
/// Más sitios de los que admite el semáforo de las conexiones: entra en pánico
/// quien atiende, con el resto en marcha.
const TOO_MANY: (&str, &str) = ("CONEXIONES", "18446744073709551615");

/// El paquete, con un reparto que falla nada más empezar.
const BROKEN: &str = "
from recadero import __main__ as service
async def run(self, stop):
    raise ValueError('se acabó')
service.Dispatch.run = run
service.run()
";

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<_> = [10, 11, 14]
        .map(|number| {
            let name = format!("e{number}_si_se_cae_quien_atiende_acaba");
            Trial::test(name, move || {
                falls(stage(number), &[TOO_MANY], "quien atiende")
            })
        })
        .into();
    trials.push(trial("e12_si_se_cae_quien_atiende_acaba", || {
        falls(shared()?, &[TOO_MANY], "quien atiende")
    }));
    let twin = "python_si_se_cae_quien_reparte_acaba";
    trials.push(Trial::ignorable_test(twin, || match python() {
        Ok(mut program) => {
            program.order.truncate(1);
            program.order.extend(["-c".into(), BROKEN.into()]);
            falls(program, &[], "quien reparte").map(|()| Completion::Completed)
        }
        Err(why) => Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
    }));
    trials
}

fn falls(
    program: Program,
    extra: &[(&str, &str)],
    who: &str,
) -> Result<(), Failed> {
    let bench = Bench::new(program, PATIENCE);
    let mut service = bench.start(extra)?;
    let end = service.ends().ok_or("sigue como si nada")?;
    demand(end.code() == Some(1), "no acaba con un error")?;
    let told = format!("recadero: {who} se ha caído");
    Ok(bench
        .until("no dice quién", || Ok(service.errors().contains(&told)))?)
}
