//! Cinco tareas: una lanza a las demás, dos acaban, otra falla y otra se corta.
//!
//! Ejecuta: cargo run --bin vida
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Con errores: el pánico de una tarea deja su aviso.
//! Sin gemelo: en asyncio, la tarea cancelada recibe antes otro turno.
//! Figura: Los estados de una tarea, y quién la mueve

// ANCHOR: programa
use std::rc::Rc;
use std::time::Duration;

use bucle::Event;
use grabadora::Recorder;

async fn weather(recorder: Recorder, answered: Rc<Event>) {
    let answer = bucle::sleep(Duration::from_millis(100));
    recorder.wait("la respuesta", answer).await;
    answered.set();
}

async fn news(recorder: Recorder, answered: Rc<Event>) {
    bucle::yield_now().await;
    recorder.wait("al clima", answered.wait()).await;
}

async fn traffic() {
    panic!("tráfico no tiene dirección");
}

async fn maps(recorder: Recorder) {
    let answer = bucle::sleep(Duration::from_secs(3600));
    recorder.wait("la respuesta", answer).await;
}

async fn launch(recorder: Recorder) {
    let answered = Rc::new(Event::new());
    let weather = weather(recorder.clone(), answered.clone());
    let weather = bucle::spawn(recorder.task("clima", weather));
    let news = news(recorder.clone(), answered);
    let news = bucle::spawn(recorder.task("noticias", news));
    let traffic = bucle::spawn(recorder.task("tráfico", traffic()));
    let maps = maps(recorder.clone());
    let maps = bucle::spawn(recorder.task("mapas", maps));

    let both = async {
        weather.await.expect("el clima responde");
        news.await.expect("noticias se entera");
    };
    recorder.wait("a dos", both).await;
    traffic.await.expect_err("tráfico falla");
    recorder.step("cancela mapas");
    maps.abort();
    maps.await.expect_err("mapas no llega a responder");
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        recorder.task("principal", launch(recorder.clone())).await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa
