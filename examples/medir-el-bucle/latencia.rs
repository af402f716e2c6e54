//! Mide lo que tarda en volver un mensaje, escrito de una vez o en dos.
//!
//! Ejecuta: cargo run --release --bin latencia
//!
//! Mide: latencia.md

use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::process::Command;
use std::time::Instant;
use std::{fs, io};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/medir-el-bucle");
const ROUNDS: usize = 5;
/// El título de la fila, en cuántas veces se escribe el mensaje y si se pide
/// `TCP_NODELAY` o se deja como viene.
const ROWS: [(&str, usize, bool); 3] = [
    ("De una vez", 1, false),
    ("En dos veces", 2, false),
    ("En dos veces, con `TCP_NODELAY`", 2, true),
];
const HEADER: &str = "\
| Latencia en µs: mediana, y la segunda peor de cien | Bucle | Tokio \
| asyncio |
|---|--:|--:|--:|
";

// ANCHOR: sonda
const TRIPS: usize = 100;
const MESSAGE: usize = 64;
const ANY: SocketAddr =
    SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0));

/// La sonda, escrita una sola vez para los dos bucles: microsegundos de cada
/// ida y vuelta. El servidor contesta cuando tiene el mensaje entero.
macro_rules! trips {
    ($pieces:ident, $nodelay:ident, $spawn:path, $listener:expr,
     $connect:path) => {{
        let listener = $listener;
        let address = listener.local_addr()?;
        let server = $spawn(async move {
            let (mut stream, _) = listener.accept().await?;
            let mut message = [0; MESSAGE];
            for _ in 0..TRIPS {
                let mut read = 0;
                while read < MESSAGE {
                    read += stream.read(&mut message[read..]).await?;
                }
                stream.write_all(&message).await?;
            }
            io::Result::Ok(())
        });
        let mut stream = $connect(address).await?;
        if $nodelay {
            stream.set_nodelay(true)?;
        }
        let (message, mut back) = ([7; MESSAGE], [0; MESSAGE]);
        let mut times = Vec::with_capacity(TRIPS);
        for _ in 0..TRIPS {
            let before = Instant::now();
            for piece in message.chunks(MESSAGE / $pieces) {
                stream.write_all(piece).await?;
            }
            let mut read = 0;
            while read < MESSAGE {
                read += stream.read(&mut back[read..]).await?;
            }
            times.push(before.elapsed().as_secs_f64() * 1e6);
        }
        server.await.expect("el servidor termina bien")?;
        Ok(times)
    }};
}

#[allow(unused_mut)] // Solo Tokio pide `&mut` para leer y escribir.
async fn with_our_loop(pieces: usize, nodelay: bool) -> io::Result<Vec<f64>> {
    use bucle::{TcpListener, TcpStream, spawn};
    let listener = TcpListener::bind(ANY)?;
    trips!(pieces, nodelay, spawn, listener, TcpStream::connect)
}

#[tokio::main(flavor = "current_thread")]
async fn with_tokio(pieces: usize, nodelay: bool) -> io::Result<Vec<f64>> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::task::spawn;
    let listener = TcpListener::bind(ANY).await?;
    trips!(pieces, nodelay, spawn, listener, TcpStream::connect)
}
// ANCHOR_END: sonda

/// Los mismos números, de la sonda de Python; ninguno si no se puede ejecutar.
fn with_asyncio(pieces: usize, nodelay: bool) -> Vec<f64> {
    let args = [pieces, usize::from(nodelay)].map(|arg| arg.to_string());
    let mut python = Command::new("python3");
    python.arg("latencia.py").args(args).current_dir(FOLDER);
    let output = python.output().map(|output| output.stdout);
    let text = String::from_utf8(output.unwrap_or_default());
    let times = text.unwrap_or_default();
    times
        .split_whitespace()
        .map_while(|time| time.parse().ok())
        .collect()
}

/// De cada ronda, la mediana y la segunda peor; de las rondas, la mediana.
fn cell(mut rounds: Vec<Vec<f64>>) -> String {
    if rounds.iter().any(|times| times.len() < TRIPS) {
        return " omitido |".to_owned();
    }
    for times in &mut rounds {
        times.sort_by(f64::total_cmp);
    }
    let [usual, worst] = [TRIPS / 2, TRIPS - 2].map(|at| {
        let mut all: Vec<f64> = rounds.iter().map(|times| times[at]).collect();
        all.sort_by(f64::total_cmp);
        all[ROUNDS / 2]
    });
    format!(" {usual:.0} ({worst:.0}) |")
}

fn main() -> io::Result<()> {
    let mut table = HEADER.to_owned();
    for (title, pieces, nodelay) in ROWS {
        let mut columns = [vec![], vec![], vec![]];
        for _ in 0..ROUNDS {
            let [ours, tokio, asyncio] = &mut columns;
            ours.push(bucle::run(with_our_loop(pieces, nodelay))?);
            tokio.push(with_tokio(pieces, nodelay)?);
            asyncio.push(with_asyncio(pieces, nodelay));
        }
        table += &format!("| {title} |");
        for rounds in columns {
            table += &cell(rounds);
        }
        table += "\n";
    }
    fs::write(format!("{FOLDER}/latencia.md"), table)
}
