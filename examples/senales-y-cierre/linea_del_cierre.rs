//! Un cierre con plazo: quién acaba a tiempo, y quién se queda a medias.
//!
//! Ejecuta: cargo run --bin linea_del_cierre
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Otra salida: asyncio despierta a la tarea para cancelarla, y Rust la suelta.
//! Figura: Un cierre con plazo

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

const MINUTE: Duration = Duration::from_millis(100);
const GRACE: Duration = MINUTE.saturating_mul(10);

async fn serve(recorder: Recorder, pays_in: u32, closing: CancellationToken) {
    recorder.wait("el cierre", closing.cancelled()).await;
    recorder.wait("la cuenta", sleep(pays_in * MINUTE)).await;
    recorder.step("paga");
}

async fn close(recorder: Recorder) {
    let (closing, leaving) =
        (CancellationToken::new(), CancellationToken::new());
    let tables = TaskTracker::new();
    for (name, pays_in) in [("mesa 1", 2), ("mesa 2", 60), ("mesa 3", 4)] {
        let meal = serve(recorder.clone(), pays_in, closing.clone());
        let meal = recorder.task(name, meal);
        tables.spawn(leaving.clone().run_until_cancelled_owned(meal));
    }
    recorder.wait("la señal", sleep(5 * MINUTE)).await;
    recorder.step("pide que acaben");
    closing.cancel();
    tables.close();
    let all = timeout(GRACE, tables.wait());
    if recorder.wait("las mesas", all).await.is_err() {
        recorder.step("vence el plazo");
        leaving.cancel();
        tables.wait().await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    recorder.task("cierre", close(recorder.clone())).await;
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa
