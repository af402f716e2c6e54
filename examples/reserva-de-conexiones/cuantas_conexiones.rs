//! Mide lo que tarda un pedido según cuántas conexiones tenga la reserva.
//!
//! Ejecuta: cargo run --release --features postgres --bin cuantas_conexiones
//!
//! Mide: cuantas_conexiones.md
//! Figura: Lo que tarda un pedido, según cuántas conexiones hay
//! Sin gemelo: mide la reserva de sqlx, y nada de asyncio

use std::error::Error;
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use sqlx::postgres::{PgPool, PgPoolOptions};
use tokio::task::JoinSet;
use tokio::time::Instant;

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");
const ROUNDS: usize = 5;
const SIZES: [u32; 6] = [3, 4, 5, 6, 8, 16];

// ANCHOR: sonda
/// Llegan doscientos pedidos por segundo, y cada uno es una consulta de veinte
/// milisegundos.
const RATE: f64 = 200.0;
const QUERY: &str = "SELECT pg_sleep(0.02)";
const ORDERS: usize = 1000;

/// De cada pedido, los milisegundos desde que llega hasta que acaba. Llegan a
/// su hora, al azar, aunque los de antes no hayan acabado.
async fn serve(pool: &PgPool, seed: u64) -> sqlx::Result<Vec<f64>> {
    let mut random = seed;
    let mut arrival = Instant::now();
    let mut orders = JoinSet::new();
    for _ in 0..ORDERS {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let uniform = ((random >> 33) as f64 + 1.0) / (1u64 << 31) as f64;
        arrival += Duration::from_secs_f64(-uniform.ln() / RATE);
        tokio::time::sleep_until(arrival).await;
        let pool = pool.clone();
        orders.spawn(async move {
            sqlx::query(QUERY).execute(&pool).await?;
            Ok(arrival.elapsed().as_secs_f64() * 1e3)
        });
    }
    orders.join_all().await.into_iter().collect()
}
// ANCHOR_END: sonda

/// De unos tiempos, el que no pasa ese tanto por ciento.
fn percentile(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() * percent / 100]
}

/// Mediana de las rondas (mínimo–máximo).
fn cell(mut rounds: Vec<f64>) -> String {
    rounds.sort_by(f64::total_cmp);
    let [middle, least, most] =
        [ROUNDS / 2, 0, ROUNDS - 1].map(|at| format!("{:.0}", rounds[at]));
    format!(" {middle} ({least}–{most}) |")
}

/// Lo que escribe el programa, o nada si no se puede ejecutar.
fn run(program: &str, args: &str) -> String {
    let output = Command::new(program).args(args.split(' ')).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::var("DATABASE_URL").expect("dice dónde está la base");
    let mut times = vec![[const { Vec::new() }; 2]; SIZES.len()];
    for round in 0..ROUNDS {
        for (size, [half, worst]) in SIZES.iter().zip(&mut times) {
            let pool = PgPoolOptions::new()
                .min_connections(*size)
                .max_connections(*size)
                .connect(&url)
                .await?;
            let mut all = serve(&pool, round as u64 + 1).await?;
            half.push(percentile(&mut all, 50));
            worst.push(percentile(&mut all, 99));
            pool.close().await;
        }
    }
    let mut table = "| Mediana (mínimo–máximo), en ms |".to_owned();
    for size in SIZES {
        table += &format!(" {size} |");
    }
    table += &format!("\n|---|{}\n", "--:|".repeat(SIZES.len()));
    for (title, which) in [
        ("Lo que tarda la mitad (p50)", 0),
        ("Lo que tardan 99 de cada 100 (p99)", 1),
    ] {
        table += &format!("| {title} |");
        for size in &times {
            table += &cell(size[which].clone());
        }
        table += "\n";
    }
    let server = PgPool::connect(&url).await?;
    let version = sqlx::query_scalar("SHOW server_version");
    let version: String = version.fetch_one(&server).await?;
    let cores = std::thread::available_parallelism()?;
    table += &format!("\nMedido en {cores} núcleos, PostgreSQL {version}");
    for (program, args) in [
        ("uname", "-sr"),
        ("rustc", "-V"),
        ("cargo", "tree --package sqlx --depth 0 --prefix none"),
    ] {
        table += &format!(", {}", run(program, args));
    }
    fs::write(format!("{FOLDER}/cuantas_conexiones.md"), table + ".\n")?;
    Ok(())
}
