//! Qué parte de una llamada cuenta cada límite de tiempo.
//!
//! Ejecuta: cargo run --bin linea_de_una_llamada
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Lo que cuenta cada límite

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;
use tokio::time::{Instant, sleep};

/// Cada fila, con lo que espera y lo que dura. Donde acaba una espera y empieza
/// otra, el límite vuelve a contar desde cero.
const ROWS: [(&str, &[(&str, u64)]); 5] = [
    (
        "la llamada",
        &[
            ("la conexión", 125),
            ("la cabecera", 250),
            ("un trozo", 250),
            ("otro trozo", 250),
            ("el último", 250),
        ],
    ),
    ("connect_timeout", &[("la conexión", 125)]),
    ("send()", &[("la cabecera", 375)]),
    (
        "read_timeout",
        &[
            ("la cabecera", 375),
            ("un trozo", 250),
            ("otro trozo", 250),
            ("el último", 250),
        ],
    ),
    ("timeout()", &[("el último", 1125)]),
];

async fn count(recorder: Recorder, waits: &[(&str, u64)]) {
    for (what, millis) in waits {
        let wait = sleep(Duration::from_millis(*millis));
        recorder.wait(what, wait).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    let rows = ROWS.map(|(name, waits)| {
        let row = count(recorder.clone(), waits);
        tokio::spawn(recorder.task(name, row))
    });
    for row in rows {
        row.await.expect("nadie la cancela");
    }
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa
