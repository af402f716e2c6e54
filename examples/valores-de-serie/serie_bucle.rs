//! Lo que traen puesto el bucle, sus hilos y sus flujos.
//!
//! Ejecuta: cargo run --bin serie_bucle
//! Otra salida: son dos bibliotecas, y se comparan.
//! Tabla: serie_bucle.md

// ANCHOR: programa
use std::error::Error;
use std::io;
use std::thread;
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

/// Lo que `Debug` dice de un campo.
fn field(shown: &str, name: &str) -> Option<String> {
    let (_, rest) = shown.split_once(&format!("{name}: "))?;
    Some(rest.split(',').next()?.to_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn ends() -> io::Result<()> {
    let mut reader = BufReader::new(tokio::io::repeat(b'x'));
    reader.read_u8().await?;
    println!("búfer de lectura | {} bytes", reader.buffer().len() + 1);
    let line = tokio::io::repeat(b'x').take(1 << 24);
    let line = BufReader::new(line).lines().next_line().await;
    let whole =
        line.is_ok_and(|line| line.is_some_and(|it| it.len() == 1 << 24));
    let longest = if whole { "sin tope" } else { "hay un tope" };
    println!("línea más larga | {longest}");

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let table = TcpStream::connect(listener.local_addr()?).await?;
    let (kitchen, _) = listener.accept().await?;
    let now = |it| if it { "sí" } else { "no" };
    println!("`TCP_NODELAY` al conectar | {}", now(table.nodelay()?));
    println!("`TCP_NODELAY` al aceptar | {}", now(kitchen.nodelay()?));

    let file = File::open("/dev/null").await?;
    println!(
        "lo que un archivo lleva de una vez | {} bytes",
        file.max_buf_size()
    );
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("Qué | Tokio");
    let builder = Builder::new_multi_thread();
    let shown = format!("{builder:?}");
    let runtime = Builder::new_multi_thread().build()?;
    let cores = thread::available_parallelism()?.get();
    let workers = match runtime.metrics().num_workers() {
        it if it == cores => "uno por núcleo".to_owned(),
        other => other.to_string(),
    };
    println!("hilos que ejecutan tareas | {workers}");
    let most = field(&shown, "max_blocking_threads").ok_or("no lo dice")?;
    println!("hilos de apoyo, como mucho | {most}");
    ends()?;
    Ok(())
}
// ANCHOR_END: programa
