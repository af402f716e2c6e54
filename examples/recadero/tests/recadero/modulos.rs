//! Lo que desde fuera no se puede provocar: relojes que saltan, arriendos que
//! vencen y oyentes que se atrasan.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use recadero::attempt::Verdict;
use recadero::clock::Clock;
use recadero::memory::Memory;
use recadero::policy::Policy;
use recadero::recado::{Body, Destination, Draft, State, Turn};
use recadero::sqlite::{OpenError, Sqlite3};
use recadero::store::{Claim, Settled, Store, StoreError};
use recadero::watch::{Watched, events};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::runtime::Builder;
use tokio::spawn;
use tokio::sync::Semaphore;
use tokio::task::yield_now;
use tokio::time::{advance, pause, resume};

pub type Done = Result<(), StoreError>;

const LEASE: Duration = Duration::from_secs(60);
const HOUR: i64 = 3_600_000;

pub fn trials() -> Vec<Trial> {
    vec![
        trial("el_reloj_salta", clock_jumps),
        trial("un_arriendo_vencido_no_apunta", stale_lease),
        trial("el_arriendo_empieza_con_el_permiso", lease_starts),
        trial("al_que_se_atrasa_se_le_dice", lagging),
        trial("lo_ultimo_es_lo_mas_nuevo", crate::sucesos::newest_last),
        Trial::test("modulos_las_esperas_crecen_con_tope", waits_grow),
    ]
}

fn trial<F>(name: &str, test: fn() -> F) -> Trial
where
    F: Future<Output = Done> + 'static,
{
    Trial::test(format!("modulos_{name}"), move || Ok(run(test())?))
}

pub fn run<T>(test: impl Future<Output = T>) -> T {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("hay sitio para un hilo").block_on(test)
}

pub fn draft(table: usize) -> Draft {
    let url = format!("http://127.0.0.1:9/mesa/{table}");
    Draft {
        destination: Destination::parse(&url).expect("es una dirección"),
        kind: None,
        body: Body::Inline("sopa".into()),
        key: None,
    }
}

pub async fn claimed<S: Store>(store: &S) -> Result<Turn, StoreError> {
    match store.claim(&[]).await? {
        Claim::Turn(turn) => Ok(turn),
        Claim::Nothing { next } => Err(format!("nada hasta {next:?}").into()),
    }
}

pub async fn open(folder: &Path, hour: i64) -> Result<Sqlite3, StoreError> {
    loop {
        let clock = Clock::starting_at(hour * HOUR);
        match Sqlite3::open(folder, 1000, LEASE, clock).await {
            // Otra prueba arranca un proceso, que nace con lo abierto aquí.
            Err(OpenError::InUse) => yield_now().await,
            other => return Ok(other?),
        }
    }
}

/// Se deja un recado para dentro de un rato y, al volver, el reloj va horas
/// atrás: no se espera a que las recupere.
async fn clock_jumps() -> Done {
    let folder = tempfile::tempdir()?;
    let store = open(folder.path(), 1000).await?;
    store.accept(draft(1)).await?;
    let turn = claimed(&store).await?;
    let after = Duration::from_secs(600);
    let why = "contesta 503".to_owned();
    store.settle(&turn, &Settled::Again { after, why }).await?;
    store.close().await;
    drop(store);
    let store = open(folder.path(), 990).await?;
    let turn = claimed(&store).await?;
    assert_eq!(turn.attempt, 2);
    store.close().await;
    Ok(())
}

/// Quien vuelve con un turno viejo, porque estuvo parado, no toca nada: lo
/// tiene otro.
async fn stale_lease() -> Done {
    let folder = tempfile::tempdir()?;
    let clock = Clock::starting_at(0);
    let no_time = Duration::ZERO;
    let store = Sqlite3::open(folder.path(), 1000, no_time, clock).await?;
    let id = store.accept(draft(1)).await?;
    let old = claimed(&store).await?;
    let new = claimed(&store).await?;
    assert_eq!(old.id, new.id, "vencido, lo tiene otro");
    store.settle(&old, &Settled::Delivered).await?;
    let status = store.status(id).await?.ok_or("no está")?;
    assert_eq!(status.state, State::Pending, "el viejo no apunta");
    store.settle(&new, &Settled::Delivered).await?;
    let status = store.status(id).await?.ok_or("no está")?;
    assert_eq!(status.state, State::Delivered);
    store.close().await;
    Ok(())
}

/// Quien espera el permiso de escribir no gasta en eso su arriendo.
async fn lease_starts() -> Done {
    let folder = tempfile::tempdir()?;
    let store = Arc::new(open(folder.path(), 1000).await?);
    store.accept(draft(1)).await?;
    let base = SqliteConnectOptions::new();
    let base = base.filename(folder.path().join("recadero.db"));
    let mut other = base.connect().await?;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await?;
    let waiting = store.clone();
    let waiting = spawn(async move { claimed(&*waiting).await });
    // Ya ha mirado la hora, si va a mirarla antes del permiso.
    yield_now().await;
    pause();
    advance(LEASE / 3).await;
    resume();
    sqlx::query("ROLLBACK").execute(&mut other).await?;
    let _turn = waiting.await??;
    let Claim::Nothing { next: Some(left) } = store.claim(&[]).await? else {
        return Err("sale dos veces".into());
    };
    assert!(left > LEASE * 3 / 4, "le quedan {left:?}");
    store.close().await;
    Ok(())
}

async fn lagging() -> Done {
    let store = Watched::new(Arc::new(Memory::new(100)), 4);
    let place = Arc::new(Semaphore::new(1)).acquire_owned().await?;
    let mut heard = Box::pin(events(store.subscribe(), place));
    for table in 0..10 {
        store.accept(draft(table)).await?;
    }
    let mut texts = Vec::new();
    for _ in 0..6 {
        let event = heard.next().await.ok_or("se acaba")??;
        texts.push(format!("{event:?}"));
    }
    assert!(texts[1].contains("perdidos"), "{texts:?}");
    assert!(texts[1].contains("data: 6"), "{texts:?}");
    assert!(texts[5].contains("mesa/9"), "y sigue: {texts:?}");
    Ok(())
}

/// Sin guardar los que fallan: se imprime el más pequeño.
pub fn config(cases: u32) -> Config {
    Config {
        failure_persistence: None,
        ..Config::with_cases(cases)
    }
}

fn waits_grow() -> Result<(), Failed> {
    let policy = Policy {
        attempts: 20,
        first: Duration::from_millis(100),
        most: Duration::from_secs(10),
    };
    let plan = (1_u32..40, 0.0..1.0_f64, any::<bool>(), 0_u64..100);
    let check = |(attempt, dice, pays, asked)| {
        let verdict = Verdict::Unsure {
            why: "contesta 503".to_owned(),
            wait: Some(Duration::from_secs(asked)),
        };
        match policy.settle(verdict, attempt, dice, pays) {
            Settled::Failed { .. } => prop_assert!(attempt >= policy.attempts),
            Settled::Again { after, .. } => {
                prop_assert!(attempt < policy.attempts);
                prop_assert!(after <= policy.most, "{after:?}");
                prop_assert!(after >= policy.first / 2, "{after:?}");
                let asked = Duration::from_secs(asked).min(policy.most);
                prop_assert!(after >= asked, "{after:?}");
            }
            other => prop_assert!(false, "{other:?}"),
        }
        Ok(())
    };
    let tried = TestRunner::new(config(2000)).run(&plan, check);
    Ok(tried.map_err(|why| why.to_string())?)
}
