//! Qué queda en la base según cómo se corta lo que se le pide.
//!
//! Ejecuta: cargo run --bin corte_de_consulta
//! Otra salida: en Python, quien deshace una transacción lo espera.
//! Tabla: corte_de_consulta.md

// ANCHOR: consultas
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::error::Error;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use std::{env, future};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::sync::Notify;
use tokio::time::timeout;
use tokio_stream::StreamExt;

const ORDERS: [&str; 3] = ["consulta suelta", "transacción", "lectura"];
const CUTS: [&str; 3] = ["se suelta", "límite", "SIGKILL"];

/// Un pedido al que la base da muchas vueltas, y acaba en una fila.
const SLOW: &str = "INSERT INTO pedidos WITH RECURSIVE
    vueltas(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM vueltas LIMIT 9999)
    SELECT max(n) FROM vueltas";

async fn order(
    name: &str,
    pool: &SqlitePool,
    running: &Notify,
) -> sqlx::Result<()> {
    match name {
        "consulta suelta" => sqlx::query(SLOW).execute(pool).await.map(drop),
        "transacción" => {
            let mut tx = pool.begin().await?;
            sqlx::query(SLOW).execute(&mut *tx).await?;
            tx.commit().await
        }
        _ => {
            let rows = sqlx::query("SELECT 'sopa' UNION ALL SELECT 'pan'");
            let mut rows = rows.fetch(pool);
            rows.next().await.transpose()?;
            running.notify_one();
            future::pending().await
        }
    }
}
// ANCHOR_END: consultas

// ANCHOR: cortes
async fn open(path: &Path) -> sqlx::Result<SqlitePool> {
    let options = SqliteConnectOptions::new().filename(path);
    let pool = SqlitePoolOptions::new().max_connections(1);
    pool.connect_with(options.create_if_missing(true)).await
}

/// El proceso que pide, y al que le pasa lo que diga `cut`.
async fn customer(name: &str, cut: &str, path: &Path) -> sqlx::Result<()> {
    let pool = open(path).await?;
    let running = Arc::new(Notify::new());
    let (go, wait) = mpsc::channel::<()>();
    let mut connection = pool.acquire().await?;
    let told = running.clone();
    // A mitad de la consulta, la base avisa y se para.
    connection
        .lock_handle()
        .await?
        .set_progress_handler(1000, move || {
            told.notify_one();
            let _go = wait.recv();
            true
        });
    drop(connection);

    let mut order = Box::pin(order(name, &pool, &running));
    let limit = Duration::from_millis(50);
    tokio::select! {
        ended = &mut order => ended?,
        () = running.notified() => match cut {
            "se suelta" => {}
            "límite" => drop(timeout(limit, &mut order).await),
            _ => {
                println!("a medias");
                order.as_mut().await?;
            }
        }
    }
    drop(order);
    // La que está ocupada no vuelve hasta que la base siga.
    let long =
        Duration::from_millis(if name == "lectura" { 60_000 } else { 50 });
    println!(
        "{}",
        match timeout(long, pool.acquire()).await {
            Ok(_) => "la conexión: libre",
            Err(_) => "la conexión: ocupada",
        }
    );
    drop(go);
    pool.close().await;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if let [Ok(name), Ok(cut), Ok(path)] =
        ["PEDIDO", "CORTE", "BASE"].map(env::var)
    {
        return Ok(customer(&name, &cut, path.as_ref()).await?);
    }
    println!("Qué se pide | Cómo se corta | En Tokio, con sqlx");
    for (name, cut) in ORDERS.iter().flat_map(|&n| CUTS.map(|cut| (n, cut))) {
        let dir = tempfile::tempdir()?;
        let path = dir.path().join("pedidos.db");
        let pool = open(&path).await?;
        let table = sqlx::query("CREATE TABLE pedidos (n)");
        table.execute(&pool).await?;
        pool.close().await;
        let mut child = Command::new(env::current_exe()?)
            .args(env::args_os().skip(1))
            .env("PEDIDO", name)
            .env("CORTE", cut)
            .env("BASE", &path)
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().expect("es una tubería");
        let said = BufReader::new(out).lines().next_line().await?;
        let mut seen = vec![said.ok_or("no dice nada")?];
        if cut == "SIGKILL" {
            child.kill().await?;
            seen.clear();
        }
        child.wait().await?;

        let pool = open(&path).await?;
        let count = sqlx::query_scalar("SELECT count(*) FROM pedidos");
        let rows: i64 = count.fetch_one(&pool).await?;
        pool.close().await;
        let left = match rows {
            0 if name == "lectura" => "nada que deshacer",
            0 => "no queda",
            _ => "queda",
        };
        seen.insert(0, left.to_owned());
        println!("{name} | {cut} | {}", seen.join("; "));
    }
    Ok(())
}
// ANCHOR_END: cortes
