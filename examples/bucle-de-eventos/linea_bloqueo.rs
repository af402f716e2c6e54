//! Un trabajo de 300 ms retrasa al pan; en dos mitades, lo deja pasar.
//!
//! Ejecuta: cargo run --bin linea_bloqueo
//! Figura: Un bucle bloqueado, y el mismo trabajo en dos mitades

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

const HALF: Duration = Duration::from_millis(150);
const REST: Duration = Duration::from_millis(1);

async fn bake(recorder: Recorder) {
    let heat = bucle::sleep(Duration::from_millis(100));
    recorder.wait("el horno", heat).await;
}

async fn chop_all(recorder: Recorder) {
    recorder.step("pica todo");
    // Como un cálculo: pasa el tiempo con el hilo en la mano.
    bucle::advance(2 * HALF);
}

async fn chop_by_halves(recorder: Recorder) {
    recorder.step("pica la mitad");
    bucle::advance(HALF);
    bucle::sleep(REST).await;
    recorder.step("pica la otra");
    bucle::advance(HALF);
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let bread = recorder.task("pan", bake(recorder.clone()));
        let bread = bucle::spawn(bread);
        let soup = recorder.task("sopa", chop_all(recorder.clone()));
        bucle::spawn(soup).await.expect("la sopa sale bien");
        bread.await.expect("el pan sale bien");

        let bread = recorder.task("pan", bake(recorder.clone()));
        let bread = bucle::spawn(bread);
        let soup = recorder.task("sopa", chop_by_halves(recorder.clone()));
        bucle::spawn(soup).await.expect("la sopa sale bien");
        bread.await.expect("el pan sale bien");
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa
