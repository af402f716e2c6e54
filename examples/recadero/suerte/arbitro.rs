//! El árbitro: lo ve todo, y dice qué no tenía que haber pasado.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use recadero::recado::{Body, Draft, RecadoId, Turn};
use recadero::store::Settled;
use tokio_util::sync::CancellationToken;

use crate::cuentas::Seen;
use crate::mundo::World;
use crate::vida::{ATTEMPTS, CAPACITY, LEASE};

/// Quién habla con quién, para contarlo.
pub const RECADERO: &str = "Recadero";
pub const MACHINE: &str = "máquina";
const SENDER: &str = "quien envía";
const BASE: &str = "base";

/// Lo que alguien quiere enviar.
pub struct Letter {
    pub number: usize,
    pub destination: String,
    pub body: String,
    pub key: Option<String>,
}

/// Lo que se sabe de un recado guardado.
pub struct Known {
    pub destination: String,
    pub body: Vec<u8>,
    /// Cómo acabó, si está apuntado.
    pub end: Option<Settled>,
    pub arrived: bool,
    /// El destino lo ha aceptado, o lo ha rechazado.
    pub taken: bool,
    pub rejected: bool,
    /// En qué vida se supo de seguro, y hasta cuándo valía su turno.
    pub heard: Option<(usize, i64)>,
}

#[derive(Default)]
pub struct Lane {
    /// El turno que está fuera: la vida, el arriendo y hasta cuándo vale.
    pub out: Option<(usize, i64, i64)>,
    pub started: RecadoId,
    pub arrived: RecadoId,
}

#[derive(Default)]
pub struct Inner {
    pub known: BTreeMap<RecadoId, Known>,
    pub lanes: BTreeMap<String, Lane>,
    /// De quién es cada clave.
    pub keys: BTreeMap<String, RecadoId>,
    pub promised: BTreeMap<RecadoId, usize>,
    /// Las entregas en curso de cada servidor, en cada vida.
    pub running: BTreeMap<(usize, String), usize>,
    /// Las que atiende cada servidor, las suelte Recadero o no.
    pub serving: BTreeMap<String, usize>,
    pub seen: Seen,
    wrong: Option<String>,
    /// Los turnos que se han dado después de pedir que cierre.
    after_stop: Option<usize>,
}

pub struct Referee {
    pub world: Arc<World>,
    inner: Mutex<Inner>,
    /// Alguien ha hecho lo que no debía.
    pub wrong: CancellationToken,
}

impl Referee {
    pub fn new(world: Arc<World>) -> Arc<Referee> {
        Arc::new(Referee {
            world,
            inner: Mutex::default(),
            wrong: CancellationToken::new(),
        })
    }

    pub fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("nadie entra en pánico con él")
    }

    /// Exige algo, y si no se cumple, se acaba el caso.
    pub fn demands(&self, inner: &mut Inner, holds: bool, otherwise: String) {
        if !holds && inner.wrong.is_none() {
            self.world
                .says("árbitro", RECADERO, format!("mal: {otherwise}"));
            inner.wrong = Some(otherwise);
            self.wrong.cancel();
        }
    }

    pub fn fails(&self, why: &str) {
        self.demands(&mut self.inner(), false, why.to_owned());
    }

    pub fn verdict(&self) -> (Option<String>, Seen) {
        let mut inner = self.inner();
        (inner.wrong.take(), std::mem::take(&mut inner.seen))
    }

    pub fn writes(&self, letter: &Letter) {
        let (number, to) = (letter.number, &letter.destination);
        self.world
            .says(SENDER, RECADERO, format!("carta {number}, para {to}"));
    }

    // ANCHOR: guardado
    /// La base ha guardado un recado, o ha reconocido uno repetido.
    pub fn kept(&self, id: RecadoId, draft: &Draft) {
        let mut inner = self.inner();
        let Body::Inline(body) = &draft.body else {
            return;
        };
        if let Some(key) = &draft.key {
            let first = *inner.keys.entry(key.text.clone()).or_insert(id);
            let why = format!("la clave de {first} guarda otro, {id}");
            self.demands(&mut inner, first == id, why);
        }
        self.world.says(RECADERO, BASE, format!("guarda {id}"));
        inner.known.entry(id).or_insert_with(|| Known {
            destination: draft.destination.url().to_owned(),
            body: body.to_vec(),
            end: None,
            arrived: false,
            taken: false,
            rejected: false,
            heard: None,
        });
        let all = inner.known.values();
        let pending = all.filter(|it| it.end.is_none()).count();
        let why = format!("guarda {pending}, y caben {CAPACITY}");
        self.demands(&mut inner, pending <= CAPACITY as usize, why);
    }

    /// Lo que se contesta a quien envía.
    pub fn replies(&self, letter: &Letter, status: &str, body: &[u8]) {
        let mut inner = self.inner();
        let number = letter.number;
        let told = format!("{status} a la carta {number}");
        self.world.says(RECADERO, SENDER, told);
        let why = format!("a la carta {number} se le niega su propia clave");
        self.demands(&mut inner, status != "422", why);
        if status != "202" {
            return;
        }
        let text = String::from_utf8_lossy(body);
        let id = text.split('"').nth(3).and_then(|it| it.parse().ok());
        let Some(id) = id else {
            return self.demands(
                &mut inner,
                false,
                format!("un 202 con {text}"),
            );
        };
        let known = inner.known.get(&id);
        let same = known.is_none_or(|it| it.body == letter.body.as_bytes());
        let same = same && (known.is_some() || self.world.plan.quiet);
        let why = format!("promete {id}, que no es la carta {number}");
        self.demands(&mut inner, same, why);
        if !self.world.plan.quiet {
            inner.promised.insert(id, number);
        }
    }
    // ANCHOR_END: guardado

    // ANCHOR: turnos
    /// Empieza una vida: lo que tenía fuera la anterior no lo tiene nadie.
    pub fn begins(&self) {
        let mut inner = self.inner();
        inner.after_stop = None;
        for lane in inner.lanes.values_mut() {
            lane.out = None;
        }
    }

    /// Se le ha pedido que cierre.
    pub fn stops(&self) {
        self.inner().after_stop = Some(0);
    }

    /// La base da un turno.
    pub fn claimed(&self, life: usize, turn: &Turn) {
        let mut inner = self.inner();
        let (id, url) = (turn.id, turn.destination.url());
        let now = self.world.millis();
        let told = format!("te toca {id}, intento {}", turn.attempt);
        self.world.says(BASE, RECADERO, told);
        if let Some(count) = &mut inner.after_stop {
            // Uno puede estar pedido antes.
            *count += 1;
            let one = *count == 1;
            let why = format!("reclama {id} cuando ya tenía que cerrar");
            self.demands(&mut inner, one, why);
        }
        let lane = inner.lanes.entry(url.to_owned()).or_default();
        let alone = lane.out.is_none_or(|(_, _, until)| until <= now);
        let until = now + LEASE.as_millis() as i64;
        lane.out = Some((life, turn.lease, until));
        let why = format!("sale {id} con otro fuera hacia {url}");
        self.demands(&mut inner, alone, why);
        let older = inner
            .known
            .range(..id)
            .find(|(_, it)| it.destination == url && it.end.is_none());
        if let Some(older) = older.map(|(older, _)| *older) {
            let why = format!("sale {id} antes que {older}");
            self.demands(&mut inner, false, why);
        }
        let known = inner.known.get(&id);
        let over = known.is_some_and(|it| it.end.is_some());
        self.demands(
            &mut inner,
            !over,
            format!("sale {id}, y estaba apuntado"),
        );
    }

    /// La base apunta cómo ha acabado un turno, si aún vale.
    pub fn settled(&self, turn: &Turn, end: &Settled) {
        let mut inner = self.inner();
        let (id, url) = (turn.id, turn.destination.url());
        let lane = inner.lanes.entry(url.to_owned()).or_default();
        if lane.out.is_none_or(|(_, lease, _)| lease != turn.lease) {
            let told = format!("apunta {id}, con un turno vencido");
            self.world.says(RECADERO, BASE, told);
            return inner.seen.late_settles += 1;
        }
        lane.out = None;
        let told = match end {
            Settled::Delivered => format!("{id} está entregado"),
            Settled::Failed { why } | Settled::Spent { why } => {
                format!("{id} ha fallado: {why}")
            }
            Settled::Again { after, why } => {
                let millis = after.as_millis();
                format!("{id}, otra vez en {millis} ms: {why}")
            }
            Settled::Returned => format!("{id} se queda sin entregar"),
        };
        self.world.says(RECADERO, BASE, told);
        let Some(known) = inner.known.get_mut(&id) else {
            return;
        };
        // Quien ya no tiene intentos ha fallado, como los demás.
        let end = match end.clone() {
            Settled::Spent { why } => Settled::Failed { why },
            other => other,
        };
        let ends = matches!(end, Settled::Delivered | Settled::Failed { .. });
        if ends {
            known.end = Some(end.clone());
        }
        let (taken, rejected) = (known.taken, known.rejected);
        let (holds, why) = match end {
            Settled::Delivered => (taken, "da por entregado lo no aceptado"),
            Settled::Failed { why } => (
                !why.is_empty() && (rejected || turn.attempt >= ATTEMPTS),
                "se rinde antes de tiempo",
            ),
            _ => (true, ""),
        };
        self.demands(&mut inner, holds, format!("{why}: {id}"));
        if ends && self.world.plan.quiet {
            Referee::forgets(&mut inner, id);
        }
    }
    // ANCHOR_END: turnos
}
