//! Mide la memoria de quien está a la escucha, por SSE y por WebSocket.
//!
//! Ejecuta: cargo run --release --bin lo_que_cuesta_oir
//!
//! Mide: lo_que_cuesta_oir.md

use std::error::Error;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::{env, fs, io, thread};

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");
const PYTHON: &str = "../../target/python/bin/python";
const ROUNDS: usize = 5;
const LISTENERS: usize = 1000;
/// Los que llegan antes de empezar a contar.
const FIRST: usize = 100;
const HEADER: &str = "\
| Bytes por oyente: mediana (mínimo–máximo) | axum | aiohttp |
|---|--:|--:|
";
/// El título de la fila y la ruta: la última, solo en axum.
const ROWS: [(&str, &str); 3] = [
    ("SSE", "/sse"),
    ("WebSocket", "/ws"),
    ("WebSocket, con búferes de 4 KiB", "/ws-4k"),
];

// ANCHOR: sondas
use async_stream::stream;
use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures::Stream;
use std::convert::Infallible;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

type News = broadcast::Sender<&'static str>;

async fn by_sse(
    State(news): State<News>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = news.subscribe();
    Sse::new(stream! {
        while let Ok(dish) = news.recv().await {
            yield Ok(Event::default().data(dish));
        }
    })
}

async fn talk(mut socket: WebSocket, news: News) {
    let mut news = news.subscribe();
    while let Ok(dish) = news.recv().await {
        if socket.send(Message::text(dish)).await.is_err() {
            break;
        }
    }
}

async fn by_ws(State(news): State<News>, ws: WebSocketUpgrade) -> Response {
    ws.on_upgrade(|socket| talk(socket, news))
}

async fn by_ws_4k(State(news): State<News>, ws: WebSocketUpgrade) -> Response {
    let ws = ws.read_buffer_size(4096).write_buffer_size(4096);
    ws.on_upgrade(|socket| talk(socket, news))
}
// ANCHOR_END: sondas

/// Sirve, y con cada línea que lee avisa a todos, o dice su memoria.
#[tokio::main(flavor = "current_thread")]
async fn serve() -> Result<(), Box<dyn Error>> {
    rlimit::increase_nofile_limit(LISTENERS as u64 + 500)?;
    let (news, _) = broadcast::channel(16);
    let routes = Router::new()
        .route("/sse", get(by_sse))
        .route("/ws", get(by_ws))
        .route("/ws-4k", get(by_ws_4k))
        .with_state(news.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });
    let (lines_tx, mut lines) = tokio::sync::mpsc::channel(1);
    thread::spawn(move || {
        for line in io::stdin().lines().map_while(Result::ok) {
            let _ = lines_tx.blocking_send(line);
        }
    });
    while let Some(line) = lines.recv().await {
        match line.as_str() {
            "avisa" => println!("{}", news.send("sopa")?),
            _ => println!("{}", resident()),
        }
    }
    Ok(())
}

fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").expect("es Linux");
    let resident = status.split("VmRSS:").nth(1).expect("una línea VmRSS");
    let kib = resident.split_whitespace().next().expect("con un número");
    kib.parse::<usize>().expect("en KiB") * 1024
}

/// Los clientes son sockets de otro proceso, que solo leen.
fn enters(address: &str, path: &str) -> io::Result<TcpStream> {
    let mut table = TcpStream::connect(address)?;
    let upgrade = if path == "/sse" {
        ""
    } else {
        "CONNECTION: UPGRADE\r\nUPGRADE: WEBSOCKET\r\n\
         SEC-WEBSOCKET-VERSION: 13\r\n\
         SEC-WEBSOCKET-KEY: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    };
    write!(
        table,
        "GET {path} HTTP/1.1\r\nhost: cocina\r\n{upgrade}\r\n"
    )?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        table.read_exact(&mut byte)?;
        head.extend(byte);
    }
    Ok(table)
}

fn measure(server: &mut Command, path: &str) -> Result<f64, Box<dyn Error>> {
    let pipes = server.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut server = pipes.current_dir(FOLDER).spawn()?;
    let mut orders = server.stdin.take().ok_or("sin entrada")?;
    let answers = server.stdout.take().ok_or("sin salida")?;
    let mut answers = BufReader::new(answers).lines();
    let over = || io::Error::other("el servidor ha acabado");
    let mut answer = || answers.next().ok_or_else(over)?;
    let address = answer()?;
    let mut tables = Vec::new();
    let mut before = 0.0;
    for count in 0..FIRST + LISTENERS {
        if count == FIRST {
            writeln!(orders, "avisa")?;
            answer()?;
            writeln!(orders, "memoria")?;
            before = answer()?.parse::<f64>()?;
        }
        tables.push(enters(&address, path)?);
    }
    // Todos oyen un aviso: lo que se pide al escribir también cuenta.
    writeln!(orders, "avisa")?;
    answer()?;
    for table in &mut tables {
        table.read_exact(&mut [0; 6])?;
    }
    writeln!(orders, "memoria")?;
    let after = answer()?.parse::<f64>()?;
    server.kill()?;
    server.wait()?;
    Ok((after - before) / LISTENERS as f64)
}

/// Lo que escribe el programa, o nada si no se puede ejecutar.
fn run(program: impl AsRef<OsStr>, args: &str) -> String {
    let mut command = Command::new(program);
    let output = command.args(args.split(' ')).current_dir(FOLDER).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

fn cell(mut rounds: Vec<f64>) -> String {
    rounds.sort_by(f64::total_cmp);
    let [middle, least, most] =
        [ROUNDS / 2, 0, ROUNDS - 1].map(|at| format!("{:.0}", rounds[at]));
    format!(" {middle} ({least}–{most}) |")
}

fn main() -> Result<(), Box<dyn Error>> {
    if env::args().nth(1).is_some() {
        return serve();
    }
    rlimit::increase_nofile_limit(LISTENERS as u64 + 500)?;
    let mut table = HEADER.to_owned();
    for (title, path) in ROWS {
        table += &format!("| {title} |");
        let rounds = 0..ROUNDS;
        let rust: Result<_, _> = rounds
            .clone()
            .map(|_| measure(Command::new(env::current_exe()?).arg("s"), path))
            .collect();
        table += &cell(rust?);
        if path == "/ws-4k" {
            table += " omitido |\n";
            continue;
        }
        let twin = "lo_que_cuesta_oir.py";
        let python: Result<_, _> = rounds
            .map(|_| measure(Command::new(PYTHON).arg(twin), path))
            .collect();
        table += &(cell(python?) + "\n");
    }
    let cores = thread::available_parallelism()?;
    table += &format!("\nMedido en {cores} núcleos");
    for (program, args) in [
        ("uname", "-sr"),
        ("rustc", "-V"),
        ("cargo", "tree --package axum --depth 0 --prefix none"),
        (PYTHON, "-V"),
    ] {
        table += &format!(", {}", run(program, args));
    }
    let table = table + ".\n";
    Ok(fs::write(format!("{FOLDER}/lo_que_cuesta_oir.md"), table)?)
}
