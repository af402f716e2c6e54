//! Cuántas peticiones atiende a la vez un servidor con un límite de dos.
//!
//! Ejecuta: cargo run --bin limite_que_no_limita
//! Otra salida: axum pone el límite con una capa, y en aiohttp se escribe.

// ANCHOR: cocina
use axum::Router;
use axum::extract::State;
use axum::routing::{MethodRouter, get};
use reqwest::Client;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tower::limit::{ConcurrencyLimitLayer, GlobalConcurrencyLimitLayer};

/// No sirve ningún plato hasta que tiene `wanted` pedidos a la vez.
struct Kitchen {
    wanted: usize,
    cooking: AtomicUsize,
    most: AtomicUsize,
    served: Semaphore,
}

async fn cook(State(kitchen): State<Arc<Kitchen>>) -> &'static str {
    let cooking = kitchen.cooking.fetch_add(1, Relaxed) + 1;
    kitchen.most.fetch_max(cooking, Relaxed);
    if cooking == kitchen.wanted {
        kitchen.served.close();
    }
    // Nadie da permisos: se espera a que se cierre.
    let _closed = kitchen.served.acquire().await;
    kitchen.cooking.fetch_sub(1, Relaxed);
    "listo"
}

fn kitchen(wanted: usize) -> Arc<Kitchen> {
    Arc::new(Kitchen {
        wanted,
        cooking: AtomicUsize::new(0),
        most: AtomicUsize::new(0),
        served: Semaphore::new(0),
    })
}
// ANCHOR_END: cocina

// ANCHOR: programa
const DISHES: [&str; 3] = ["/sopa", "/pan", "/flan"];

fn dishes(dish: fn() -> MethodRouter<Arc<Kitchen>>) -> Router<Arc<Kitchen>> {
    let add = |routes: Router<_>, path| routes.route(path, dish());
    DISHES.into_iter().fold(Router::new(), add)
}

/// Cuántas llega a tener a la vez, con doce que llaman a la vez.
async fn most(
    kitchen: Arc<Kitchen>,
    routes: Router,
) -> Result<usize, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });
    let client = Client::new();
    let mut tables = JoinSet::new();
    for dish in DISHES.into_iter().cycle().take(12) {
        tables.spawn(client.get(format!("{url}{dish}")).send());
    }
    // Con la primera que falle se acaba: a las demás ya no las sirven.
    while let Some(reply) = tables.join_next().await {
        reply??.error_for_status()?.text().await?;
    }
    Ok(kitchen.most.load(Relaxed))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let all = kitchen(12);
    let state = all.clone();
    // Sin `with_state`: el estado lo lleva la función.
    let dish = get(move || cook(State(state)));
    let routes = DISHES
        .into_iter()
        .fold(Router::new(), |it, path| it.route(path, dish.clone()))
        .layer(ConcurrencyLimitLayer::new(2));
    println!("sin with_state: {}", most(all, routes).await?);

    let six = kitchen(6);
    let routes = dishes(|| get(cook))
        .layer(ConcurrencyLimitLayer::new(2))
        .with_state(six.clone());
    println!("con with_state: {}", most(six, routes).await?);

    let two = kitchen(2);
    let routes = dishes(|| get(cook))
        .layer(GlobalConcurrencyLimitLayer::new(2))
        .with_state(two.clone());
    println!("el de todas: {}", most(two, routes).await?);
    Ok(())
}
// ANCHOR_END: programa
