//! El mundo: un azar, una hora, y la lista de lo que ha salido mal.

use std::collections::BTreeMap;
use std::future::pending;
use std::ops::Range;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use fastrand::Rng;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

use crate::plan::{Fault, Plan};

// ANCHOR: mundo
/// Lo que comparten la red, el disco y los destinos.
pub struct World {
    pub plan: Plan,
    start: Instant,
    /// La hora de la máquina: el almacén la mira desde otro hilo.
    pub hour: Arc<AtomicI64>,
    inner: Mutex<Inner>,
}

struct Inner {
    dice: Rng,
    tally: BTreeMap<Fault, u64>,
    /// Ya no sale mal nada más.
    calm: bool,
    jump: i64,
    /// Los pasos que le quedan al proceso.
    left: Option<u64>,
    log: Vec<String>,
}

impl World {
    pub fn new(plan: Plan) -> Arc<World> {
        // Otro azar que el del plan: uno más pequeño no lo cambia.
        let dice = Rng::with_seed(!plan.seed);
        Arc::new(World {
            plan,
            start: Instant::now(),
            hour: Arc::default(),
            inner: Mutex::new(Inner {
                dice,
                tally: BTreeMap::new(),
                calm: false,
                jump: 0,
                left: None,
                log: Vec::new(),
            }),
        })
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("nadie entra en pánico con él")
    }

    /// Una vez de cada `odds`, si el plan lo quiere, sale mal eso.
    pub fn fails(&self, fault: Fault, odds: u32) -> bool {
        let mut inner = self.inner();
        // Se tira siempre: sin un fallo, los demás caen en el mismo sitio.
        let hit = inner.dice.u32(..odds) == 0;
        let wanted = self.plan.faults.contains(&fault) && !inner.calm;
        if hit && wanted {
            *inner.tally.entry(fault).or_default() += 1;
        }
        hit && wanted
    }

    pub fn roll(&self, range: Range<u64>) -> u64 {
        self.inner().dice.u64(range)
    }

    /// Deja pasar un rato al azar, en milisegundos.
    pub async fn pause(&self, range: Range<u64>) {
        sleep(Duration::from_millis(self.roll(range))).await;
    }
    // ANCHOR_END: mundo

    pub fn calms(&self) {
        self.inner().calm = true;
    }

    /// Apunta un fallo que provoca el propio plan.
    pub fn counts(&self, fault: Fault) {
        *self.inner().tally.entry(fault).or_default() += 1;
    }

    pub fn tally(&self) -> BTreeMap<Fault, u64> {
        self.inner().tally.clone()
    }

    /// Lo que lleva en marcha el mundo.
    pub fn millis(&self) -> i64 {
        self.start.elapsed().as_millis() as i64
    }

    /// La hora de la máquina, que puede haber saltado.
    pub fn sets_hour(&self) {
        let hour = self.inner().jump + self.millis();
        self.hour.store(hour, SeqCst);
    }

    /// Cambia la hora de la máquina, como quien la corrige.
    pub fn jumps(&self) {
        if self.fails(Fault::ClockJump, 2) {
            let minutes = self.roll(0..2880) as i64 - 1440;
            self.inner().jump += minutes * 60_000;
            let told = format!("la hora cambia {minutes} minutos");
            self.says("máquina", "base", told);
        }
    }

    /// Algo que alguien le dice a alguien.
    pub fn says(&self, from: &str, to: &str, what: String) {
        if !self.plan.quiet {
            let line =
                format!("{:>7} ms  {from} -> {to}: {what}", self.millis());
            self.inner().log.push(line);
        }
    }

    pub fn log(&self) -> Vec<String> {
        self.inner().log.clone()
    }

    // ANCHOR: muerte
    /// El proceso muere cuando haya dado esos pasos.
    pub fn dies_after(&self, steps: Option<u64>) {
        self.inner().left = steps;
    }
}

/// Una vida del proceso.
#[derive(Clone)]
pub struct Life {
    pub number: usize,
    pub dead: CancellationToken,
}

impl Life {
    /// Da un paso, y dice si ha sido el último.
    pub fn dies(&self, world: &World) -> bool {
        let last = match &mut world.inner().left {
            Some(0) => true,
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        };
        if last {
            self.dead.cancel();
        }
        self.dead.is_cancelled()
    }

    /// Da un paso. De un muerto no sale nada: ni un byte, ni una escritura.
    pub async fn step(&self, world: &World) {
        if self.dies(world) {
            pending::<()>().await;
        }
    }
}
// ANCHOR_END: muerte
