//! Lo que se graba de unos hilos, sin reloj.

use std::sync::Barrier;
use std::sync::mpsc;
use std::thread;

use grabadora::Recorder;

#[test]
fn two_threads_are_in_turn_at_once() {
    let recorder = Recorder::steps();
    let meeting = Barrier::new(2);
    let ana = recorder.work("Ana", || {
        meeting.wait();
        meeting.wait();
        meeting.wait();
    });
    let luis = recorder.work("Luis", || {
        meeting.wait();
    });
    thread::scope(|kitchen| {
        kitchen.spawn(ana);
        // Ana ya está en turno cuando empieza Luis.
        meeting.wait();
        kitchen.spawn(luis).join().expect("Luis termina bien");
        meeting.wait();
    });
    assert_eq!(
        recorder.finish().to_string(),
        " paso  tarea  suceso
    0  Ana    se lanza desde el programa
    1  Luis   se lanza desde el programa
    2  Ana    en turno
    3  Luis   en turno
    4  Luis   termina
    5  Ana    termina
"
    );
}

#[test]
fn on_one_core_a_turn_takes_it_from_another() {
    let recorder = Recorder::steps().one_core();
    let (go, gone) = mpsc::channel();
    let (back, came) = mpsc::channel();
    let cook = {
        let notes = recorder.clone();
        recorder.work("cocinero", move || {
            go.send(()).expect("el camarero escucha");
            // No lo apunta como espera: para la grabadora, gira.
            came.recv().expect("el camarero avisa");
            notes.step("para");
        })
    };
    let cook = thread::spawn(cook);
    gone.recv().expect("el cocinero empieza");
    let waiter = recorder.work("camarero", || {
        recorder.step("avisa");
        recorder.asleep("al cocinero", || {
            back.send(()).expect("el cocinero escucha");
            cook.join().expect("el cocinero termina bien");
        });
    });
    waiter();
    assert_eq!(
        recorder.finish().to_string(),
        " paso  tarea     suceso
    0  cocinero  se lanza desde el programa
    1  cocinero  en turno
    2  camarero  se lanza desde el programa
    3  cocinero  pierde el núcleo
    4  camarero  en turno
    5  camarero  paso: avisa
    6  camarero  espera al cocinero
    7  cocinero  en turno
    8  cocinero  paso: para
    9  cocinero  termina
   10  camarero  en turno
   11  camarero  termina
"
    );
}

#[test]
#[should_panic(expected = "ninguna tarea grabada está en turno")]
fn a_step_is_of_a_task() {
    Recorder::steps().step("corta");
}
