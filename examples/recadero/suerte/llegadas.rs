//! El árbitro, en la red: lo que sale hacia los destinos y lo que les llega.

use std::sync::Arc;

use recadero::recado::RecadoId;
use recadero::store::Settled;

use crate::arbitro::{Inner, RECADERO, Referee};
use crate::http::Message;
use crate::vida::{AT_ONCE, PER_HOST};

/// Una entrega en curso, mientras no se suelte.
pub struct Running {
    referee: Arc<Referee>,
    of: (usize, String),
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut inner = self.referee.inner();
        if let Some(count) = inner.running.get_mut(&self.of) {
            *count -= 1;
        }
    }
}

impl Referee {
    // ANCHOR: entregas
    /// Sale una petición hacia un destino.
    pub fn starts(
        self: &Arc<Self>,
        life: usize,
        id: RecadoId,
        url: &str,
        host: &str,
    ) -> Running {
        let mut inner = self.inner();
        let of = (life, host.to_owned());
        *inner.running.entry(of.clone()).or_default() += 1;
        let here = inner.running[&of];
        let mine = inner.running.iter().filter(|(it, _)| it.0 == life);
        let all: usize = mine.map(|(_, count)| count).sum();
        let why = format!("{here} a la vez a {host}, {all} en total");
        let few = here <= PER_HOST && all <= AT_ONCE;
        self.demands(&mut inner, few, why);
        inner.seen.attempts += 1;
        let lane = inner.lanes.entry(url.to_owned()).or_default();
        let before = lane.started;
        lane.started = before.max(id);
        let why = format!("{id} va detrás de {before}");
        self.demands(&mut inner, before <= id, why);
        let known = inner.known.get(&id);
        let again = known.map_or((false, None), |it| (it.taken, it.heard));
        match again {
            (_, Some((then, _))) if then != life => inner.seen.forgotten += 1,
            (_, Some((_, until))) => {
                let late = until <= self.world.millis();
                let why = format!("repite {id}, que ya sabe cómo acabó");
                self.demands(&mut inner, late, why);
                inner.seen.overdue += 1;
            }
            (true, None) => inner.seen.unheard += 1,
            (false, None) => {}
        }
        let referee = self.clone();
        Running { referee, of }
    }

    /// Le llega la respuesta a quien la pidió.
    pub fn hears(&self, life: usize, id: RecadoId, status: u16) {
        let mut inner = self.inner();
        let url = inner.known.get(&id).map(|it| it.destination.clone());
        let lane = url.and_then(|it| inner.lanes.get(&it)?.out);
        let until = lane.map_or(0, |(_, _, until)| until);
        let sure = !matches!(status, 408 | 425 | 429 | 500..);
        if let Some(known) = inner.known.get_mut(&id).filter(|_| sure) {
            known.heard = Some((life, until));
        }
    }
    // ANCHOR_END: entregas

    // ANCHOR: llegadas
    /// Llega una petición entera a un destino.
    pub fn arrives(&self, host: &str, request: &Message) -> RecadoId {
        let mut inner = self.inner();
        let id = request.number("recado-id");
        let to = request.headers.get("host").map_or(host, |it| it);
        let url = format!("http://{to}{}", request.what());
        self.world.says(
            RECADERO,
            host,
            format!("llega {id}, a {}", request.what()),
        );
        let serving = inner.serving.entry(host.to_owned()).or_default();
        *serving += 1;
        let serving = *serving;
        inner.seen.most = inner.seen.most.max(serving);
        let lane = inner.lanes.entry(url.clone()).or_default();
        let newest = lane.arrived;
        lane.arrived = newest.max(id);
        let Some(known) = inner.known.get_mut(&id) else {
            let odd = !self.world.plan.quiet;
            let why = format!("llega {id}, que nadie ha guardado");
            self.demands(&mut inner, !odd, why);
            return id;
        };
        let whole = known.body == request.body && known.destination == url;
        let first = !std::mem::replace(&mut known.arrived, true);
        let failed = matches!(known.end, Some(Settled::Failed { .. }));
        if id < newest {
            match (first, failed) {
                (false, _) => inner.seen.late_again += 1,
                (true, true) => inner.seen.late_failed += 1,
                (true, false) => {
                    let why = format!("{id} llega detrás de {newest}");
                    self.demands(&mut inner, false, why);
                }
            }
        }
        self.demands(&mut inner, whole, format!("{id} llega cambiado"));
        id
    }

    /// El destino contesta: desde aquí, lo ha aceptado o lo ha rechazado.
    pub fn answers(&self, host: &str, id: RecadoId, status: &str) {
        let mut inner = self.inner();
        self.world.says(host, RECADERO, format!("{status} a {id}"));
        if let Some(known) = inner.known.get_mut(&id) {
            known.taken |= status.starts_with('2');
            known.rejected |= status == "410";
        }
    }

    /// El destino acaba con una petición.
    pub fn leaves(&self, host: &str) {
        if let Some(count) = self.inner().serving.get_mut(host) {
            *count -= 1;
        }
    }
    // ANCHOR_END: llegadas

    /// Olvida lo que ya no va a volver.
    pub fn forgets(inner: &mut Inner, id: RecadoId) {
        inner.promised.remove(&id);
        inner.keys.retain(|_, it| *it != id);
        if let Some(known) = inner.known.remove(&id) {
            inner.lanes.remove(&known.destination);
        }
        inner.running.retain(|_, count| *count > 0);
    }

    /// Los que aún no han acabado.
    pub fn waiting(&self) -> usize {
        let inner = self.inner();
        inner.known.values().filter(|it| it.end.is_none()).count()
    }

    /// Los prometidos, con el estado que les toca.
    pub fn promised(&self) -> Vec<(RecadoId, Option<&'static str>)> {
        let mut inner = self.inner();
        inner.seen.kept = inner.known.len() as u64;
        inner.seen.promised = inner.promised.len() as u64;
        let ended = |end: fn(&Settled) -> bool| {
            let all = inner.known.values();
            all.filter(|it| it.end.as_ref().is_some_and(end)).count() as u64
        };
        let failed = ended(|it| matches!(it, Settled::Failed { .. }));
        inner.seen.failed = failed;
        let state = |id: &RecadoId| match inner.known.get(id)?.end {
            Some(Settled::Delivered) => Some("entregado"),
            Some(Settled::Failed { .. }) => Some("fallido"),
            _ => None,
        };
        inner.promised.keys().map(|id| (*id, state(id))).collect()
    }

    /// Un prometido está, y como debe.
    pub fn finds(&self) {
        self.inner().seen.found += 1;
    }
}
