//! Lo que un servidor de HTTP trae puesto.
//!
//! Ejecuta: cargo run --bin serie_servidor
//! Otra salida: son dos bibliotecas, y se comparan.
//! Tabla: serie_servidor.md

// ANCHOR: valores
use axum::Router;
use axum::routing::{get, post};
use axum::serve::Listener;
use std::future::{Future, pending};
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex, split};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::{pause, timeout};
use tokio_util::sync::CancellationToken;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const HALF: &str = "GET /sopa HTTP/1.1\r\nhost: ";
const ENDLESS: &str = "GET /caldo HTTP/1.1\r\nhost: x\r\n\r\n";
const SOUP: &str = "GET /sopa HTTP/1.1\r\nhost: x\r\n\r\n";

/// Sin sockets, el reloj puede ser virtual: las mesas llegan por un canal.
struct Door(mpsc::UnboundedReceiver<DuplexStream>);

impl Listener for Door {
    type Io = DuplexStream;
    type Addr = ();

    async fn accept(&mut self) -> (DuplexStream, ()) {
        match self.0.recv().await {
            Some(table) => (table, ()),
            None => pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<()> {
        Ok(())
    }
}

/// Dice que se suelta.
struct Told(mpsc::UnboundedSender<()>);

impl Drop for Told {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

struct Kitchen {
    door: mpsc::UnboundedSender<DuplexStream>,
    left: mpsc::UnboundedReceiver<()>,
    stop: CancellationToken,
    serving: JoinHandle<io::Result<()>>,
}

impl Kitchen {
    fn open() -> Kitchen {
        let (told, left) = mpsc::unbounded_channel();
        let endless = async move || {
            let _told = Told(told);
            pending::<()>().await
        };
        let routes = Router::new()
            .route("/sopa", get("sopa"))
            .route("/caldo", get(endless))
            .route("/nota", post(|_: String| async {}));
        let (door, tables) = mpsc::unbounded_channel();
        let stop = CancellationToken::new();
        let serving = axum::serve(Door(tables), routes)
            .with_graceful_shutdown(stop.clone().cancelled_owned());
        let serving = tokio::spawn(async move { serving.await });
        Kitchen {
            door,
            left,
            stop,
            serving,
        }
    }

    async fn sit(&self, sends: &str) -> DuplexStream {
        let (mut ours, theirs) = duplex(1 << 16);
        self.door.send(theirs).expect("nadie la cierra");
        ours.write_all(sends.as_bytes()).await.expect("cabe");
        ours
    }

    /// El estado que recibe quien envía eso.
    async fn status(&self, request: &str) -> u16 {
        let (mut reader, mut writer) = split(self.sit("").await);
        let mut reply = String::new();
        // Si no quiere el resto, lo cierra.
        let _ends = tokio::join!(
            writer.write_all(request.as_bytes()),
            reader.read_to_string(&mut reply),
        );
        let status = reply.split(' ').nth(1).unwrap_or_default();
        status.parse().expect("es un número")
    }
}
// ANCHOR_END: valores

// ANCHOR: mirar
/// El mayor que se acepta.
async fn largest(request: impl Fn(usize) -> String) -> usize {
    let kitchen = Kitchen::open();
    let (mut fits, mut not) = (1, 1 << 25);
    while not - fits > 1 {
        let middle = usize::midpoint(fits, not);
        match kitchen.status(&request(middle)).await {
            400 | 413 | 414 | 431 => not = middle,
            _ => fits = middle,
        }
    }
    fits
}

/// Si pasa un día, y sigue.
async fn limit(ended: impl Future) -> &'static str {
    match timeout(DAY, ended).await {
        Ok(_) => "hay",
        Err(_) => "no hay",
    }
}

async fn hung_up(mut table: DuplexStream) {
    let mut got = Vec::new();
    let _ended = table.read_to_end(&mut got).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    pause();
    println!("Qué | axum");
    let close = "HTTP/1.1\r\nhost: x\r\nconnection: close\r\n";
    let body = largest(|size| {
        let note = "x".repeat(size);
        format!("POST /nota {close}content-length: {size}\r\n\r\n{note}")
    });
    println!("cuerpo más grande que acepta | {} bytes", body.await);
    let headers = largest(|count| {
        let headers = "a: b\r\n".repeat(count);
        format!("GET /sopa {close}{headers}\r\n")
    });
    println!("cabeceras que acepta | {}", headers.await + 2);
    let value = largest(|size| {
        format!("GET /sopa {close}a: {}\r\n\r\n", "x".repeat(size))
    });
    // El último trozo que lee puede pasarse: se dice sin él.
    let hundreds = value.await >> 10;
    println!(
        "valor más largo de una | más de {} KiB",
        hundreds / 100 * 100
    );
    let path = largest(|size| format!("GET /{} {close}\r\n", "x".repeat(size)));
    println!("ruta más larga | {} bytes", path.await + 1);

    let kitchen = Kitchen::open();
    let table = kitchen.sit(HALF).await;
    println!("límite para una cabecera | {}", limit(hung_up(table)).await);
    let table = kitchen.sit(SOUP).await;
    println!("límite de quien se calla | {}", limit(hung_up(table)).await);
    let table = kitchen.sit(ENDLESS).await;
    println!("límite de la función | {}", limit(hung_up(table)).await);

    let mut kitchen = Kitchen::open();
    let table = kitchen.sit(ENDLESS).await;
    tokio::task::yield_now().await;
    drop(table);
    let left = timeout(DAY, kitchen.left.recv()).await;
    let ends = if left.is_ok() { "se suelta" } else { "sigue" };
    println!("la función, si se va el cliente | {ends}");

    for (name, sends) in [
        ("plazo del cierre", ENDLESS),
        ("límite del cierre con media cabecera", HALF),
    ] {
        let kitchen = Kitchen::open();
        let _table = kitchen.sit(sends).await;
        // Llega antes de que se cierre.
        tokio::time::sleep(Duration::from_secs(1)).await;
        kitchen.stop.cancel();
        println!("{name} | {}", limit(kitchen.serving).await);
    }
    Ok(())
}
// ANCHOR_END: mirar
