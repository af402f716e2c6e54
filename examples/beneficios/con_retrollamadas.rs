//! Tres pasos que dependen uno del anterior, con retrollamadas.
//!
//! Ejecuta: cargo run --bin con_retrollamadas

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::sleep;

type Answer = Result<u32, String>;

/// Un servicio de la red: responde más tarde, y entonces llama a `reply`.
fn ask(
    service: &'static str,
    number: u32,
    reply: impl FnOnce(Answer) + Send + 'static,
) {
    tokio::spawn(async move {
        sleep(Duration::from_millis(100)).await;
        reply(match (service, number) {
            ("guardia", 4) => Ok(12),
            ("teléfono", 12) => Ok(950),
            ("aviso", 950) => Ok(77),
            _ => Err(format!("{service} no conoce {number}")),
        });
    });
}

// ANCHOR: pasos
fn alert(incident: u32, done: impl FnOnce(Answer) + Send + 'static) {
    ask("guardia", incident, |person| match person {
        Err(error) => done(Err(error)),
        Ok(person) => ask("teléfono", person, |phone| match phone {
            Err(error) => done(Err(error)),
            Ok(phone) => ask("aviso", phone, done),
        }),
    });
}
// ANCHOR_END: pasos

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for incident in [4, 9] {
        let (finish, finished) = oneshot::channel();
        alert(incident, move |notice| finish.send(notice).unwrap());
        match finished.await.expect("el último paso llama a `finish`") {
            Ok(notice) => println!("incidencia {incident}: aviso {notice}"),
            Err(error) => println!("incidencia {incident}: {error}"),
        }
    }
}
