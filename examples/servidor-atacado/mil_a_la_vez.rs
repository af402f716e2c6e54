//! Muchos clientes a la vez, más que sitios, y sin descriptores (en Linux).
//!
//! Ejecuta: cargo run --bin mil_a_la_vez
//! Otra salida: aiohttp no tiene tope de conexiones.

// ANCHOR: servidor
use axum::Router;
use axum::routing::get;
use servidor::{Limits, Report, listen, serve};
use std::error::Error;
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use std::{env, io};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

const PLACES: usize = 100;
/// Atiende hasta que se cierra su entrada, y cuenta cómo ha acabado.
async fn kitchen(files: u64, buffer: usize, head: u64) -> io::Result<()> {
    // Nadie recibe su banquete hasta que los sitios están llenos.
    let full = Arc::new(Barrier::new(PLACES));
    let cooking = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let counts = cooking.clone();
    let banquet = async move || {
        let now = counts.0.fetch_add(1, Relaxed) + 1;
        counts.1.fetch_max(now, Relaxed);
        full.wait().await;
        counts.0.fetch_sub(1, Relaxed);
        "banquete"
    };
    let routes = Router::new()
        .route("/sopa", get("sopa"))
        .route("/banquete", get(banquet));
    rlimit::setrlimit(rlimit::Resource::NOFILE, files, files)?;
    let listener = listen(([127, 0, 0, 1], 0).into(), 1024)?;
    println!("{}", listener.local_addr()?);
    let limits = Limits {
        connections: PLACES,
        head: Duration::from_millis(head),
        buffer,
        closing: Duration::from_secs(10),
    };
    let stop = CancellationToken::new();
    let server = tokio::spawn(serve(listener, routes, limits, stop.clone()));
    tokio::io::stdin().read_to_end(&mut Vec::new()).await?;
    stop.cancel();
    let Report {
        accepted,
        ended,
        failed,
        cut,
        missed,
    } = server.await?;
    let missed = usize::from(missed > 0);
    let most = cooking.1.load(Relaxed);
    println!("{most} {accepted} {ended} {failed} {cut} {missed}");
    Ok(())
}
// ANCHOR_END: servidor

// ANCHOR: proceso
type Failed = Box<dyn Error + Send + Sync>;

struct Kitchen {
    child: Child,
    stop: ChildStdin,
    says: BufReader<ChildStdout>,
    address: SocketAddr,
}

impl Kitchen {
    /// Arranca este mismo programa, como servidor.
    async fn open(limits: [usize; 3]) -> Result<Kitchen, Failed> {
        let limits = limits.map(|it| it.to_string()).join(" ");
        let mut child = Command::new(env::current_exe()?)
            .args(env::args_os().skip(1))
            .env("LIMITES", limits)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let stop = child.stdin.take().ok_or("sin entrada")?;
        let stdout = child.stdout.take().ok_or("sin salida")?;
        let (mut says, mut address) = (BufReader::new(stdout), String::new());
        says.read_line(&mut address).await?;
        Ok(Kitchen {
            child,
            stop,
            says,
            address: address.trim().parse()?,
        })
    }

    /// Lo más que ha llegado a ocupar en memoria, en KiB.
    fn memory(&self) -> Result<usize, Failed> {
        let pid = self.child.id().ok_or("ya ha acabado")?;
        let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
        let peak = status.split("VmHWM:").nth(1).ok_or("no es Linux")?;
        Ok(peak.split_whitespace().next().ok_or("sin cifra")?.parse()?)
    }

    /// Cómo han acabado sus conexiones.
    async fn close(mut self) -> Result<Vec<usize>, Failed> {
        drop(self.stop);
        let mut report = String::new();
        self.says.read_to_string(&mut report).await?;
        self.child.wait().await?;
        let counts = report.split_whitespace().map(str::parse);
        Ok(counts.collect::<Result<_, _>>()?)
    }
}
// ANCHOR_END: proceso

// ANCHOR: clientes
fn asks(path: &str) -> Arc<[u8]> {
    let head = format!("GET {path} HTTP/1.1\r\nhost: x\r\n");
    format!("{head}connection: close\r\n\r\n")
        .into_bytes()
        .into()
}

/// Envía eso, espera a que le cuelguen, y dice si ha recibido un 200.
async fn served(address: SocketAddr, bytes: Arc<[u8]>) -> bool {
    let mut reply = Vec::new();
    let talk = async {
        let mut table = TcpStream::connect(address).await?;
        table.write_all(&bytes).await?;
        table.read_to_end(&mut reply).await
    };
    // Si le cuelgan de golpe, queda lo que haya llegado.
    let _ended = talk.await;
    reply.starts_with(b"HTTP/1.1 200 ")
}

/// Muchos que envían lo mismo a la vez, y detrás de todos, uno bueno.
async fn crowd(
    kitchen: Kitchen,
    clients: usize,
    bytes: Arc<[u8]>,
) -> Result<Vec<usize>, Failed> {
    let before = kitchen.memory()?;
    let mut tables = JoinSet::new();
    for _ in 0..clients {
        tables.spawn(served(kitchen.address, bytes.clone()));
    }
    let good = tokio::spawn(served(kitchen.address, asks("/sopa")));
    let mut column = vec![clients, 0];
    for is_served in tables.join_all().await {
        column[1] += usize::from(is_served);
    }
    column.push(usize::from(good.await?));
    let grows = kitchen.memory()? - before;
    let counts = kitchen.close().await?;
    column.extend(counts);
    column.push(usize::from(grows > 16 * 1024));
    Ok(column)
}
// ANCHOR_END: clientes

// ANCHOR: noche
const COLUMNS: &str = "    piden   callan  sin fin de serie   EMFILE";
const ROWS: [&str; 10] = [
    "clientes",
    "  con un 200",
    "uno bueno, detrás",
    "banquetes a la vez",
    "aceptadas",
    "  acaban bien",
    "  acaban mal",
    "  cortadas",
    "faltan descriptores",
    "crece más de 16 MiB",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    if let Ok(limits) = env::var("LIMITES") {
        let limits: Vec<&str> = limits.split(' ').collect();
        let files = limits[0].parse()?;
        let (buffer, head) = (limits[1].parse()?, limits[2].parse()?);
        return Ok(kitchen(files, buffer, head).await?);
    }
    // Mil clientes son mil descriptores también en este proceso.
    if rlimit::increase_nofile_limit(4096)? < 1100 {
        return Err("faltan descriptores".into());
    }
    let silence: Arc<[u8]> = [].into();
    let endless = format!("GET /{}", "x".repeat(400 * 1024));
    let endless: Arc<[u8]> = endless.into_bytes().into();
    const SHORT: usize = 16 * 1024;
    // El tope que trae hyper.
    const LONG: usize = 8192 + 4096 * 100;
    // Descriptores, bytes de la cabecera y los milisegundos que tarda.
    let nights = [
        ([1024, SHORT, 30_000], 1000, asks("/banquete")),
        ([1024, SHORT, 250], 1000, silence.clone()),
        ([1024, SHORT, 1000], 200, endless.clone()),
        ([1024, LONG, 1000], 200, endless),
        ([40, SHORT, 250], 200, silence),
    ];
    let mut columns = Vec::new();
    for (limits, clients, bytes) in nights {
        let kitchen = Kitchen::open(limits).await?;
        columns.push(crowd(kitchen, clients, bytes).await?);
    }
    println!("{:19}{COLUMNS}", "");
    for (row, name) in ROWS.iter().enumerate() {
        let cells = columns.iter().map(|it| match (name, it[row]) {
            (&"uno bueno, detrás" | &"faltan descriptores", n)
            | (&"crece más de 16 MiB", n) => ["no", "sí"][n].into(),
            (_, n) => n.to_string(),
        });
        let cells = cells.map(|it| format!("{it:>9}"));
        println!("{name:19}{}", cells.collect::<String>());
    }
    Ok(())
}
// ANCHOR_END: noche
