//! Un mercado que dice los precios.

use std::future::poll_fn;
use std::mem::replace;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::thread::{self, ThreadId};

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::sync::mpsc::{
    UnboundedReceiver, UnboundedSender, unbounded_channel,
};
use tokio::sync::oneshot;

use super::attempt;

pub const MENU: [&str; 3] = ["sopa", "asado", "flan"];

/// Las veces que se sondea una pregunta sin que el mercado haya podido leerla.
const POLLS: usize = 1000;

type Question = (String, oneshot::Sender<u32>);

pub struct Market {
    asked: Gauge,
    /// Las que no se contestaron porque nadie dejó libre el hilo.
    held: Gauge,
    threads: Mutex<Vec<ThreadId>>,
    desk: UnboundedSender<Question>,
}

impl Market {
    /// Dice lo que vale.
    pub async fn ask(&self, dish: &str) -> u32 {
        let _one = self.asked.enter();
        let here = thread::current().id();
        self.threads.lock().expect("sin pánicos").push(here);
        let (back, mut price) = oneshot::channel();
        let asked = self.desk.send((dish.to_owned(), back));
        asked.expect("el mercado no cierra");
        for _ in 0..POLLS {
            if let Ok(price) = price.try_recv() {
                return price;
            }
            pass().await;
        }
        let _held = self.held.enter();
        0
    }
}

/// Deja pasar a los demás una vez, si quien sondea los deja.
async fn pass() {
    let mut passed = false;
    poll_fn(|context| {
        if replace(&mut passed, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Contesta desde otra tarea del mismo bucle.
async fn answer(mut desk: UnboundedReceiver<Question>) {
    while let Some((dish, back)) = desk.recv().await {
        let price = u32::try_from(dish.len()).unwrap_or(0);
        // Quien la hizo puede haberse ido.
        let _ = back.send(price);
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let (desk, questions) = unbounded_channel();
        tokio::spawn(answer(questions));
        let market = Arc::new(Market {
            asked: Gauge::new(),
            held: Gauge::new(),
            threads: Mutex::default(),
            desk,
        });
        let stuck = || "se quedó esperando, y el mercado contesta".into();
        let prices = ends(attempt::menu(market.clone()), stuck).await?;
        let asked = market.asked.entered();
        ensure!(asked > 0, "no se preguntó ningún precio");
        let here = thread::current().id();
        let threads = market.threads.lock().expect("lo mismo").clone();
        let out = threads.iter().filter(|it| **it != here).count();
        ensure!(
            out == 0,
            "{} desde otro hilo, que no hizo nada más mientras esperaba",
            counted(out, "# precio se preguntó", "# precios se preguntaron")
        );
        let held = market.held.entered();
        ensure!(
            held == 0,
            "{}: quien preguntaba se quedó con el hilo, y la tarea que \
             contesta no pudo avanzar",
            counted(
                held,
                "# precio se quedó sin respuesta",
                "# precios se quedaron sin respuesta"
            )
        );
        ensure!(
            prices == [4, 5, 4],
            "los precios son [4, 5, 4], y dio {prices:?}"
        );
        Ok(())
    })
}
