//! Qué va a salir mal: todo sale de una semilla.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

use fastrand::Rng;

// ANCHOR: fallos
/// Lo que puede salir mal, además de lo que tarda cada cosa.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    NoConnection,
    Late,
    Cut,
    Isolated,
    ClientGone,
    Busy,
    Slow,
    Silent,
    HangsUp,
    HalfAnswer,
    Endless,
    Nonsense,
    Rejects,
    DiskFull,
    DiskLies,
    DiskSlow,
    Killed,
    Stopped,
    ClockJump,
}

impl Fault {
    pub const ALL: [(Fault, &str); 19] = [
        (Fault::NoConnection, "la conexión se rechaza"),
        (Fault::Late, "un trozo llega segundos tarde"),
        (Fault::Cut, "la conexión se corta a mitad de un trozo"),
        (Fault::Isolated, "un servidor se queda aislado un rato"),
        (
            Fault::ClientGone,
            "quien envía cuelga sin esperar respuesta",
        ),
        (Fault::Busy, "el destino contesta 503 o 429"),
        (Fault::Slow, "el destino tarda, a veces más que el intento"),
        (Fault::Silent, "el destino no contesta"),
        (Fault::HangsUp, "el destino lee y cuelga"),
        (Fault::HalfAnswer, "el destino contesta a medias"),
        (Fault::Endless, "el destino no acaba de contestar"),
        (Fault::Nonsense, "el destino contesta otra cosa"),
        (Fault::Rejects, "el destino rechaza el recado"),
        (Fault::DiskFull, "el disco está lleno: no se escribe"),
        (Fault::DiskLies, "el disco dice que no, y ha escrito"),
        (Fault::DiskSlow, "el disco tarda segundos"),
        (Fault::Killed, "el proceso muere"),
        (Fault::Stopped, "el proceso se cierra por las buenas"),
        (Fault::ClockJump, "el reloj de la máquina salta horas"),
    ];
}
// ANCHOR_END: fallos

// ANCHOR: plan
/// Cómo acaba una vida del proceso.
#[derive(Clone, Copy, Debug)]
pub enum End {
    /// Muere tras ese número de pasos: entre dos cosas cualesquiera.
    Killed { steps: u64 },
    /// Se le pide que cierre; si hay pasos, muere mientras cierra.
    Stopped { millis: u64, steps: Option<u64> },
}

/// Un caso: el mismo plan da siempre la misma ejecución.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    pub recados: usize,
    pub senders: usize,
    pub hosts: usize,
    /// Destinos de cada servidor.
    pub lanes: usize,
    /// Las vidas que acaban mal; después hay una tranquila.
    pub lives: Vec<End>,
    pub faults: BTreeSet<Fault>,
    /// Sin contar lo que pasa, ni recordar lo que ya ha acabado.
    pub quiet: bool,
}

impl Plan {
    pub fn new(seed: u64) -> Plan {
        let mut dice = Rng::with_seed(seed);
        // Cada caso tiene unos fallos sí y otros no: con todos a la vez, unos
        // tapan a los otros.
        let faults = Fault::ALL.into_iter().map(|(fault, _)| fault);
        let faults = faults.filter(|_| dice.u8(..3) > 0).collect();
        Plan {
            seed,
            recados: dice.usize(2..=24),
            senders: dice.usize(1..=3),
            hosts: dice.usize(1..=3),
            lanes: dice.usize(1..=4),
            lives: (0..dice.usize(0..=3)).map(|_| end(&mut dice)).collect(),
            faults,
            quiet: false,
        }
    }
}

fn end(dice: &mut Rng) -> End {
    let steps = dice.u64(1..400);
    match dice.u8(..3) {
        0 => End::Stopped {
            millis: dice.u64(..3000),
            steps: dice.bool().then_some(steps / 8),
        },
        _ => End::Killed { steps },
    }
}
// ANCHOR_END: plan

impl Display for Plan {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let (hosts, lanes) = (self.hosts, self.lanes);
        write!(
            out,
            "recados {}, quienes envían {}, ",
            self.recados, self.senders
        )?;
        write!(out, "servidores {hosts}, destinos de cada uno {lanes}")?;
        for end in &self.lives {
            match end {
                End::Killed { steps } => {
                    write!(out, "; muere en {steps} pasos")?
                }
                End::Stopped { millis, steps } => {
                    write!(out, "; se cierra a los {millis} ms")?;
                    if let Some(steps) = steps {
                        write!(out, ", y muere en {steps} pasos")?;
                    }
                }
            }
        }
        let all = Fault::ALL.iter();
        for (_, what) in all.filter(|it| self.faults.contains(&it.0)) {
            write!(out, "; {what}")?;
        }
        Ok(())
    }
}

// ANCHOR: encoge
/// Quita del plan lo que puede sin que deje de fallar.
pub fn shrink(plan: Plan, fails: impl Fn(&Plan) -> bool) -> Plan {
    let mut best = plan;
    loop {
        let smaller = smaller(&best).into_iter().find(&fails);
        match smaller {
            Some(plan) => best = plan,
            None => return best,
        }
    }
}

fn smaller(plan: &Plan) -> Vec<Plan> {
    let mut all = Vec::new();
    let mut with = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        all.push(plan);
    };
    for life in 0..plan.lives.len() {
        with(&|it| it.lives.truncate(life));
    }
    if plan.recados > 1 {
        with(&|it| it.recados /= 2);
        with(&|it| it.recados -= 1);
    }
    type Size = fn(&mut Plan) -> &mut usize;
    let sizes: [Size; 3] =
        [|it| &mut it.senders, |it| &mut it.hosts, |it| &mut it.lanes];
    for size in sizes {
        if *size(&mut plan.clone()) > 1 {
            with(&|it| *size(it) -= 1);
        }
    }
    for fault in &plan.faults {
        with(&|it| it.faults.retain(|it| it != fault));
    }
    all
}
// ANCHOR_END: encoge
