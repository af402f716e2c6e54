//! Un canal con dos sitios, dos mesas que leen enseguida y una que no.
//!
//! Ejecuta: cargo run --bin linea_de_un_lento
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Sin gemelo: asyncio no tiene un canal que diga a cada uno lo que pierde.
//! Figura: Una mesa lenta entre rápidas

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

/// Lo que tarda la red de la mesa lenta en llevarse un aviso.
const SLOW: Duration = Duration::from_millis(450);

async fn listen(me: Recorder, mut news: broadcast::Receiver<u32>, slow: bool) {
    loop {
        match me.wait("un aviso", news.recv()).await {
            Ok(dish) => me.step(&format!("oye el {dish}")),
            Err(RecvError::Lagged(lost)) => {
                me.step(&format!("pierde {lost}"));
                continue;
            }
            Err(RecvError::Closed) => break,
        }
        if slow {
            me.wait("su red", sleep(SLOW)).await;
        }
    }
}

async fn cook(recorder: Recorder, news: broadcast::Sender<u32>) {
    for dish in 1..=5 {
        recorder.wait("el plato", sleep(MINUTE)).await;
        recorder.step(&format!("avisa del {dish}"));
        let _nobody = news.send(dish);
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    let (news, _) = broadcast::channel(2);
    let mut tasks = JoinSet::new();
    for (name, slow) in [("mesa 1", false), ("lenta", true), ("mesa 2", false)]
    {
        let listen = listen(recorder.clone(), news.subscribe(), slow);
        tasks.spawn(recorder.task(name, listen));
    }
    let cook = cook(recorder.clone(), news);
    tasks.spawn(recorder.task("cocina", cook));
    tasks.join_all().await;
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa
