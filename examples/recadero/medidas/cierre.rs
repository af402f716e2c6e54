//! Lo que se tarda en salir, según la conexión que haya abierta.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::Signal::SIGTERM;

use super::tablas::{head, row};
use super::{Plan, Told, programs, start};
use crate::cliente::{Request, send};
use crate::destino::{Answer, Target};
use crate::oyente::Listener;
use crate::programa::Program;

const PATIENCE: Duration = Duration::from_secs(30);

// ANCHOR: clases
/// Lo que hay abierto cuando llega la señal.
#[derive(Clone, Copy)]
enum Open {
    Nothing,
    Idle,
    HalfHead,
    HalfBody,
    Listener,
    Delivery,
}

const KINDS: [(Open, &str); 6] = [
    (Open::Nothing, "Ninguna"),
    (Open::Idle, "Inactiva, entre dos peticiones"),
    (Open::HalfHead, "A media cabecera"),
    (Open::HalfBody, "A medio cuerpo"),
    (Open::Listener, "Quien oye `/sucesos`"),
    (Open::Delivery, "Una entrega a la que le falta medio plazo"),
];
// ANCHOR_END: clases

/// La abre, y devuelve lo que la mantiene abierta.
fn open(kind: Open, desk: SocketAddr, takes: Duration) -> Result<Held, String> {
    let written = |text: String| {
        let failed = |why: std::io::Error| why.to_string();
        let mut socket = TcpStream::connect(desk).map_err(failed)?;
        socket.write_all(text.as_bytes()).map_err(failed)?;
        Ok::<_, String>(socket)
    };
    let get = "GET /salud HTTP/1.1\r\nhost: recadero\r\n";
    Ok(match kind {
        Open::Nothing => Held::Nothing,
        Open::Idle => {
            let mut socket = written(format!("{get}\r\n"))?;
            // Contestada, y sin cerrar.
            let mut reply = [0; 12];
            socket.read_exact(&mut reply).map_err(|it| it.to_string())?;
            Held::Socket(socket)
        }
        Open::HalfHead => Held::Socket(written(get.to_owned())?),
        Open::HalfBody => {
            let target = "recado-destino: http://127.0.0.1:9/mesa\r\n";
            let head = "POST /recados HTTP/1.1\r\nhost: recadero\r\n";
            let length = "content-length: 100\r\n\r\nso";
            Held::Socket(written(format!("{head}{target}{length}"))?)
        }
        Open::Listener => Held::Listener(Listener::open(desk, PATIENCE)?),
        Open::Delivery => {
            let target = Target::new(move |_, _| {
                thread::sleep(takes);
                Answer::Status(200)
            });
            let request = Request::post(&target.url("/mesa"), b"sopa");
            send(desk, &request, PATIENCE)?.is(202)?;
            if !target.received(1, PATIENCE) {
                return Err("no llega".to_owned());
            }
            Held::Target(target)
        }
    })
}

/// Solo se guarda para que no se cierre.
#[allow(dead_code)]
enum Held {
    Nothing,
    Socket(TcpStream),
    Listener(Listener),
    Target(Target),
}

// ANCHOR: salida
fn leaves(
    plan: &Plan,
    program: &Program,
    kind: Open,
) -> Result<Duration, String> {
    let limit = plan.closing.as_millis().to_string();
    let (mut service, _folder) =
        start(&plan.memory, program, &[("CIERRE_MS", limit)])?;
    let _held = open(kind, service.address, plan.closing / 2)?;
    // Que le llegue lo que se ha escrito.
    thread::sleep(Duration::from_millis(100));
    let start = Instant::now();
    service.signal(SIGTERM)?;
    let end = service.ends().ok_or("no acaba")?;
    match end.success() {
        true => Ok(start.elapsed()),
        false => Err("acaba como si lo hubieran matado".to_owned()),
    }
}
// ANCHOR_END: salida

pub fn measure(plan: &Plan) -> Told {
    let programs = programs();
    let names: Vec<_> = programs
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let mut table =
        head("Segundos hasta que acaba, con un plazo de PLAZO", &names)
            .replace("PLAZO", &seconds(plan.closing));
    for (kind, title) in KINDS {
        let mut cells = vec![title.to_owned()];
        for (_, program) in &programs {
            let mut rounds = Vec::new();
            for _ in 0..plan.rounds {
                rounds.push(leaves(plan, program, kind)?);
            }
            rounds.sort();
            let (least, most) = (rounds[0], rounds[rounds.len() - 1]);
            cells.push(format!(
                "{} ({}–{})",
                seconds(rounds[rounds.len() / 2]),
                seconds(least),
                seconds(most)
            ));
        }
        table += &row(cells);
    }
    Ok(table)
}

fn seconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64()).replace('.', ",")
}
