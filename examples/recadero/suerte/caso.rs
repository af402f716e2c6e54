//! Un caso, de principio a fin.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use recadero::sqlite::Sqlite3;
use tokio::runtime::Builder;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

use crate::arbitro::{MACHINE, RECADERO, Referee};
use crate::cuentas::Totals;
use crate::destino::host;
use crate::disco::stopped;
use crate::envia::{asks, sender};
use crate::mundo::{Life, World};
use crate::plan::{End, Fault, Plan};
use crate::red::Net;
use crate::vida::{lives, opens};

/// Lo que ha pasado en un caso.
pub struct Report {
    pub wrong: Option<String>,
    pub log: Vec<String>,
    pub totals: Totals,
}

// ANCHOR: ejecuta
/// Ejecuta un plan, que da siempre lo mismo: un hilo, un reloj parado y un
/// azar con su semilla.
pub fn run(plan: &Plan) -> Report {
    // El azar de las esperas de Recadero.
    fastrand::seed(plan.seed);
    let folder = folder();
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("hay sitio para un hilo");
    runtime.block_on(async {
        let world = World::new(plan.clone());
        let referee = Referee::new(world.clone());
        let net = Net::new(world.clone());
        let case = all(&net, &referee, folder.path());
        tokio::select! {
            biased;
            () = referee.wrong.cancelled() => {}
            end = case => if let Err(why) = end {
                referee.fails(&why);
            },
        }
        let (wrong, seen) = referee.verdict();
        let totals = Totals {
            cases: 1,
            lives: plan.lives.len() as u64 + 1,
            hours: world.millis() as f64 / 3_600_000.0,
            seen,
            tally: world.tally(),
        };
        let log = world.log();
        Report { wrong, log, totals }
    })
}
// ANCHOR_END: ejecuta

/// En memoria, si se puede: aquí no se prueba el disco de esta máquina.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let folder = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    folder.expect("se puede escribir")
}

// ANCHOR: vidas
async fn all(
    net: &Arc<Net>,
    referee: &Arc<Referee>,
    folder: &Path,
) -> Result<(), String> {
    let world = &net.world;
    for number in 0..world.plan.hosts {
        let name = format!("mesa-{number}");
        tokio::spawn(host(net.clone(), referee.clone(), name));
    }
    let mut senders = JoinSet::new();
    for number in 0..world.plan.senders {
        senders.spawn(sender(net.clone(), referee.clone(), number));
    }
    for (number, end) in world.plan.lives.iter().enumerate() {
        let process = Process::starts(net, referee, folder, number)?;
        if let End::Stopped { .. } = end {
            world.counts(Fault::Stopped);
        }
        process.ends(referee, *end).await?;
        world.pause(0..800).await;
        world.jumps();
    }
    // Y la última, tranquila: todo tiene que acabar.
    let last = world.plan.lives.len();
    let process = Process::starts(net, referee, folder, last)?;
    sleep(Duration::from_secs(20)).await;
    world.calms();
    while senders.join_next().await.is_some() {}
    let patience = Duration::from_secs(120);
    let over = async {
        while referee.waiting() > 0 {
            sleep(Duration::from_millis(100)).await;
        }
    };
    let late = timeout(patience, over).await.is_err();
    let left = referee.waiting();
    demand(!late, || format!("{left} se quedan esperando"))?;
    for (id, state) in referee.promised() {
        check(net, id, state).await?;
        referee.finds();
    }
    let stop = End::Stopped {
        millis: 0,
        steps: None,
    };
    process.ends(referee, stop).await
}

/// Lo que se contesta de un recado prometido.
async fn check(
    net: &Arc<Net>,
    id: i64,
    state: Option<&str>,
) -> Result<(), String> {
    let text = format!("GET /recados/{id} HTTP/1.1\r\nhost: recadero\r\n\r\n");
    let mut reply = None;
    // Quizá siga aislado un rato.
    for _ in 0..5 {
        if reply.is_none() {
            reply = asks(net, &text).await;
        }
    }
    let reply = reply.ok_or("no contesta, y no pasa nada")?;
    let body = String::from_utf8_lossy(&reply.body);
    let found = reply.what() == "200";
    demand(found, || {
        format!("el {id} estaba prometido, y se ha perdido")
    })?;
    let told = state.is_some_and(|it| body.contains(it));
    demand(told, || format!("el {id} está {state:?}, y dice {body}"))
}

fn demand(holds: bool, otherwise: impl Fn() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}
// ANCHOR_END: vidas

/// Lo que tarda en cerrar, como mucho: el plazo, y apuntar lo que devuelve,
/// con un disco que a veces tarda.
const CLOSES: Duration = Duration::from_secs(60);

// ANCHOR: proceso
struct Process {
    life: Life,
    stop: CancellationToken,
    task: AbortOnDropHandle<()>,
    base: Arc<Sqlite3>,
}

impl Process {
    fn starts(
        net: &Arc<Net>,
        referee: &Arc<Referee>,
        folder: &Path,
        number: usize,
    ) -> Result<Process, String> {
        let told = format!("empieza la vida {number}");
        net.world.says(MACHINE, RECADERO, told);
        referee.begins();
        net.world.dies_after(None);
        let base = opens(net, folder)?;
        let dead = CancellationToken::new();
        let life = Life { number, dead };
        let stop = CancellationToken::new();
        let task = lives(
            net.clone(),
            referee.clone(),
            base.clone(),
            life.clone(),
            stop.clone(),
        );
        let task = AbortOnDropHandle::new(tokio::spawn(task));
        Ok(Process {
            life,
            stop,
            task,
            base,
        })
    }

    /// Acaba como diga el plan, y suelta la carpeta.
    async fn ends(mut self, referee: &Referee, end: End) -> Result<(), String> {
        let world = &referee.world;
        let dead = self.life.dead.clone();
        let mut closed = false;
        match end {
            End::Killed { steps } => {
                world.dies_after(Some(steps));
                let late = Duration::from_secs(30);
                let _quiet = timeout(late, dead.cancelled()).await;
            }
            End::Stopped { millis, steps } => {
                sleep(Duration::from_millis(millis)).await;
                world.says(MACHINE, RECADERO, "cierra".to_owned());
                self.stop.cancel();
                referee.stops();
                world.dies_after(steps);
                let closes = async {
                    tokio::select! {
                        biased;
                        () = dead.cancelled() => Ok(false),
                        end = &mut self.task => end.map(|()| true),
                    }
                };
                let end = timeout(CLOSES, closes).await;
                let end = end.map_err(|_| "no acaba de cerrar")?;
                closed = end.map_err(|why| why.to_string())?;
            }
        }
        if !closed {
            world.says(MACHINE, RECADERO, "muere".to_owned());
            world.counts(Fault::Killed);
            dead.cancel();
            self.task.abort();
            let end = self.task.await;
            if let Some(why) = end.err().filter(|it| it.is_panic()) {
                return Err(why.to_string());
            }
        }
        // Lo que ha lanzado tarda un turno en soltarse.
        while Arc::strong_count(&self.base) > 1 {
            sleep(Duration::from_millis(1)).await;
        }
        stopped(self.base.close());
        Ok(())
    }
}
// ANCHOR_END: proceso
