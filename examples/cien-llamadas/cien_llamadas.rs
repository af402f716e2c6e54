//! Cien llamadas con tope, límites y reintentos, para copiar entero.
//!
//! Ejecuta: cargo run --bin cien_llamadas

// ANCHOR: cliente
use reqwest::{Client, StatusCode};
use std::collections::BTreeMap;
use std::error::Error;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

/// Llamadas en curso a la vez.
const PLACES: usize = 10;
/// Intentos de cada una.
const TRIES: u32 = 3;
/// Reintentos entre todas.
const RETRIES: usize = 20;
const CONNECT: Duration = Duration::from_millis(500);
/// Lo que dura un intento, con su cuerpo.
const ATTEMPT: Duration = Duration::from_secs(2);
const BASE: Duration = Duration::from_millis(10);
/// Lo más que se lee de un cuerpo.
const BODY: usize = 1_000_000;

enum Failed {
    Status(u16),
    TooLong,
    Network,
    TimedOut,
    /// Se ha acabado el plazo de todas.
    Late,
}

struct Caller {
    client: Client,
    places: Semaphore,
    retries: AtomicUsize,
    deadline: Instant,
}

impl Caller {
    fn new(all: Duration) -> reqwest::Result<Caller> {
        let builder = Client::builder();
        Ok(Caller {
            client: builder
                .connect_timeout(CONNECT)
                .timeout(ATTEMPT)
                .build()?,
            places: Semaphore::new(PLACES),
            retries: AtomicUsize::new(RETRIES),
            deadline: Instant::now() + all,
        })
    }

    /// Un `GET`, que se puede repetir, dentro del plazo de todas.
    async fn get(&self, url: &str) -> Result<Vec<u8>, Failed> {
        let call = timeout_at(self.deadline, self.with_retries(url));
        call.await.unwrap_or(Err(Failed::Late))
    }

    async fn with_retries(&self, url: &str) -> Result<Vec<u8>, Failed> {
        let mut retry = 0;
        loop {
            let error = match self.attempt(url).await {
                Ok(body) => return Ok(body),
                Err(error) => error,
            };
            let repeatable = match error {
                Failed::Status(status) => status == 429 || status >= 500,
                Failed::TooLong => false,
                _ => true,
            };
            retry += 1;
            if !repeatable || retry == TRIES || !self.pays_retry() {
                return Err(error);
            }
            // Sin permiso: otra puede llamar mientras esta espera.
            sleep(backoff(retry)).await;
        }
    }

    async fn attempt(&self, url: &str) -> Result<Vec<u8>, Failed> {
        // El permiso se guarda hasta haber leído el cuerpo.
        let permit = self.places.acquire().await;
        let _permit = permit.expect("nadie cierra el semáforo");
        let failed = |error: reqwest::Error| match error.is_timeout() {
            true => Failed::TimedOut,
            false => Failed::Network,
        };
        let mut response = self.client.get(url).send().await.map_err(failed)?;
        if response.status() != StatusCode::OK {
            return Err(Failed::Status(response.status().as_u16()));
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if body.len() + chunk.len() > BODY {
                return Err(Failed::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    fn pays_retry(&self) -> bool {
        let pays = |left: usize| left.checked_sub(1);
        self.retries.fetch_update(Relaxed, Relaxed, pays).is_ok()
    }
}

/// El doble cada vez, y de ahí un trozo al azar.
fn backoff(retry: u32) -> Duration {
    let random = RandomState::new().hash_one(retry) as f64 / u64::MAX as f64;
    (BASE * 2u32.pow(retry)).mul_f64(random)
}

/// Cómo acaba cada una; ninguna se pierde, aunque no le llegue el plazo.
async fn get_all(
    caller: Caller,
    urls: impl Iterator<Item = String>,
) -> Vec<Result<Vec<u8>, Failed>> {
    let caller = Arc::new(caller);
    let mut calls = JoinSet::new();
    for url in urls {
        let caller = caller.clone();
        calls.spawn(async move { caller.get(&url).await });
    }
    calls.join_all().await
}
// ANCHOR_END: cliente

// ANCHOR: cocina
mod kitchen {
    use std::collections::HashMap;
    use std::io;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::time::sleep;

    /// Lo que ve: las llamadas a cada mesa, y las que tiene y ha tenido a la
    /// vez.
    #[derive(Default)]
    pub struct Seen {
        pub calls: HashMap<u32, u32>,
        pub inside: usize,
        pub most: usize,
    }

    pub async fn open() -> io::Result<(String, Arc<Mutex<Seen>>)> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let seen = Arc::new(Mutex::new(Seen::default()));
        let counter = seen.clone();
        tokio::spawn(async move {
            while let Ok((table, _)) = listener.accept().await {
                let seen = counter.clone();
                tokio::spawn(async move { attend(table, &seen).await });
            }
        });
        Ok((url, seen))
    }

    async fn attend(
        mut table: TcpStream,
        seen: &Mutex<Seen>,
    ) -> io::Result<()> {
        table.set_nodelay(true)?;
        let mut request = [0; 1024];
        loop {
            let n = table.read(&mut request).await?;
            let text = String::from_utf8_lossy(&request[..n]);
            let Some(path) = text.split_whitespace().nth(1) else {
                return Ok(());
            };
            let number = path.trim_start_matches('/').parse().unwrap_or(0);
            let call = {
                let mut seen = seen.lock().expect("nadie entra en pánico");
                seen.inside += 1;
                seen.most = seen.most.max(seen.inside);
                let calls = seen.calls.entry(number).or_default();
                *calls += 1;
                *calls
            };
            // Da tiempo a que lleguen las demás.
            sleep(Duration::from_millis(5)).await;
            seen.lock().expect("lo mismo").inside -= 1;
            let head = match number {
                // Tres están llenas la primera vez; en la siete se cuelga.
                13 | 23 | 33 if call == 1 => "503 X\r\ncontent-length: 0",
                7 if call == 1 => return Ok(()),
                40 => "404 X\r\ncontent-length: 0",
                50 => "500 X\r\ncontent-length: 0",
                60 => "200 OK\r\ncontent-length: 2000000",
                _ => "200 OK\r\ncontent-length: 4",
            };
            let body = vec![b'x'; if number == 60 { 2_000_000 } else { 4 }];
            let head = format!("HTTP/1.1 {head}\r\n\r\n");
            table.write_all(head.as_bytes()).await?;
            if head.contains(" OK") {
                table.write_all(&body).await?;
            }
        }
    }
}
// ANCHOR_END: cocina

// ANCHOR: programa
fn describe(end: Result<Vec<u8>, Failed>) -> String {
    match end {
        Ok(_) => "servida".to_owned(),
        Err(Failed::Status(status)) => format!("estado {status}"),
        Err(Failed::TooLong) => "cuerpo demasiado largo".to_owned(),
        Err(Failed::Network) => "la red".to_owned(),
        Err(Failed::TimedOut) => "intentos agotados por tiempo".to_owned(),
        Err(Failed::Late) => "sin plazo".to_owned(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    for (name, all) in [
        ("con tiempo", Duration::from_secs(30)),
        ("sin tiempo", Duration::ZERO),
    ] {
        let (url, seen) = kitchen::open().await?;
        let urls = (0..100).map(|number| format!("{url}/{number}"));
        let mut ends: BTreeMap<String, usize> = BTreeMap::new();
        for end in get_all(Caller::new(all)?, urls).await {
            *ends.entry(describe(end)).or_default() += 1;
        }
        println!("{name}:");
        for (end, count) in ends {
            println!("  {end}: {count}");
        }
        let seen = seen.lock().expect("lo mismo");
        let calls: u32 = seen.calls.values().sum();
        println!("  llamadas: {calls}, con tope: {}", seen.most <= PLACES);
    }
    Ok(())
}
// ANCHOR_END: programa
