//! Un servidor con dos rutas, y lo que comparten todas las peticiones.
//!
//! Ejecuta: cargo run --bin una_cocina_para_todos

// ANCHOR: programa
use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use reqwest::Client;
use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

#[derive(Default)]
struct Kitchen {
    orders: Mutex<BTreeMap<String, u32>>,
}

async fn order(State(kitchen): State<Arc<Kitchen>>, dish: String) -> String {
    // El guard no cruza ningún `await`.
    let mut orders = kitchen.orders.lock().unwrap();
    *orders.entry(dish.clone()).or_default() += 1;
    format!("marchando: {dish}")
}

async fn list(State(kitchen): State<Arc<Kitchen>>) -> String {
    let orders = kitchen.orders.lock().unwrap();
    let lines = orders.iter().map(|(dish, n)| format!("{dish}: {n}"));
    lines.collect::<Vec<_>>().join("\n")
}

fn routes() -> Router {
    Router::new()
        .route("/pedir", post(order))
        .route("/lista", get(list))
        .with_state(Arc::new(Kitchen::default()))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes()).await });

    let client = Client::new();
    let mut tables = JoinSet::new();
    for table in 0..50 {
        let dish = if table % 5 == 0 { "flan" } else { "sopa" };
        let call = client.post(format!("{url}/pedir")).body(dish);
        tables.spawn(call.send());
    }
    for reply in tables.join_all().await {
        reply?.error_for_status()?.text().await?;
    }
    let list = client.get(format!("{url}/lista")).send().await?;
    println!("{}", list.text().await?);
    let lost = client.get(format!("{url}/bar")).send().await?;
    println!("/bar: {}", lost.status().as_u16());
    let wrong = client.get(format!("{url}/pedir")).send().await?;
    println!("GET /pedir: {}", wrong.status().as_u16());
    Ok(())
}
// ANCHOR_END: programa
