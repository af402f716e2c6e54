//! El horno: amasa, y sabe si mientras tanto el bucle atendía.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

use ejercicios::{Gauge, Result, ensure};
use tokio::sync::mpsc::{
    UnboundedReceiver, UnboundedSender, unbounded_channel,
};
use tokio::task::yield_now;
use tokio::time::advance;

use super::attempt;

const LOAVES: [u32; 3] = [1, 2, 3];
/// Lo que se espera de verdad al bucle, y lo que tarda en el reloj virtual.
const PATIENCE: Duration = Duration::from_secs(2);
const HOUR: Duration = Duration::from_hours(1);

pub struct Oven {
    home: ThreadId,
    asks: UnboundedSender<Sender<()>>,
    started: Gauge,
    /// Los que se amasan en el hilo del bucle.
    at_home: Gauge,
    /// El bucle no contestó.
    held: AtomicBool,
    kneaded: Mutex<Vec<u32>>,
}

impl Oven {
    /// Amasa un pan y da su peso. Ocupa el hilo.
    pub fn knead(&self, loaf: u32) -> u32 {
        let _one = self.started.enter();
        if thread::current().id() == self.home {
            let _here = self.at_home.enter();
        } else if !self.held.load(SeqCst) {
            let (answer, answers) = channel();
            // Si el bucle ha acabado, ya no contesta.
            let _ = self.asks.send(answer);
            if answers.recv_timeout(PATIENCE).is_err() {
                self.held.store(true, SeqCst);
            }
        }
        self.kneaded.lock().expect("sin pánicos").push(loaf);
        loaf * 100
    }
}

/// Contesta desde el bucle, y tarda más que cualquier rato fijo.
async fn answer(mut asks: UnboundedReceiver<Sender<()>>) {
    while let Some(answer) = asks.recv().await {
        advance(HOUR).await;
        for _ in 0..20 {
            yield_now().await;
        }
        let _ = answer.send(());
    }
}

pub fn check() -> Result<()> {
    // Sin un límite para todo: con hilos de verdad, el reloj virtual saltaría
    // hasta él.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()?;
    let (asks, asked) = unbounded_channel();
    let oven = Arc::new(Oven {
        home: thread::current().id(),
        asks,
        started: Gauge::new(),
        at_home: Gauge::new(),
        held: AtomicBool::new(false),
        kneaded: Mutex::default(),
    });
    let (weight, mut kneaded) = runtime.block_on(async {
        tokio::spawn(answer(asked));
        let weight = attempt::bake(oven.clone()).await;
        (weight, oven.kneaded.lock().expect("lo mismo").clone())
    });
    kneaded.sort_unstable();
    ensure!(
        oven.started.entered() > 0,
        "no se amasó ningún pan y el peso es {weight}"
    );
    let home = oven.at_home.entered();
    ensure!(
        home == 0,
        "panes amasados en el hilo del bucle: {home}; mientras tanto no \
         atendió a nadie"
    );
    ensure!(
        !oven.held.load(SeqCst),
        "se amasó en otro hilo, pero el del bucle se quedó bloqueado esperando \
         a que acabara"
    );
    ensure!(
        kneaded == LOAVES,
        "panes amasados cuando `bake` volvió, con un peso de {weight}: \
         {kneaded:?}; y son {LOAVES:?}, cada uno una vez"
    );
    ensure!(
        weight == 600,
        "se amasaron los tres, que pesan 600, y el peso que dio es {weight}"
    );
    Ok(())
}
