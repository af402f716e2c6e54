//! El reparto: muchas entregas a la vez, con sus topes.
//!
//! Página: src/recadero-no-saturar.md

// ANCHOR: plan
use crate::attempt::{Carrier, Verdict, attempt};
use crate::closing::finish;
use crate::hosts::{Hosts, Rules};
use crate::policy::{Budget, Policy};
use crate::recado::Turn;
use crate::store::{Claim, Settled, Store};
use crate::worker::settle;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;
use tracing::Instrument;

/// Lo más que se tarda en mirar otra vez, aunque nadie avise.
const LOOK: Duration = Duration::from_secs(1);

/// Con qué se reparte.
pub struct Plan<C> {
    pub client: C,
    /// Lo que dura un intento.
    pub limit: Duration,
    pub policy: Policy,
    /// Entregas a la vez, entre todos los servidores.
    pub at_once: usize,
    pub rules: Rules,
    /// Al cerrar, lo que se espera a las que están en curso.
    pub closing: Duration,
}

struct Dispatch<S, C> {
    store: Arc<S>,
    plan: Arc<Plan<C>>,
    budget: Arc<Mutex<Budget>>,
    hosts: Hosts,
    running: JoinSet<bool>,
    turns: BTreeMap<Id, Arc<Turn>>,
}
// ANCHOR_END: plan

// ANCHOR: bucle
/// Reparte hasta `stop`; entonces espera a lo que está en curso, devuelve a la
/// cola lo que no llega a tiempo y dice cuántos ha devuelto.
///
/// No lo sueltes a medias: los turnos reclamados se quedarían sin devolver.
pub async fn dispatch<S: Store, C: Carrier>(
    store: Arc<S>,
    plan: Plan<C>,
    stop: CancellationToken,
) -> usize {
    let mut dispatch = Dispatch {
        store,
        hosts: Hosts::new(plan.rules),
        budget: Arc::new(Mutex::new(Budget::new(100))),
        plan: Arc::new(plan),
        running: JoinSet::new(),
        turns: BTreeMap::new(),
    };
    while !stop.is_cancelled() {
        let wait = dispatch.fill(&stop).await;
        let store = dispatch.store.clone();
        tokio::select! {
            // Sin azar: con lo mismo, lo mismo.
            biased;
            Some(end) = dispatch.running.join_next_with_id() => {
                dispatch.ends(end);
            }
            () = store.bell().notified() => {}
            () = sleep(wait) => {}
            () = stop.cancelled() => {}
        }
    }
    let Dispatch { running, turns, .. } = dispatch;
    finish(&*dispatch.store, running, turns, dispatch.plan.closing).await
}
// ANCHOR_END: bucle

// ANCHOR: reclama
impl<S: Store, C: Carrier> Dispatch<S, C> {
    /// Reclama hasta que no hay sitio, no hay trabajo o hay que parar, y dice
    /// cuánto esperar.
    async fn fill(&mut self, stop: &CancellationToken) -> Duration {
        while self.running.len() < self.plan.at_once && !stop.is_cancelled() {
            let now = Instant::now();
            match self.store.claim(&self.hosts.busy(now)).await {
                Ok(Claim::Turn(turn)) => self.starts(turn),
                Ok(Claim::Nothing { next }) => {
                    let trial = self.hosts.next_trial(now);
                    let first = [next, trial].into_iter().flatten().min();
                    return first.unwrap_or(LOOK).min(LOOK);
                }
                Err(error) => {
                    tracing::error!(error, "no se puede reclamar");
                    return LOOK;
                }
            }
        }
        LOOK
    }
    // ANCHOR_END: reclama

    // ANCHOR: cuenta
    fn starts(&mut self, turn: Turn) {
        if turn.attempt > self.plan.policy.attempts {
            return self.gives_up(turn);
        }
        let turn = Arc::new(turn);
        self.hosts.starts(turn.destination.host());
        let span = tracing::info_span!(
            "entrega",
            id = turn.id,
            intento = turn.attempt,
            // La dirección entera puede llevar una clave.
            servidor = turn.destination.host(),
        );
        let store = self.store.clone();
        let (plan, budget) = (self.plan.clone(), self.budget.clone());
        let delivery = deliver(store, plan, budget, turn.clone());
        let task = self.running.spawn(delivery.instrument(span));
        self.turns.insert(task.id(), turn);
    }

    /// Del último no dijo nadie cómo acabó: el proceso murió con él fuera, y
    /// puede que por él.
    fn gives_up(&mut self, turn: Turn) {
        let store = self.store.clone();
        let why = "no le quedan intentos".to_owned();
        tracing::warn!(id = turn.id, why, "fallido");
        self.running.spawn(async move {
            settle(&*store, &turn, &Settled::Spent { why }).await;
            false
        });
    }

    fn ends(&mut self, end: Result<(Id, bool), JoinError>) {
        let (id, failed) = match end {
            Ok(end) => end,
            Err(error) => {
                // Un fallo nuestro: su destino vuelve cuando vence el arriendo.
                tracing::error!(%error, "una entrega ha entrado en pánico");
                (error.id(), true)
            }
        };
        if let Some(turn) = self.turns.remove(&id) {
            let host = turn.destination.host();
            self.hosts.ends(host, failed, Instant::now());
        }
    }
}
// ANCHOR_END: cuenta

// ANCHOR: entrega
/// Una entrega, y si ha fallado el servidor.
async fn deliver<S: Store, C: Carrier>(
    store: Arc<S>,
    plan: Arc<Plan<C>>,
    budget: Arc<Mutex<Budget>>,
    turn: Arc<Turn>,
) -> bool {
    let verdict = attempt(&plan.client, &turn, plan.limit).await;
    let failed = matches!(verdict, Verdict::Unsure { .. });
    let pays = budget
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .pays(&verdict);
    let dice = fastrand::f64();
    let end = plan.policy.settle(verdict, turn.attempt, dice, pays);
    match &end {
        Settled::Delivered => tracing::info!("entregado"),
        Settled::Failed { why } => tracing::warn!(motivo = why, "fallido"),
        Settled::Again { after, why } => {
            let wait = after.as_millis() as u64;
            tracing::info!(motivo = why, espera_ms = wait, "se repetirá");
        }
        Settled::Spent { .. } | Settled::Returned => {}
    }
    settle(&*store, &turn, &end).await;
    failed
}
// ANCHOR_END: entrega
