//! Los destinos: leen bien, y contestan como les toca.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::time::sleep;

use crate::arbitro::Referee;
use crate::http::Message;
use crate::mundo::World;
use crate::plan::Fault;
use crate::red::{Net, Socket};
use recadero::serve::Door;

const YES: &str = "HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\nsi";

// ANCHOR: destino
/// Una máquina con destinos, que no se cae nunca.
pub async fn host(net: Arc<Net>, referee: Arc<Referee>, name: String) {
    let mut port = net.listen(&name, None);
    while let Ok(socket) = port.open().await {
        let (world, referee) = (net.world.clone(), referee.clone());
        let name = name.clone();
        tokio::spawn(async move {
            let mut socket = BufReader::new(socket);
            // Media petición no es una petición.
            while let Ok(request) = Message::read(&mut socket).await {
                let id = referee.arrives(&name, &request);
                let open =
                    answers(&world, &referee, &name, id, &mut socket).await;
                referee.leaves(&name);
                if !open {
                    break;
                }
            }
        });
    }
}
// ANCHOR_END: destino

// ANCHOR: contesta
/// Contesta, y dice si la conexión puede seguir.
async fn answers(
    world: &World,
    referee: &Referee,
    host: &str,
    id: i64,
    socket: &mut BufReader<Socket>,
) -> bool {
    world.pause(0..20).await;
    if world.fails(Fault::Slow, 12) {
        world.pause(500..4000).await;
    }
    if world.fails(Fault::Silent, 20) {
        // Hasta que quien llama se canse.
        let _gone = socket.read(&mut [0]).await;
        return false;
    }
    if world.fails(Fault::HangsUp, 20) {
        return false;
    }
    if world.fails(Fault::Nonsense, 30) {
        let _gone = socket.write_all(b"hola\r\n\r\n").await;
        return false;
    }
    let refusals = [
        (Fault::Busy, 12, "503 X"),
        (Fault::Busy, 20, "429 X\r\nretry-after: 1"),
        (Fault::Rejects, 16, "410 X"),
    ];
    for (fault, odds, status) in refusals {
        if world.fails(fault, odds) {
            referee.answers(host, id, &status[..3]);
            let reply =
                format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
            return socket.write_all(reply.as_bytes()).await.is_ok();
        }
    }
    referee.answers(host, id, "200");
    if world.fails(Fault::HalfAnswer, 20) {
        let part = world.roll(0..YES.len() as u64) as usize;
        let _gone = socket.write_all(&YES.as_bytes()[..part]).await;
        return false;
    }
    if world.fails(Fault::Endless, 20) {
        let head = "HTTP/1.1 200 X\r\nconnection: close\r\n\r\n";
        let mut end = socket.write_all(head.as_bytes()).await;
        while end.is_ok() {
            sleep(Duration::from_millis(100)).await;
            end = socket.write_all(b"x").await;
        }
        return false;
    }
    socket.write_all(YES.as_bytes()).await.is_ok()
}
// ANCHOR_END: contesta
