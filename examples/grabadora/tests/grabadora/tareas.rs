//! Lo que se graba de unas tareas en Tokio, con el reloj parado.

use std::future::poll_fn;
use std::task::Poll;
use std::thread;
use std::time::Duration;

use grabadora::{Record, Recorder};
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep, timeout};

const FIRE: Duration = Duration::from_millis(100);

#[test]
fn a_task_waits_for_another_and_the_clock() {
    let said = "   ms  tarea  suceso
    0  sopa   se lanza desde el programa
    0  mesa   se lanza desde el programa
    0  sopa   en turno
    0  sopa   paso: corta
    0  sopa   espera el fuego
    0  mesa   en turno
    0  mesa   espera la sopa
  100  sopa   despierta por el bucle
  100  sopa   en turno
  100  mesa   despierta por sopa
  100  sopa   termina
  100  mesa   en turno
  100  mesa   termina
";
    let record = dinner();
    assert_eq!(record.to_string(), said);
    assert_eq!(record, dinner(), "dos grabaciones son iguales");
}

fn dinner() -> Record {
    run(|recorder| async move {
        let (serve, served) = oneshot::channel();
        let soup = recorder.task("sopa", {
            let recorder = recorder.clone();
            async move {
                recorder.step("corta");
                recorder.wait("el fuego", sleep(FIRE)).await;
                serve.send(()).expect("la mesa espera");
            }
        });
        let table = recorder.task("mesa", {
            let recorder = recorder.clone();
            async move {
                let served = recorder.wait("la sopa", served);
                served.await.expect("la sopa llega");
            }
        });
        // `tokio::spawn` los pide `Send`.
        let (soup, table) = (tokio::spawn(soup), tokio::spawn(table));
        soup.await.expect("la sopa sale bien");
        table.await.expect("la mesa cena");
    })
}

#[test]
fn an_extra_wake_is_another_line() {
    let record = run(|recorder| async move {
        let mut turns = 0;
        let bread = recorder.task(
            "pan",
            poll_fn(move |cx| {
                turns += 1;
                cx.waker().wake_by_ref();
                cx.waker().wake_by_ref();
                match turns {
                    1 => Poll::Pending,
                    _ => Poll::Ready(()),
                }
            }),
        );
        tokio::spawn(bread).await.expect("el pan sale bien");
    });
    assert_eq!(
        happened(&record),
        [
            "se lanza desde el programa",
            "en turno",
            "despierta por pan",
            "despierta por pan",
            "cede el turno",
            "en turno",
            "despierta por pan",
            "despierta por pan",
            "termina",
        ]
    );
}

#[test]
fn a_future_dropped_halfway_is_abandoned() {
    let record = run(|recorder| async move {
        let fire = recorder.wait("el fuego", sleep(FIRE));
        let soup = recorder.task("sopa", fire);
        timeout(FIRE / 2, soup)
            .await
            .expect_err("no llega a tiempo");
    });
    assert_eq!(
        happened(&record),
        [
            "se lanza desde el programa",
            "en turno",
            "espera el fuego",
            // El plazo despierta a quien la contiene, que la sondea otra vez.
            "en turno",
            "espera el fuego",
            "se abandona",
        ]
    );
}

#[test]
fn a_panic_ends_the_turn_and_the_recorder_goes_on() {
    let record = run(|recorder| async move {
        let soup = recorder.task("sopa", {
            let recorder = recorder.clone();
            async move { recorder.step("dos  espacios") }
        });
        tokio::spawn(soup).await.expect_err("el texto no cabe");
        recorder.note("programa", "sigue");
    });
    assert_eq!(
        happened(&record)[1..],
        ["en turno", "entra en pánico", "paso: sigue"]
    );
}

#[test]
fn two_waits_in_one_turn_are_named_together() {
    let record = run(|recorder| async move {
        let both = {
            let recorder = recorder.clone();
            async move {
                tokio::join!(
                    recorder.wait("el pan", sleep(FIRE)),
                    recorder.wait("el vino", sleep(FIRE * 2)),
                )
            }
        };
        // La de fuera se nombra antes.
        let both = recorder.wait("la cena", both);
        recorder.task("mesa", both).await;
    });
    let waits: Vec<String> = happened(&record)
        .into_iter()
        .filter(|line| line.starts_with("espera"))
        .collect();
    assert_eq!(
        waits,
        [
            "espera la cena y el pan y el vino",
            "espera la cena y el vino"
        ]
    );
}

#[test]
fn another_thread_wakes() {
    let record = run(|recorder| async move {
        let (ring, bell) = oneshot::channel();
        let door = recorder.task("puerta", bell);
        let door = tokio::spawn(door);
        tokio::task::yield_now().await;
        thread::spawn(|| ring.send(()))
            .join()
            .expect("el timbre no falla")
            .expect("la puerta escucha");
        door.await.expect("la puerta sale bien").expect("suena");
    });
    assert_eq!(happened(&record)[3], "despierta por otro hilo");
}

fn run<F: Future>(work: impl FnOnce(Recorder) -> F) -> Record {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("el runtime se crea");
    runtime.block_on(async {
        let (start, here) = (Instant::now(), thread::current().id());
        let recorder = Recorder::new(move || {
            // El reloj de un bucle puede estar solo en su hilo.
            assert_eq!(thread::current().id(), here, "otro hilo sin reloj");
            start.elapsed()
        });
        work(recorder.clone()).await;
        recorder.finish()
    })
}

fn happened(record: &Record) -> Vec<String> {
    let entries = record.entries.iter();
    entries.map(|entry| entry.what.to_string()).collect()
}
