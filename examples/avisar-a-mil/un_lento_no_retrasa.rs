//! Un cliente que no lee: con la cocina esperando a cada uno, y sin esperar.
//!
//! Ejecuta: cargo run --bin un_lento_no_retrasa

// ANCHOR: cocina
use async_stream::stream;
use axum::Router;
use axum::extract::State;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures::Stream;
use reqwest::{Client, Response};
use std::convert::Infallible;
use std::error::Error;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio::time::timeout;

const DISHES: usize = 500;
/// Un plato tan largo que entre todos no caben en los búferes de un socket.
const SIZE: usize = 64 * 1024;

struct Kitchen {
    each: Mutex<Vec<mpsc::Sender<Event>>>,
    all: broadcast::Sender<Event>,
    lost: AtomicUsize,
}

async fn each(
    State(kitchen): State<Arc<Kitchen>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (dishes_tx, mut dishes) = mpsc::channel(4);
    kitchen.each.lock().unwrap().push(dishes_tx);
    Sse::new(stream! {
        while let Some(dish) = dishes.recv().await {
            yield Ok(dish);
        }
    })
}

async fn all(
    State(kitchen): State<Arc<Kitchen>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = kitchen.all.subscribe();
    Sse::new(stream! {
        loop {
            match news.recv().await {
                Ok(dish) => yield Ok(dish),
                Err(RecvError::Lagged(lost)) => {
                    kitchen.lost.fetch_add(lost as usize, Relaxed);
                }
                Err(RecvError::Closed) => break,
            }
        }
    })
}
// ANCHOR_END: cocina

// ANCHOR: programa
/// Cuenta los platos que oye, y avisa de cada uno.
async fn hears(mut table: Response, heard: mpsc::UnboundedSender<()>) {
    let (mut bytes, mut dishes) = (0, 0);
    while let Ok(Some(more)) = table.chunk().await {
        bytes += more.len();
        while bytes / (SIZE + 8) > dishes {
            dishes += 1;
            let _ = heard.send(());
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (all_tx, _) = broadcast::channel(4);
    let kitchen = Arc::new(Kitchen {
        each: Mutex::default(),
        all: all_tx,
        lost: AtomicUsize::new(0),
    });
    let routes = Router::new()
        .route("/cada-uno", get(each))
        .route("/todos", get(all))
        .with_state(kitchen.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });
    let client = Client::new();
    let dish = Event::default().data("x".repeat(SIZE));

    for (path, patience) in [("/cada-uno", 1), ("/todos", 60)] {
        let url = format!("{url}{path}");
        let (heard_tx, mut heard) = mpsc::unbounded_channel();
        // El lento llega el primero, y no lee.
        let mut slow = client.get(&url).send().await?;
        for _ in 0..2 {
            let fast = client.get(&url).send().await?;
            tokio::spawn(hears(fast, heard_tx.clone()));
        }
        let mut counted = 0;
        let serve = async {
            for _ in 0..DISHES {
                let tables = kitchen.each.lock().unwrap().clone();
                for table in tables {
                    // Aquí espera a que tenga sitio.
                    let _gone = table.send(dish.clone()).await;
                }
                let _nobody = kitchen.all.send(dish.clone());
                // El siguiente, cuando los dos rápidos han oído este.
                for _ in 0..2 {
                    heard.recv().await;
                    counted += 1;
                }
            }
        };
        let patience = Duration::from_secs(patience);
        let ends = timeout(patience, serve).await.is_ok();
        println!("{path}");
        println!("  la cocina acaba: {ends}");
        println!("  los rápidos oyen todo: {}", counted == 2 * DISHES);
        kitchen.each.lock().unwrap().clear();
        if ends {
            let lost = || kitchen.lost.load(Relaxed);
            let mut bytes = 0;
            while bytes / (SIZE + 8) + lost() < DISHES {
                let more = slow.chunk().await?;
                bytes += more.ok_or("la cocina cuelga")?.len();
            }
            let heard = bytes / (SIZE + 8);
            println!("  el lento oye y pierde: {}", heard + lost());
            println!("  pierde alguno: {}", lost() > 0);
        }
    }
    Ok(())
}
// ANCHOR_END: programa
