//! Una vida del proceso: el montaje de la etapa, con otra red y otro disco.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;
use std::time::Duration;

use axum::middleware::from_fn;
use recadero::bodies::{Spool, Spooled};
use recadero::clock::Clock;
use recadero::dispatch::{Plan, dispatch};
use recadero::health;
use recadero::hosts::Rules;
use recadero::metrics::Metered;
use recadero::policy::Policy;
use recadero::serve::{Limits, serve};
use recadero::sqlite::Sqlite3;
use recadero::watch::Watched;
use recadero::{board, intake, keys, log};
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

use crate::arbitro::Referee;
use crate::disco::{Disk, stopped};
use crate::lleva::courier;
use crate::mundo::Life;
use crate::red::Net;

// ANCHOR: vida
pub const CAPACITY: u32 = 12;
pub const AT_ONCE: usize = 3;
pub const PER_HOST: usize = 2;
pub const ATTEMPTS: u32 = 5;
pub const LIMIT: Duration = Duration::from_secs(2);
pub const LEASE: Duration = Duration::from_secs(4);
pub const CLOSING: Duration = Duration::from_secs(1);

/// Abre la base, como al arrancar.
pub fn opens(net: &Net, folder: &Path) -> Result<Arc<Sqlite3>, String> {
    net.world.sets_hour();
    let hour = net.world.hour.clone();
    let clock = Clock::told_by(move || hour.load(SeqCst));
    let folder = folder.to_owned();
    let base =
        stopped(
            async move { Sqlite3::open(&folder, CAPACITY, LEASE, clock).await },
        );
    base.map(Arc::new).map_err(|why| why.to_string())
}

/// Lo que hace `main`, hasta que se le pide que cierre o lo sueltan.
pub async fn lives(
    net: Arc<Net>,
    referee: Arc<Referee>,
    base: Arc<Sqlite3>,
    life: Life,
    stop: CancellationToken,
) {
    let plan = Plan {
        client: courier(net.clone(), referee.clone(), life.clone()),
        limit: LIMIT,
        policy: Policy {
            attempts: ATTEMPTS,
            first: Duration::from_millis(50),
            most: Duration::from_secs(2),
        },
        at_once: AT_ONCE,
        rules: Rules {
            at_once: PER_HOST,
            failures: 4,
            pause: Duration::from_secs(1),
        },
        closing: CLOSING,
    };
    let limits = Limits {
        connections: 20,
        head: Duration::from_secs(2),
        closing: CLOSING,
    };
    let spool = Spool {
        folder: base.bodies().to_owned(),
        short: 65_536,
        most: 65_536,
        quiet: limits.head,
    };
    let port = net.listen("recadero", Some(life.clone()));
    let world = net.world.clone();
    let disk = Disk {
        base,
        world,
        referee,
        life,
    };
    let store = Spooled::new(Arc::new(disk));
    let store = Watched::new(Arc::new(store), 16);
    let events = store.routes(2, stop.clone());
    let store = Arc::new(Metered::new(Arc::new(store)));
    let routes = intake::routes(store.clone(), spool)
        .layer(from_fn(keys::read))
        .merge(events)
        .merge(store.routes())
        .merge(board::routes(store.clone()))
        .layer(from_fn(log::request))
        .merge(health::routes(stop.clone()));
    // Al soltar esta función se sueltan las dos, y con ellas lo suyo.
    let deliver = tokio::spawn(dispatch(store, plan, stop.clone()));
    let deliver = AbortOnDropHandle::new(deliver);
    let served = tokio::spawn(serve(port, routes, limits, stop));
    let served = AbortOnDropHandle::new(served);
    let (delivered, served) = tokio::join!(deliver, served);
    delivered.expect("el reparto ha entrado en pánico");
    served.expect("la puerta ha entrado en pánico");
}
// ANCHOR_END: vida
