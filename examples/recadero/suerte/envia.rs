//! Quien envía: insiste como se espera de él, y recuerda qué le prometieron.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncWriteExt, BufReader};
use tokio::time::timeout;

use crate::arbitro::{Letter, Referee};
use crate::http::Message;
use crate::mundo::World;
use crate::plan::Fault;
use crate::red::Net;

/// Lo que espera una respuesta.
const PATIENCE: Duration = Duration::from_secs(3);

// ANCHOR: envia
/// Envía los suyos, uno detrás de otro.
pub async fn sender(net: Arc<Net>, referee: Arc<Referee>, number: usize) {
    let world = net.world.clone();
    let plan = &world.plan;
    for letter in (number..plan.recados).step_by(plan.senders) {
        world.pause(0..200).await;
        let host = world.roll(0..plan.hosts as u64);
        let lane = world.roll(0..plan.lanes as u64);
        let letter = Letter {
            number: letter,
            destination: format!("http://mesa-{host}/{lane}"),
            body: format!("{letter} {}", "sopa ".repeat(letter * 7)),
            // La mitad de ellos se reconoce si se repite.
            key: (letter % 2 == 0).then(|| format!("pedido-{letter}")),
        };
        referee.writes(&letter);
        for _ in 0..8 {
            if let Some(status) = post(&net, &referee, &letter).await
                && status != "503"
            {
                break;
            }
            world.pause(200..1500).await;
        }
    }
}

pub async fn post(
    net: &Arc<Net>,
    referee: &Referee,
    letter: &Letter,
) -> Option<String> {
    let mut head = format!(
        "POST /recados HTTP/1.1\r\nhost: recadero\r\nrecado-destino: {}\r\n\
         content-length: {}\r\n",
        letter.destination,
        letter.body.len(),
    );
    if let Some(key) = &letter.key {
        head += &format!("idempotency-key: {key}\r\n");
    }
    let text = format!("{head}\r\n{}", letter.body);
    let reply = asks(net, &text).await?;
    let status = reply.what().to_owned();
    referee.replies(letter, &status, &reply.body);
    Some(status)
}
// ANCHOR_END: envia

/// Pide algo a Recadero. Nada, si no contesta entero y a tiempo.
pub async fn asks(net: &Arc<Net>, text: &str) -> Option<Message> {
    let world: &World = &net.world;
    let talk = async {
        let mut socket =
            BufReader::new(net.connect("recadero", None).await.ok()?);
        socket.write_all(text.as_bytes()).await.ok()?;
        if world.fails(Fault::ClientGone, 20) {
            world.pause(0..30).await;
            return None;
        }
        Message::read(&mut socket).await.ok()
    };
    timeout(PATIENCE, talk).await.ok().flatten()
}
