//! Un servidor que recibe archivos en flujo, con todos sus límites.
//!
//! Ejecuta: cargo run --bin subida_en_flujo

// ANCHOR: recibir
use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::extract::{Path as UrlPath, State};
use axum::http::{HeaderMap, StatusCode, header::CONTENT_LENGTH};
use axum::routing::put;
use std::future::IntoFuture;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, io};
use tempfile::{Builder, NamedTempFile};
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::{sleep, timeout};
use tokio_stream::StreamExt;

/// Así empiezan las que están a medias.
const HALF: &str = ".a-medias-";

struct Uploads {
    folder: PathBuf,
    /// Lo más que mide una.
    size: u64,
    /// Las que se reciben a la vez.
    places: Semaphore,
    /// Lo que puede callar el cliente entre dos trozos.
    silence: Duration,
    /// Lo que puede tardar una entera.
    whole: Duration,
}

/// La función de ruta: todo lo que se puede negar antes de leer, se niega.
async fn receive(
    State(uploads): State<Arc<Uploads>>,
    UrlPath(name): UrlPath<String>,
    headers: HeaderMap,
    body: Body,
) -> StatusCode {
    let letter = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    // Ni carpetas, ni ocultos, ni los de a medias.
    if !name.chars().all(letter) || name.starts_with('.') {
        return StatusCode::BAD_REQUEST;
    }
    let length = headers.get(CONTENT_LENGTH).and_then(|it| it.to_str().ok());
    let length = length.and_then(|it| it.parse().ok()).unwrap_or(0);
    if uploads.size < length {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    // Quien no cabe no espera: se le dice que vuelva.
    let Ok(_place) = uploads.places.try_acquire() else {
        return StatusCode::SERVICE_UNAVAILABLE;
    };
    let path = uploads.folder.join(name);
    let saving = save(&uploads, body.into_data_stream(), path);
    match timeout(uploads.whole, saving).await {
        Ok(Ok(())) => StatusCode::CREATED,
        Ok(Err(Failed::TooLong)) => StatusCode::PAYLOAD_TOO_LARGE,
        Ok(Err(Failed::Cut)) => StatusCode::BAD_REQUEST,
        Ok(Err(Failed::Silent)) | Err(_) => StatusCode::REQUEST_TIMEOUT,
        Ok(Err(Failed::Disk(error))) => {
            eprintln!("no se puede guardar: {error}");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

enum Failed {
    TooLong,
    Cut,
    Silent,
    Disk(io::Error),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Failed {
        Failed::Disk(error)
    }
}

/// Guarda en `path` el cuerpo entero, o nada.
async fn save(
    uploads: &Uploads,
    mut body: BodyDataStream,
    path: PathBuf,
) -> Result<(), Failed> {
    let folder = uploads.folder.clone();
    let open = move || Builder::new().prefix(HALF).tempfile_in(folder);
    let open = spawn_blocking(open).await.map_err(io::Error::other)?;
    let (file, temp) = NamedTempFile::into_parts(open?);
    let mut file = File::from_std(file);
    let mut size = 0;
    let next = async |body: &mut BodyDataStream| {
        timeout(uploads.silence, body.next()).await
    };
    while let Some(part) = next(&mut body).await.map_err(|_| Failed::Silent)? {
        // Un cuerpo cortado es un error, y no un final.
        let part = part.map_err(|_| Failed::Cut)?;
        size += part.len() as u64;
        if size > uploads.size {
            return Err(Failed::TooLong);
        }
        file.write_all(&part).await?;
    }
    file.flush().await?;
    file.sync_all().await?;
    // Desde aquí ya no se corta: el encargo acaba aunque nadie lo espere.
    let publish = move || publish(temp, &path);
    spawn_blocking(publish).await.map_err(io::Error::other)??;
    Ok(())
}

fn publish(temp: tempfile::TempPath, path: &Path) -> io::Result<()> {
    temp.persist(path)?;
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::File::open(folder)?.sync_all()
}

/// Las que están a medias en la carpeta.
fn halves(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut halves = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(HALF) {
            halves.push(entry.path());
        }
    }
    Ok(halves)
}

/// Lo que dejó a medias un proceso que murió: al arrancar, antes de servir.
fn sweep(folder: &Path) -> io::Result<()> {
    halves(folder)?.into_iter().try_for_each(fs::remove_file)
}
// ANCHOR_END: recibir

// ANCHOR: cocina
/// Abre la cocina, que cierra con orden al soltar el `Sender`.
async fn open(
    uploads: Arc<Uploads>,
) -> io::Result<(SocketAddr, oneshot::Sender<()>, JoinHandle<io::Result<()>>)> {
    sweep(&uploads.folder)?;
    // El tope de axum es para quien guarda el cuerpo en memoria; aquí no.
    let routes = Router::new()
        .route("/recetas/{receta}", put(receive))
        .with_state(uploads);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel();
    let server = axum::serve(listener, routes).with_graceful_shutdown(async {
        let _dropped = stopped.await;
    });
    Ok((address, stop, tokio::spawn(server.into_future())))
}
// ANCHOR_END: cocina

// ANCHOR: clientes
const KNOWN: &str = "content-length: 9";
const CHUNKED: &str = "transfer-encoding: chunked";

/// Envía la cabecera y un principio del cuerpo.
async fn starts(
    address: SocketAddr,
    name: &str,
    length: &str,
    body: &str,
) -> io::Result<TcpStream> {
    let mut client = TcpStream::connect(address).await?;
    let head = format!("PUT /recetas/{name} HTTP/1.1\r\nhost: cocina\r\n");
    let request = format!("{head}connection: close\r\n{length}\r\n\r\n{body}");
    client.write_all(request.as_bytes()).await?;
    Ok(client)
}

/// El estado que recibe.
async fn status(client: impl AsyncRead + Unpin) -> io::Result<String> {
    let mut reply = String::new();
    BufReader::new(client).read_line(&mut reply).await?;
    Ok(reply.split(' ').nth(1).unwrap_or("nada").to_owned())
}

/// Envía un trozo de una letra cada poco, hasta que le contestan.
async fn drips(client: TcpStream) -> io::Result<String> {
    let (reader, mut writer) = client.into_split();
    let dripping = tokio::spawn(async move {
        while writer.write_all(b"1\r\nx\r\n").await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    let status = status(reader).await;
    dripping.abort();
    status
}

/// Espera, con un límite, a que haya `count` subidas en marcha.
async fn until(folder: &Path, count: usize) -> io::Result<()> {
    let there = async {
        while halves(folder)?.len() != count {
            sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    };
    let late = |_| io::Error::other(format!("en marcha no hay {count}"));
    timeout(Duration::from_secs(5), there).await.map_err(late)?
}
// ANCHOR_END: clientes

// ANCHOR: programa
/// Una carpeta vacía, y límites con los que nadie tropieza sin querer.
fn uploads(folder: &Path) -> Uploads {
    Uploads {
        folder: folder.to_owned(),
        size: 9,
        places: Semaphore::new(2),
        silence: Duration::from_secs(30),
        whole: Duration::from_secs(60),
    }
}

fn show(name: &str, end: &str, folder: &Path) -> io::Result<()> {
    let files = fs::read_dir(folder)?.count();
    println!("{name}: {end}, archivos: {files}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    if let Some(folder) = env::var_os("CARPETA") {
        // Para subirle algo desde fuera.
        let size = 1_000_000;
        let uploads = Uploads {
            size,
            ..uploads(folder.as_ref())
        };
        let (address, _stop, server) = open(Arc::new(uploads)).await?;
        println!("http://{address}/recetas/");
        return server.await?;
    }
    let (long, much) = ("content-length: 10", "a\r\nagua y sal\r\n");
    for (name, file, length, body) in [
        ("entera", "sopa", KNOWN, "agua, sal"),
        ("a trozos", "sopa", CHUNKED, "9\r\nagua, sal\r\n0\r\n\r\n"),
        ("dice que no cabe", "sopa", long, ""),
        ("no cabe, y no lo dice", "sopa", CHUNKED, much),
        ("en otra carpeta", "..%2fsopa", KNOWN, ""),
    ] {
        let folder = tempfile::tempdir()?;
        let (address, _stop, _) =
            open(Arc::new(uploads(folder.path()))).await?;
        let client = starts(address, file, length, body).await?;
        show(name, &status(client).await?, folder.path())?;
    }

    let folder = tempfile::tempdir()?;
    let mut limits = uploads(folder.path());
    limits.silence = Duration::from_millis(100);
    let (address, _stop, _) = open(Arc::new(limits)).await?;
    let client = starts(address, "sopa", KNOWN, "agua").await?;
    show("se calla", &status(client).await?, folder.path())?;

    let mut limits = uploads(folder.path());
    limits.whole = Duration::from_millis(300);
    limits.size = 1 << 40;
    let (address, _stop, _) = open(Arc::new(limits)).await?;
    let client = starts(address, "sopa", CHUNKED, "").await?;
    show("gotea", &drips(client).await?, folder.path())?;

    let all = Arc::new(uploads(folder.path()));
    let (address, stop, server) = open(all.clone()).await?;
    let leaves = starts(address, "pan", KNOWN, "agua").await?;
    until(folder.path(), 1).await?;
    let mut stays = starts(address, "sopa", KNOWN, "agua").await?;
    until(folder.path(), 2).await?;
    let third = starts(address, "flan", KNOWN, "").await?;
    show("la tercera a la vez", &status(third).await?, folder.path())?;
    drop(leaves);
    until(folder.path(), 1).await?;
    show("una se va", "la otra sigue", folder.path())?;
    drop(stop);
    stays.write_all(b", sal").await?;
    let end = status(stays).await?;
    server.await??;
    show("acaba al cerrar", &end, folder.path())?;

    fs::write(folder.path().join(format!("{HALF}123")), "agua")?;
    let _kitchen = open(all).await?;
    show("tras morir a medias", "se barre", folder.path())
}
// ANCHOR_END: programa
