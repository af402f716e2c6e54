//! Pasa cada guarda por el libro y por la muestra, y cada rotura por su guarda.

use std::sync::Arc;

use libtest_mimic::{Arguments, Completion, Failed, Trial};

use guardas::guardas::{GUARDS, Guard};
use guardas::repo::{Finding, Repo};
use guardas::roturas;

fn main() {
    let here = ayuda::root().join("tests/guardas");
    let book = Arc::new(Repo::book());
    let sample = Arc::new(Repo::open(&here.join("muestra")));
    let mut trials = Vec::new();
    for guard in GUARDS {
        let name = guard.name();
        for (kind, repo) in [("guarda", &book), ("muestra", &sample)] {
            let repo = Arc::clone(repo);
            trials.push(trial(format!("{kind}_{name}"), guard, move || {
                no_findings(&(guard.check)(&repo))
            }));
        }
        if let Some(spoil) = guard.spoil {
            let book = Arc::clone(&book);
            let name = format!("libro_{name}");
            trials.push(trial(name, guard, move || spoil(&book)));
        }
        for (number, breakage) in (1..).zip(guard.breakages) {
            let sample = Arc::clone(&sample);
            let name = format!("rotura_{name}_{number:02}");
            trials.push(trial(name, guard, move || {
                roturas::is_seen(breakage, guard, &sample)
            }));
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// Una prueba que se omite si a la máquina le falta lo que pide la guarda.
fn trial(
    name: String,
    guard: &'static Guard,
    run: impl FnOnce() -> Result<(), String> + Send + 'static,
) -> Trial {
    Trial::ignorable_test(name, move || match (guard.needs)() {
        Ok(()) => Ok(run().map(|()| Completion::Completed)?),
        Err(why) => Ok(Completion::ignored_with(
            ayuda::omitted(&why).map_err(Failed::from)?,
        )),
    })
}

fn no_findings(findings: &[Finding]) -> Result<(), String> {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    match lines.is_empty() {
        true => Ok(()),
        false => Err(lines.join("\n")),
    }
}
