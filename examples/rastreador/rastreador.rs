//! Un rastreador con todos sus topes, para copiar entero.
//!
//! Ejecuta: cargo run --bin rastreador

// ANCHOR: pagina
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use reqwest::header::LOCATION;
use reqwest::{Client, Url, redirect::Policy};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::error::Error;
use std::future::pending;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until};
use tokio_util::sync::CancellationToken;

/// Intentos de cada página.
const TRIES: u32 = 3;
const BASE: Duration = Duration::from_millis(10);
/// Lo más que se lee de una.
const BODY: usize = 100_000;

/// Por qué no se lee, y si se puede repetir.
struct Failed(&'static str, bool);

impl From<reqwest::Error> for Failed {
    fn from(error: reqwest::Error) -> Failed {
        let late = error.is_timeout();
        Failed(if late { "tarda" } else { "falla la red" }, true)
    }
}

/// Adónde lleva una página. `join` resuelve lo que no trae servidor.
fn links(page: &Url, text: &str) -> Vec<Url> {
    let targets = text.split("href=").skip(1);
    let targets = targets.filter_map(|it| it.split('>').next());
    targets.filter_map(|it| page.join(it).ok()).collect()
}

/// Cómo acaba, y adónde lleva.
type End = (&'static str, Vec<Url>);

async fn attempt(client: &Client, url: &Url) -> Result<End, Failed> {
    let mut response = client.get(url.clone()).send().await?;
    let status = response.status();
    if status.is_redirection() {
        let target = response.headers().get(LOCATION);
        let target = target.and_then(|it| url.join(it.to_str().ok()?).ok());
        let target = target.ok_or(Failed("no dice adónde", false))?;
        return Ok(("lleva a otra", vec![target]));
    }
    match status.as_u16() {
        200 => {}
        404 => return Err(Failed("no está", false)),
        status => {
            return Err(Failed("no la da", status == 429 || status > 499));
        }
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > BODY {
            return Err(Failed("demasiado larga", false));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(("leída", links(url, &String::from_utf8_lossy(&body))))
}

async fn get(client: Client, url: &Url) -> End {
    let mut retry = 0;
    loop {
        let Failed(why, repeatable) = match attempt(&client, url).await {
            Ok(end) => return end,
            Err(failed) => failed,
        };
        retry += 1;
        if !repeatable || retry == TRIES {
            return (why, Vec::new());
        }
        // El doble cada vez, y de ahí un trozo al azar.
        let random = RandomState::new().hash_one(retry) as f64;
        let random = random / u64::MAX as f64;
        sleep((BASE * 2u32.pow(retry)).mul_f64(random)).await;
    }
}
// ANCHOR_END: pagina

// ANCHOR: rastrear
struct Limits {
    /// Las que se piden a la vez.
    places: usize,
    /// Las que se piden entre todas.
    pages: usize,
    /// Los enlaces que se siguen desde la primera.
    depth: usize,
    /// Lo que dura un intento, con su cuerpo.
    attempt: Duration,
    whole: Duration,
}

#[derive(Default)]
struct Report {
    ends: BTreeMap<Url, &'static str>,
    /// Las que se conocen y no se han acabado de leer.
    left: BTreeSet<Url>,
    too_deep: usize,
    why: &'static str,
}

async fn crawl(
    start: Url,
    limits: Limits,
    stop: CancellationToken,
) -> Result<Report, Box<dyn Error>> {
    let client = Client::builder()
        .redirect(Policy::none())
        .timeout(limits.attempt)
        .build()?;
    let deadline = Instant::now() + limits.whole;
    let mut report = Report::default();
    // Todas las que se han visto están en una de las dos listas.
    report.left.insert(start.clone());
    let mut row = VecDeque::from([(start.clone(), 0)]);
    let mut calls = JoinSet::new();
    let mut asked = 0;
    report.why = loop {
        while calls.len() < limits.places && asked < limits.pages {
            let Some((url, depth)) = row.pop_front() else {
                break;
            };
            asked += 1;
            let client = client.clone();
            calls.spawn(async move {
                let end = get(client, &url).await;
                (url, depth, end)
            });
        }
        let ended = tokio::select! {
            biased;
            () = stop.cancelled() => break "lo piden",
            () = sleep_until(deadline) => break "vence el plazo",
            ended = calls.join_next() => ended,
        };
        let (url, depth, (end, found)) = match ended {
            Some(ended) => ended?,
            None if row.is_empty() => break "no hay más",
            None => break "tope de páginas",
        };
        report.left.remove(&url);
        report.ends.insert(url, end);
        for mut link in found {
            // La misma página, por otro sitio.
            link.set_fragment(None);
            let known = report.ends.contains_key(&link);
            let known = known || report.left.contains(&link);
            if known || link.origin() != start.origin() {
                continue;
            }
            if depth == limits.depth {
                report.too_deep += 1;
                continue;
            }
            report.left.insert(link.clone());
            row.push_back((link, depth + 1));
        }
    };
    // Las que están a medias se sueltan: siguen en `left`.
    calls.shutdown().await;
    Ok(report)
}
// ANCHOR_END: rastrear

// ANCHOR: sitio
#[derive(Default)]
struct Site {
    calls: Mutex<BTreeMap<String, usize>>,
    hung: Notify,
}

const PAGES: &[(&str, &str)] = &[
    (
        "/",
        "/carta carta#postres /gira /llena /rota /enorme /perdida /sala/1 \
         http://otra.invalid/ mailto:cocina@otra.invalid",
    ),
    ("/carta", "/ platos/sopa"),
    ("/platos/sopa", "../carta ."),
    ("/platos/", ""),
    ("/llena", "/carta"),
    ("/barra", "/cuelga /carta"),
];

fn page(targets: &str) -> Response {
    let link = |target| format!("<a href={target}>plato</a>\n");
    let links = targets.split_whitespace().map(link);
    links.collect::<String>().into_response()
}

async fn visit(State(site): State<Arc<Site>>, uri: Uri) -> Response {
    let path = uri.path();
    let call = {
        let mut calls = site.calls.lock().expect("nadie entra en pánico");
        let calls = calls.entry(path.to_owned()).or_default();
        *calls += 1;
        *calls
    };
    if let Some(number) = path.strip_prefix("/sala/") {
        let number: u32 = number.parse().unwrap_or(0);
        return page(&format!("/sala/{}", number + 1));
    }
    match path {
        "/gira" => Redirect::to("/vuelve").into_response(),
        "/vuelve" => Redirect::to("/gira").into_response(),
        "/llena" if call < 3 => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        "/rota" => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        "/enorme" => vec![b'x'; 2 * BODY].into_response(),
        "/cuelga" => {
            site.hung.notify_one();
            pending().await
        }
        _ => match PAGES.iter().find(|(name, _)| *name == path) {
            Some((_, targets)) => page(targets),
            None => StatusCode::NOT_FOUND.into_response(),
        },
    }
}

async fn open() -> io::Result<(Arc<Site>, Url)> {
    let site = Arc::new(Site::default());
    let routes = Router::new().fallback(visit).with_state(site.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let start = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });
    Ok((site, Url::parse(&start).map_err(io::Error::other)?))
}
// ANCHOR_END: sitio

// ANCHOR: programa
fn limits() -> Limits {
    Limits {
        places: 4,
        pages: 100,
        depth: 3,
        attempt: Duration::from_secs(30),
        whole: Duration::from_secs(60),
    }
}

fn show(name: &str, report: &Report) {
    println!("{name}: {}", report.why);
    for (url, end) in &report.ends {
        println!("  {}: {end}", url.path());
    }
    let left: Vec<&str> = report.left.iter().map(Url::path).collect();
    println!("  por leer: {left:?}");
    println!("  enlaces demasiado hondos: {}", report.too_deep);
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (site, start) = open().await?;
    let stop = CancellationToken::new();
    let all = crawl(start.clone(), limits(), stop.clone()).await?;
    show("entero", &all);
    let mut twice = site.calls.lock().expect("lo mismo").clone();
    twice.retain(|_, calls| *calls > 1);
    println!("  pedidas más de una vez: {twice:?}");

    let mut few = limits();
    few.pages = 2;
    show("dos", &crawl(start.clone(), few, stop.clone()).await?);

    let mut hasty = limits();
    hasty.attempt = Duration::from_millis(50);
    let hung = start.join("/cuelga")?;
    show("calla", &crawl(hung, hasty, stop.clone()).await?);

    let mut one = limits();
    one.places = 1;
    let (site, start) = open().await?;
    let cut = crawl(start.join("/barra")?, one, stop.clone());
    // En su tarea: si `cut` falla antes, nadie la espera.
    tokio::spawn(async move {
        site.hung.notified().await;
        stop.cancel();
    });
    show("cortado", &cut.await?);
    Ok(())
}
// ANCHOR_END: programa
