//! Dos mesas que se esperan, y un vigilante que dice quién y a qué.
//!
//! Ejecuta: cargo run --bin mesa_colgada

// ANCHOR: vigilante
use std::collections::BTreeMap;
use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::MutexGuard;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tracing::field::{Field, Visit};
use tracing::{Instrument, Subscriber, info_span, instrument, span};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

/// Los tramos abiertos, por su número.
#[derive(Clone, Default)]
struct Open(Arc<Mutex<BTreeMap<u64, Opened>>>);

/// Qué dice un tramo y dentro de cuál está.
type Opened = (String, Option<u64>);

impl<S> Layer<S> for Open
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_new_span(
        &self,
        attributes: &span::Attributes<'_>,
        id: &span::Id,
        spans: Context<'_, S>,
    ) {
        let mut text = Text(attributes.metadata().name().to_owned());
        attributes.record(&mut text);
        let parent = spans.span(id).and_then(|span| span.parent());
        let parent = parent.map(|span| span.id().into_u64());
        let mut open = self.0.lock().expect("nadie entra en pánico con él");
        open.insert(id.into_u64(), (text.0, parent));
    }

    fn on_close(&self, id: span::Id, _: Context<'_, S>) {
        let mut open = self.0.lock().expect("nadie entra en pánico con él");
        open.remove(&id.into_u64());
    }
}

/// El nombre de un tramo y, detrás, sus campos.
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").expect("crece lo que haga falta");
    }
}

impl Open {
    /// Por dónde va cada uno: sus tramos, de fuera adentro.
    fn paths(&self) -> Vec<String> {
        let open = self.0.lock().expect("nadie entra en pánico con él");
        let outer: Vec<u64> = open.values().filter_map(|it| it.1).collect();
        let inmost = open.keys().filter(|id| !outer.contains(id));
        let mut paths: Vec<String> = inmost
            .map(|id| {
                let (mut path, mut parent) = open[id].clone();
                while let Some((text, next)) =
                    parent.and_then(|id| open.get(&id))
                {
                    path = format!("{text} > {path}");
                    parent = *next;
                }
                path
            })
            .collect();
        paths.sort();
        paths
    }
}
// ANCHOR_END: vigilante

// ANCHOR: servicio
const MINUTE: Duration = Duration::from_millis(100);

struct Tool {
    name: &'static str,
    lock: tokio::sync::Mutex<()>,
}

impl Tool {
    fn new(name: &'static str) -> Arc<Tool> {
        let lock = tokio::sync::Mutex::new(());
        Arc::new(Tool { name, lock })
    }

    #[instrument(name = "espera", skip_all, fields(a = %self.name))]
    async fn take(&self) -> MutexGuard<'_, ()> {
        self.lock.lock().await
    }
}

async fn serve(first: Arc<Tool>, second: Arc<Tool>) {
    let _first = first.take().await;
    sleep(MINUTE).await;
    let _second = second.take().await;
    sleep(MINUTE).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let open = Open::default();
    tracing_subscriber::registry().with(open.clone()).init();

    let (oven, griddle) = (Tool::new("horno"), Tool::new("plancha"));
    let opposite = [(&oven, &griddle), (&griddle, &oven)];
    let same = [(&oven, &griddle), (&oven, &griddle)];
    for (how, wanted) in [("al revés", opposite), ("igual", same)] {
        let mut tables = JoinSet::new();
        for (table, (first, second)) in (1..).zip(wanted) {
            let span =
                info_span!("pedido", mesa = table, primero = %first.name);
            let order = serve(first.clone(), second.clone());
            tables.spawn(order.instrument(span));
        }
        while let Ok(Some(_)) = timeout(10 * MINUTE, tables.join_next()).await {
        }
        let alive = Handle::current().metrics().num_alive_tasks();
        println!("{how}: sin servir {}, vivas {alive}", tables.len());
        for path in open.paths() {
            println!("  {path}");
        }
    }
}
// ANCHOR_END: servicio
