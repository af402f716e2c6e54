//! Lo que del reparto no se ve desde fuera sin esperar horas, o sin cerrar en
//! un momento justo.

use std::fmt::Write;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use recadero::attempt::Verdict;
use recadero::hosts::{Hosts, Rules};
use recadero::memory::Memory;
use recadero::policy::{Budget, Policy};
use recadero::recado::State;
use recadero::store::{Claim, Settled, Store, StoreError};
use tokio::time::Instant;

use crate::modulos::{Done, draft, open, run};

const HOUR: Duration = Duration::from_secs(3600);
/// Con los valores que van puestos en `DEFAULTS`.
const POLICY: Policy = Policy {
    attempts: 12,
    first: Duration::from_millis(500),
    most: Duration::from_secs(600),
};

const DEFAULTS: [&str; 3] = [
    r#""INTENTOS", 12)"#,
    r#""ESPERA_MS", 500)"#,
    r#""ESPERA_MAX_MS", 600_000)"#,
];

type Check = fn() -> Result<(), Failed>;

pub fn trials() -> Vec<Trial> {
    let all: [(&str, Check); 5] = [
        ("reparto_esperas", waits),
        ("reparto_el_presupuesto_se_gasta", budget),
        ("reparto_lo_de_hace_mucho_se_olvida", forgotten),
        (
            "reparto_en_memoria_lo_apuntado_no_se_devuelve",
            settled_in_memory,
        ),
        (
            "reparto_en_sqlite_lo_apuntado_no_se_devuelve",
            settled_in_sqlite,
        ),
    ];
    all.map(|(name, check)| Trial::test(name, check)).into()
}

fn unsure(wait: Option<Duration>) -> Verdict {
    let why = "contesta 503".to_owned();
    Verdict::Unsure { why, wait }
}

fn demand(holds: bool, why: &str) -> Result<(), Failed> {
    if holds { Ok(()) } else { Err(why.into()) }
}

/// Lo que se espera, si se repite.
fn wait(attempt: u32, dice: f64, pays: bool) -> Result<Duration, Failed> {
    match POLICY.settle(unsure(None), attempt, dice, pays) {
        Settled::Again { after, .. } => Ok(after),
        other => Err(format!("no se repite: {other:?}").into()),
    }
}

/// La tabla de esperas que enseña la página.
fn waits() -> Result<(), Failed> {
    let seconds = |it: Duration| format!("{}", it.as_secs_f64());
    let mut table =
        String::from("| Falla el intento | Se espera | En total |\n");
    table += "|---:|---|---|\n";
    let mut total = [Duration::ZERO; 2];
    for attempt in 1..POLICY.attempts {
        let least = wait(attempt, 0.0, true)?;
        let most = wait(attempt, 1.0, true)?;
        total = [total[0] + least, total[1] + most];
        let [from, to, sum, all] =
            [least, most, total[0], total[1]].map(seconds);
        let row =
            format!("| {attempt} | de {from} a {to} s | de {sum} a {all} s |");
        writeln!(table, "{}", row.replace('.', ","))?;
    }
    let last = POLICY.settle(unsure(None), POLICY.attempts, 0.0, true);
    demand(
        matches!(last, Settled::Failed { .. }),
        "el último se repite",
    )?;
    writeln!(table, "| {} | se rinde | |", POLICY.attempts)?;
    demand(
        wait(1, 1.0, false)? == POLICY.most,
        "sin presupuesto, no espera lo más que se puede",
    )?;
    let stages = ayuda::root().join("examples/recadero/etapas");
    let stage = std::fs::read_to_string(stages.join("e04_insistir.rs"))?;
    for it in DEFAULTS {
        demand(stage.contains(it), &format!("la etapa no dice {it}"))?;
    }
    Ok(ayuda::same_or_write(table, &stages.join("esperas.md"))?)
}

fn budget() -> Result<(), Failed> {
    let mut budget = Budget::new(2);
    let fails = unsure(None);
    let no = Verdict::Rejected { why: String::new() };
    demand(budget.pays(&fails) && budget.pays(&fails), "no hay dos")?;
    demand(!budget.pays(&fails), "hay más de dos")?;
    demand(budget.pays(&no) && !budget.pays(&fails), "un rechazo paga")?;
    for _ in 0..5 {
        budget.pays(&Verdict::Accepted);
    }
    demand(budget.pays(&fails), "cinco entregas no pagan un reintento")?;
    demand(!budget.pays(&fails), "cinco entregas pagan más de uno")
}

fn forgotten() -> Result<(), Failed> {
    let rules = Rules {
        at_once: 4,
        failures: 2,
        pause: Duration::from_secs(5),
    };
    let start = Instant::now();
    for (later, cut) in [(HOUR / 60, true), (HOUR * 2, false)] {
        let mut hosts = Hosts::new(rules);
        for now in [start, start + later] {
            demand(hosts.busy(now).is_empty(), "cortado antes de tiempo")?;
            hosts.starts("cocina:80");
            hosts.ends("cocina:80", true, now);
        }
        let now = start + later;
        let says = format!("con {later:?} entre los dos fallos, {cut}");
        demand(hosts.busy(now).is_empty() != cut, &says)?;
        demand(hosts.next_trial(now).is_some() == cut, &says)?;
    }
    Ok(())
}

fn settled_in_memory() -> Result<(), Failed> {
    Ok(run(returned(&Memory::new(10)))?)
}

fn settled_in_sqlite() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let check = async {
        let store = open(folder.path(), 0).await?;
        returned(&store).await?;
        store.close().await;
        Ok::<(), StoreError>(())
    };
    Ok(run(check)?)
}

/// Al cerrar, puede devolverse un turno que se acaba de apuntar.
async fn returned<S: Store>(store: &S) -> Done {
    let first = store.accept(draft(1)).await?;
    let second = store.accept(draft(1)).await?;
    let Claim::Turn(turn) = store.claim(&[]).await? else {
        return Err("no sale el primero".into());
    };
    store.settle(&turn, &Settled::Delivered).await?;
    store.settle(&turn, &Settled::Returned).await?;
    let state = store.status(first).await?.map(|it| it.state);
    if state != Some(State::Delivered) {
        return Err("lo entregado vuelve".into());
    }
    match store.claim(&[]).await? {
        Claim::Turn(turn) if turn.id == second => Ok(()),
        other => Err(format!("no sale el segundo: {other:?}").into()),
    }
}
