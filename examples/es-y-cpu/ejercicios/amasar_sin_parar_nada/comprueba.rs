//! El horno: amasa, y sabe si mientras tanto el bucle atendía.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

use ejercicios::{Result, ensure};
use tokio::sync::Notify;

use super::attempt;

pub struct Oven {
    home: ThreadId,
    asks: Arc<Notify>,
    answers: Mutex<Receiver<()>>,
    kneaded: Mutex<Vec<(ThreadId, bool)>>,
}

impl Oven {
    /// Amasa un pan y da su peso. Ocupa el hilo.
    pub fn knead(&self, loaf: u32) -> u32 {
        self.asks.notify_one();
        let answers = self.answers.lock().unwrap();
        // El bucle contesta en el acto, si no está bloqueado.
        let alive = answers.recv_timeout(Duration::from_millis(500)).is_ok();
        let here = thread::current().id();
        self.kneaded.lock().unwrap().push((here, alive));
        loaf * 100
    }
}

async fn answer(asks: Arc<Notify>, answers: Sender<()>) {
    loop {
        asks.notified().await;
        let _ = answers.send(());
    }
}

pub fn check() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (sender, answers) = channel();
    let oven = Arc::new(Oven {
        home: thread::current().id(),
        asks: Arc::default(),
        answers: Mutex::new(answers),
        kneaded: Mutex::default(),
    });
    let weight = runtime.block_on(async {
        tokio::spawn(answer(oven.asks.clone(), sender));
        attempt::bake(oven.clone()).await
    });
    let kneaded = oven.kneaded.lock().unwrap().clone();
    let times = kneaded.len();
    ensure!(times > 0, "no se amasó ningún pan y el peso es {weight}");
    let home = kneaded.iter().filter(|it| it.0 == oven.home).count();
    ensure!(
        home == 0,
        "panes amasados en el hilo del bucle: {home}; mientras tanto no \
         atendió a nadie"
    );
    ensure!(
        kneaded.iter().all(|it| it.1),
        "se amasó en otro hilo, pero el del bucle se quedó bloqueado esperando \
         a que acabara"
    );
    ensure!(
        weight == 600,
        "panes amasados: {times}; el peso es {weight}, y son tres que pesan \
         600: falta esperar algún resultado"
    );
    Ok(())
}
