//! Qué ve cada lado de una llamada según cómo se corta.
//!
//! Ejecuta: cargo run --bin corte_de_llamada
//! Otra salida: cada biblioteca da sus errores, y aiohttp acaba de enviar.
//! Tabla: corte_de_llamada.md

// ANCHOR: cliente
use reqwest::Client;
use std::error::Error;
use std::process::Stdio;
use std::time::Duration;
use std::{env, io};
use tokio::io::{
    AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines, stdin,
};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{ChildStdout, Command};
use tokio::time::timeout;

const CALLS: [&str; 3] =
    ["envía un cuerpo", "espera la respuesta", "lee la respuesta"];
const CUTS: [&str; 4] = ["se suelta", "límite", "se va la cocina", "SIGKILL"];
/// No cabe en los búferes: si la cocina no lee, no acaba de salir.
const LARGE: usize = 64 << 20;

async fn call(url: String, name: &str) -> reqwest::Result<String> {
    let client = Client::new();
    let request = match name {
        "envía un cuerpo" => client.post(url).body(vec![b'x'; LARGE]),
        _ => client.get(url),
    };
    let response = request.send().await?;
    println!("cabecera");
    response.text().await
}

/// El proceso que llama. Lo que diga `cut` le pasa cuando se le diga.
async fn caller(url: String, name: &str, cut: &str) -> io::Result<()> {
    let mut orders = BufReader::new(stdin()).lines();
    let mut call = Box::pin(call(url, name));
    let limit = Duration::from_millis(50);
    let ended = tokio::select! {
        ended = &mut call => Some(ended),
        _ = orders.next_line() => match cut {
            "límite" => timeout(limit, call).await.ok(),
            _ => {
                drop(call);
                None
            }
        },
    };
    match ended {
        None if cut == "límite" => println!("fin: `Elapsed`"),
        None => println!("fin: nada"),
        Some(Ok(_)) => println!("fin: la respuesta"),
        Some(Err(error)) if error.is_decode() => println!("fin: `is_decode`"),
        Some(Err(error)) if error.is_request() => println!("fin: `is_request`"),
        Some(Err(error)) => println!("fin: {error:?}"),
    }
    // Sigue vivo: lo que vea la cocina no es porque acabe.
    orders.next_line().await.map(drop)
}
// ANCHOR_END: cliente

// ANCHOR: cortes
type News = Lines<BufReader<ChildStdout>>;

/// Lo que dice el proceso en la línea que empieza así, si la dice.
async fn hear(news: &mut News, start: &str) -> io::Result<Option<String>> {
    while let Some(line) = news.next_line().await? {
        if let Some(said) = line.strip_prefix(start) {
            return Ok(Some(said.to_owned()));
        }
    }
    Ok(None)
}

/// Recibe hasta el final de la cabecera.
async fn read_head(table: &mut TcpStream) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(table.read_u8().await?);
    }
    Ok(())
}

/// Cuánto recibe después, hasta que le cuelgan.
async fn read_rest(mut table: TcpStream) -> usize {
    let mut part = vec![0; 1 << 16];
    let mut total = 0;
    // Un corte de golpe también es el final.
    while let Ok(got @ 1..) = table.read(&mut part).await {
        total += got;
    }
    total
}

async fn cut(name: &str, cut: &str) -> Result<String, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut caller = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("COCINA", format!("http://{}", listener.local_addr()?))
        .env("LLAMADA", name)
        .env("CORTE", cut)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut orders = caller.stdin.take().expect("es una tubería");
    let out = caller.stdout.take().expect("es una tubería");
    let mut news = BufReader::new(out).lines();
    let (mut table, _) = tokio::select! {
        table = listener.accept() => table?,
        end = caller.wait() => return Err(format!("no llama: {end:?}").into()),
    };
    read_head(&mut table).await?;
    if name == "lee la respuesta" {
        let half = b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nsopa";
        table.write_all(half).await?;
        hear(&mut news, "cabecera").await?;
    }
    let mut table = Some(table);
    match cut {
        "se va la cocina" => {
            drop(listener);
            table = None;
        }
        "SIGKILL" => caller.kill().await?,
        _ => orders.write_all(b"corta\n").await?,
    }
    let mut seen = Vec::new();
    if let Some(said) = hear(&mut news, "fin: ").await? {
        seen.push(format!("quien llama: {said}"));
    }
    // Hasta aquí no lee: lo que falte por salir sigue allí.
    let rest = match table {
        Some(table) => Some(read_rest(table).await),
        None => None,
    };
    drop(orders);
    caller.wait().await?;
    if let Some(rest) = rest {
        let got = match rest {
            LARGE => "le llega entero",
            1.. => "le llega cortado",
            0 => "le cuelgan",
        };
        seen.push(format!("la cocina: {got}"));
    }
    Ok(seen.join("; "))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if let [Ok(url), Ok(name), Ok(how)] =
        ["COCINA", "LLAMADA", "CORTE"].map(env::var)
    {
        return Ok(caller(url, &name, &how).await?);
    }
    println!("Qué está haciendo | Cómo se corta | En Tokio, con reqwest");
    for name in CALLS {
        for how in CUTS {
            println!("{name} | {how} | {}", cut(name, how).await?);
        }
    }
    Ok(())
}
// ANCHOR_END: cortes
