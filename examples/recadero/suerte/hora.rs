//! Una hora de las suyas con carga: lo que tiene en memoria, y las tareas y
//! las conexiones vivas, cada diez minutos.
//!
//! La memoria es la de todo el proceso, así que la hora va en uno para ella
//! sola: esta prueba, otra vez, con `HORA`.

use std::alloc::System;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use libtest_mimic::Failed;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::runtime::{Builder, Handle};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::arbitro::{Letter, Referee};
use crate::caso::folder;
use crate::destino::host;
use crate::envia::post;
use crate::mundo::{Life, World};
use crate::plan::{Fault, Plan};
use crate::red::Net;
use crate::vida::{lives, opens};

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Cómo se llama, en el entorno, la que va sola.
pub const ALONE: &str = "HORA";
const TEN_MINUTES: Duration = Duration::from_secs(600);

// ANCHOR: hora
/// Lo que queda vivo en un momento: la memoria, en KB, las tareas y los cables.
#[derive(Clone, Copy)]
struct Sample {
    memory: f64,
    tasks: usize,
    cables: usize,
}

/// Una de las tres.
type Part = fn(&Sample) -> f64;

/// Una hora: cada segundo se envía un recado, a destinos siempre nuevos y con
/// fallos, y cada minuto alguien escucha un rato y se va.
async fn hour(net: Arc<Net>, referee: Arc<Referee>) -> Vec<Sample> {
    let folder = folder();
    for number in 0..3 {
        let name = format!("mesa-{number}");
        tokio::spawn(host(net.clone(), referee.clone(), name));
    }
    let base = opens(&net, folder.path()).expect("se abre");
    let stop = CancellationToken::new();
    let life = Life {
        number: 0,
        dead: CancellationToken::new(),
    };
    let process = lives(net.clone(), referee.clone(), base, life, stop.clone());
    let process = tokio::spawn(process);
    tokio::spawn(sends(net.clone(), referee.clone()));
    tokio::spawn(listens(net.clone()));
    let mut samples = Vec::new();
    for _ in 0..6 {
        sleep(TEN_MINUTES).await;
        let heap = HEAP.stats();
        let live = heap.bytes_allocated - heap.bytes_deallocated;
        samples.push(Sample {
            memory: live as f64 / 1024.0,
            tasks: Handle::current().metrics().num_alive_tasks(),
            cables: net.cables(),
        });
    }
    stop.cancel();
    process.await.expect("acaba bien");
    samples
}
// ANCHOR_END: hora

async fn sends(net: Arc<Net>, referee: Arc<Referee>) {
    for number in 0.. {
        let letter = Letter {
            number,
            // Otro servidor y otro destino cada vez; contesta uno de los tres.
            destination: format!("http://{number}.mesa-{}/", number % 3),
            body: "sopa ".repeat(number % 200),
            key: Some(format!("pedido-{number}")),
        };
        let (net, referee) = (net.clone(), referee.clone());
        // Si no le contestan, lo deja: otro llegará.
        tokio::spawn(async move { post(&net, &referee, &letter).await });
        sleep(Duration::from_secs(1)).await;
    }
}

async fn listens(net: Arc<Net>) {
    loop {
        sleep(Duration::from_secs(60)).await;
        let Ok(mut socket) = net.connect("recadero", None).await else {
            continue;
        };
        let head = b"GET /sucesos HTTP/1.1\r\nhost: recadero\r\n\r\n";
        let _asked = socket.write_all(head).await;
        let hears =
            async { while let Ok(1..) = socket.read(&mut [0; 512]).await {} };
        let _enough = timeout(Duration::from_secs(20), hears).await;
    }
}

/// La hora, en este proceso: la tabla va a la salida.
pub fn alone() -> Result<(), String> {
    let faults = [Fault::Late, Fault::Cut, Fault::Busy, Fault::HangsUp];
    let plan = Plan {
        faults: BTreeSet::from(faults),
        quiet: true,
        ..Plan::new(1)
    };
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .map_err(|why| why.to_string())?;
    fastrand::seed(plan.seed);
    let samples = runtime.block_on(async {
        let world = World::new(plan);
        let referee = Referee::new(world.clone());
        let samples = hour(Net::new(world), referee.clone()).await;
        let (wrong, seen) = referee.verdict();
        match wrong {
            Some(why) => Err(why),
            None => Ok((samples, seen.attempts)),
        }
    });
    let (samples, attempts) = samples?;
    println!("{attempts} entregas\n{}", table(&samples));
    flat("memoria, en KB", &samples, |it| it.memory, 100.0)?;
    flat("tareas", &samples, |it| it.tasks as f64, 20.0)?;
    flat("cables", &samples, |it| it.cables as f64, 10.0)
}

/// Lo que hay en la segunda media hora no pasa de lo que había en la primera.
fn flat(
    what: &str,
    samples: &[Sample],
    of: Part,
    margin: f64,
) -> Result<(), String> {
    let most = |half: &[Sample]| half.iter().map(of).fold(0.0, f64::max);
    let (early, late) = samples.split_at(samples.len() / 2);
    let (early, late) = (most(early), most(late));
    match late > early + margin {
        true => Err(format!("{what}: de {early:.0} a {late:.0}")),
        false => Ok(()),
    }
}

fn table(samples: &[Sample]) -> String {
    let mut table = "| Minuto |".to_owned();
    for number in 1..=samples.len() {
        let _ = write!(table, " {number}0 |");
    }
    table += "\n|---|";
    table += &"---:|".repeat(samples.len());
    let rows: [(&str, Part); 3] = [
        ("Memoria viva, KB", |it| it.memory),
        ("Tareas", |it| it.tasks as f64),
        ("Conexiones", |it| it.cables as f64),
    ];
    for (name, of) in rows {
        let _ = write!(table, "\n| {name} |");
        for sample in samples {
            let _ = write!(table, " {:.0} |", of(sample));
        }
    }
    table + "\n"
}

/// La hora, en un proceso para ella.
pub fn trial() -> Result<(), Failed> {
    let me = std::env::current_exe()?;
    let output = Command::new(me).env(ALONE, "1").output()?;
    let told = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{told}{why}").into());
    }
    println!("{told}");
    if ayuda::overwrites() {
        let (_, table) = told.split_once('\n').ok_or("no dice nada")?;
        let path = "examples/recadero/suerte/hora.md";
        ayuda::same_or_write(table.to_owned(), &ayuda::root().join(path))?;
    }
    Ok(())
}
