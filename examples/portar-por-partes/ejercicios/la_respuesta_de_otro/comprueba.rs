//! La línea con el otro proceso, que contesta cuando puede.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, ends, ensure, paused, polled};
use tokio::sync::{Mutex, Notify, mpsc};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::attempt::Client;

/// Lo que se le perdona a quien pregunta: basta un despertar.
const WAKES: usize = 10;

/// La línea se ha cortado.
#[derive(Debug, PartialEq, Eq)]
pub struct Gone;

type Reply = (u32, String);

pub struct Line {
    replies_tx: mpsc::UnboundedSender<Reply>,
    replies_rx: Mutex<mpsc::UnboundedReceiver<Reply>>,
    cut: Notify,
    sent: Gauge,
    reading: Gauge,
    /// Los sondeos de uno que pregunta, como mucho.
    most: AtomicUsize,
}

impl Line {
    /// Envía una pregunta; el asado tarda más que lo demás.
    pub async fn send(&self, id: u32, text: &str) {
        let _one = self.sent.enter();
        let takes = if text == "asado" { 300 } else { 100 };
        let reply = (id, format!("{text}, {} €", text.len()));
        let replies_tx = self.replies_tx.clone();
        tokio::spawn(async move {
            sleep(Duration::from_millis(takes)).await;
            // Si ya no hay nadie al otro lado, da igual.
            let _ = replies_tx.send(reply);
        });
    }

    /// La siguiente respuesta; `None`, si se ha cortado.
    pub async fn receive(&self) -> Option<Reply> {
        let _reading = self.reading.enter();
        let mut replies = self.replies_rx.lock().await;
        tokio::select! {
            biased;
            () = self.cut.notified() => {
                // Sigue cortada para el siguiente.
                self.cut.notify_one();
                None
            }
            reply = replies.recv() => reply,
        }
    }

    fn new() -> Arc<Line> {
        let (replies_tx, replies_rx) = mpsc::unbounded_channel();
        Arc::new(Line {
            replies_tx,
            replies_rx: Mutex::new(replies_rx),
            cut: Notify::new(),
            sent: Gauge::default(),
            reading: Gauge::default(),
            most: AtomicUsize::new(0),
        })
    }
}

type Told = (String, Result<String, Gone>);

fn asks(
    line: &Arc<Line>,
    client: &Arc<Client>,
    dishes: &[&str],
) -> JoinSet<Told> {
    let mut asking = JoinSet::new();
    for dish in dishes {
        let (client, dish) = (client.clone(), (*dish).to_owned());
        let line = line.clone();
        asking.spawn(async move {
            let mut polls = 0;
            let ask = polled(client.ask(&dish), || {
                polls += 1;
                line.most.fetch_max(polls, SeqCst);
            });
            let told = ask.await;
            (dish, told)
        });
    }
    asking
}

/// A cada uno le llega lo suyo.
fn right(told: Vec<Told>) -> Result<()> {
    for (dish, told) in told {
        let due = format!("{dish}, {} €", dish.len());
        let told = match told {
            Ok(text) if text == due => continue,
            Ok(text) => format!("«{text}»"),
            Err(Gone) => "un fallo".to_owned(),
        };
        bail!("quien preguntó por {dish} recibió {told}");
    }
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        let line = Line::new();
        let client = Arc::new(Client::new(line.clone()));
        let start = Instant::now();
        let asking = asks(&line, &client, &["asado", "sopa", "flan"]);
        let stuck = || "hay respuestas en la línea, y no las lee nadie".into();
        let told = ends(asking.join_all(), stuck).await?;
        let took = start.elapsed().as_millis();
        ensure!(line.sent.entered() > 0, "no se preguntó nada por la línea");
        right(told)?;
        let wakes = line.most.load(SeqCst).saturating_sub(1);
        ensure!(
            wakes <= WAKES,
            "se leyeron tres respuestas, y uno se despertó {wakes} veces: mira \
             a ratos si está la suya"
        );
        ensure!(
            took == 300,
            "tres preguntas a la vez tardaron {took} ms, y son 300: unas \
             esperaron a otras"
        );
        let most = line.reading.most();
        ensure!(
            most == 1,
            "{most} leyeron de la línea a la vez, y es de uno"
        );

        // Alguien se cansa, y su respuesta llega sin dueño.
        let limit = Duration::from_millis(50);
        let _ = timeout(limit, client.ask("sopa")).await;
        let asking = asks(&line, &client, &["asado", "pan"]);
        let stuck = || {
            "alguien se fue sin esperar su respuesta, y los demás ya no \
             reciben la suya"
                .to_owned()
        };
        right(ends(asking.join_all(), stuck).await?)?;

        // Se corta, y uno se acaba de ir.
        let _ = timeout(limit, client.ask("asado")).await;
        let asking = asks(&line, &client, &["asado", "asado"]);
        sleep(Duration::from_millis(50)).await;
        line.cut.notify_one();
        let stuck =
            || "se cortó la línea, y quien esperaba sigue esperando".to_owned();
        let told = ends(asking.join_all(), stuck).await?;
        let failed = told.iter().all(|it| it.1 == Err(Gone));
        ensure!(failed, "se cortó la línea, y se dijo {told:?}");
        let stuck = || {
            "la línea estaba cortada, y quien preguntó después espera para \
             siempre"
                .to_owned()
        };
        let told = ends(client.ask("pan"), stuck).await?;
        ensure!(
            told == Err(Gone),
            "la línea estaba cortada, y se dijo {told:?}"
        );
        Ok(())
    })
}
