//! Qué hace un servidor con una petición según cómo se corta.
//!
//! Ejecuta: cargo run --bin corte_de_peticion
//! Otra salida: al irse el cliente, axum suelta el trabajo y aiohttp lo acaba.
//! Tabla: corte_de_peticion.md

// ANCHOR: servidor
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::routing::get;
use futures::{StreamExt, stream};
use std::error::Error;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use std::{env, io};
use tokio::io::{
    AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines, stdin,
};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{ChildStdout, Command};
use tokio::sync::Notify;
use tokio::time::timeout;
use tower_http::timeout::TimeoutLayer;

const LEFT: &str = "se suelta la función";
const END: &str = "fin: ";

/// Dice en qué acaba, cuando se suelta.
struct Stew(&'static str);

impl Drop for Stew {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

async fn cook(served: Arc<Notify>) -> &'static str {
    let mut stew = Stew("fin: a medias, y recoge");
    println!("empezado");
    served.notified().await;
    stew.0 = "fin: terminado";
    "guiso"
}

/// El proceso que sirve, hasta que se le dice otra cosa.
async fn server(limit: &str) -> Result<(), Box<dyn Error>> {
    let served = Arc::new(Notify::new());
    let [one, two, three] = [(); 3].map(|()| served.clone());
    let handler = async move || {
        let _left = Stew(LEFT);
        cook(one.clone()).await
    };
    let apart = async move || {
        let _left = Stew(LEFT);
        let cooking = tokio::spawn(cook(two.clone()));
        cooking.await.expect("nadie la cancela")
    };
    let body = async move || {
        let served = three.clone();
        let left = Stew(LEFT);
        let stew = stream::once(async move {
            let _left = left;
            Ok(cook(served).await)
        });
        let soup = stream::iter([io::Result::Ok("sopa y ")]);
        Body::from_stream(soup.chain(stew))
    };
    let limit = Duration::from_millis(limit.parse()?);
    let late = StatusCode::REQUEST_TIMEOUT;
    let routes = Router::new()
        .route("/funcion", get(handler))
        .route("/aparte", get(apart))
        .route("/cuerpo", get(body))
        .layer(TimeoutLayer::with_status_code(late, limit));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let mut orders = BufReader::new(stdin()).lines();
    while orders.next_line().await?.as_deref() == Some("sirve") {
        served.notify_one();
    }
    Ok(())
}
// ANCHOR_END: servidor

// ANCHOR: cortes
const WORKS: [(&str, &str); 3] = [
    ("la función de ruta", "/funcion"),
    ("una tarea aparte", "/aparte"),
    ("el cuerpo que se envía", "/cuerpo"),
];
const CUTS: [&str; 4] =
    ["se va el cliente", "límite", "acaba `main`", "SIGKILL"];

type News = Lines<BufReader<ChildStdout>>;

/// Lo que dice el servidor hasta una línea, o hasta que se calla.
async fn hear(news: &mut News, until: &str) -> io::Result<String> {
    let mut said = String::new();
    while !said.contains(until) {
        let Some(line) = news.next_line().await? else {
            break;
        };
        said += &line;
    }
    Ok(said)
}

/// Corta la petición, y cuenta qué es del trabajo y qué recibe el cliente.
async fn cut(path: &str, cut: &str) -> Result<String, Box<dyn Error>> {
    let mut server = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("LIMITE", if cut == "límite" { "50" } else { "60000" })
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut orders = server.stdin.take().expect("es una tubería");
    let out = server.stdout.take().expect("es una tubería");
    let mut news = BufReader::new(out).lines();
    let address = news.next_line().await?.ok_or("no arranca")?;
    let mut table = TcpStream::connect(address).await?;
    let head = "HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    let request = format!("GET {path} {head}");
    table.write_all(request.as_bytes()).await?;
    hear(&mut news, "empezado").await?;

    let (mut said, mut got) = (String::new(), Vec::new());
    while path == "/cuerpo" && !got.ends_with(b"sopa y ") {
        got.push(table.read_u8().await?);
    }
    let left = cut == "se va el cliente";
    if left {
        drop(table);
        said += &hear(&mut news, LEFT).await?;
        orders.write_all(b"sirve\n").await?;
    } else {
        if cut == "límite" {
            // Si no contesta en todo este rato, el límite no le llega.
            let long = if path == "/cuerpo" { 200 } else { 60_000 };
            let long = Duration::from_millis(long);
            let _late = timeout(long, table.read_to_end(&mut got)).await;
            orders.write_all(b"sirve\n").await?;
        } else if cut == "SIGKILL" {
            server.start_kill()?;
        } else {
            orders.write_all(b"cierra\n").await?;
        }
        // Si le cuelgan de golpe, queda lo que haya llegado.
        let _ended = table.read_to_end(&mut got).await;
    }
    if !said.contains(END) {
        said += &hear(&mut news, END).await?;
    }
    drop(orders);
    server.wait().await?;

    let work = match said.split_once(END) {
        Some((_, end)) => end.replace(LEFT, ""),
        None => "a medias, sin recoger".to_owned(),
    };
    let got = String::from_utf8(got)?;
    let client = match got.split(' ').nth(1) {
        _ if left => "",
        None => "; el cliente: le cuelgan",
        Some("200") if got.contains("guiso") => "; el cliente: lo recibe",
        Some("200") => "; el cliente: le llega cortado",
        Some(_) => "; el cliente: un error",
    };
    Ok(format!("{work}{client}"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if let Ok(limit) = env::var("LIMITE") {
        return server(&limit).await;
    }
    println!("Qué se corta | Cómo | En Tokio, con axum");
    for (name, path) in WORKS {
        for how in CUTS {
            println!("{name} | {how} | {}", cut(path, how).await?);
        }
    }
    Ok(())
}
// ANCHOR_END: cortes
