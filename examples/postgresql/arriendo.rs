//! Una cola de comandas con arriendo, en SQLite y en PostgreSQL.
//!
//! Ejecuta: cargo run --features postgres --bin arriendo

// ANCHOR: tomar
use sqlx::AnyPool;
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

/// La primera que no tiene nadie, o cuyo arriendo ha vencido.
const TAKE_SQLITE: &str = "UPDATE comandas
    SET cocinero = $1, hasta = unixepoch('subsec') + $2
    WHERE id = (SELECT id FROM comandas
        WHERE hasta < unixepoch('subsec') ORDER BY id LIMIT 1)
    RETURNING plato";

/// Lo mismo, sin esperar a la que otro está tomando.
const TAKE_POSTGRES: &str = "UPDATE comandas
    SET cocinero = $1, hasta = extract(epoch FROM clock_timestamp()) + $2
    WHERE id = (SELECT id FROM comandas
        WHERE hasta < extract(epoch FROM clock_timestamp())
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING plato";

/// Solo quien la tiene puede darla por hecha.
const FINISH: &str = "DELETE FROM comandas WHERE cocinero = $1 AND plato = $2";

#[derive(Clone)]
struct Orders {
    pool: AnyPool,
    take: &'static str,
}

impl Orders {
    async fn take(
        &self,
        cook: &str,
        lease: f64,
    ) -> sqlx::Result<Option<String>> {
        let take = sqlx::query_scalar(self.take).bind(cook).bind(lease);
        take.fetch_optional(&self.pool).await
    }

    async fn finish(&self, cook: &str, dish: &str) -> sqlx::Result<bool> {
        let finish = sqlx::query(FINISH).bind(cook).bind(dish);
        Ok(finish.execute(&self.pool).await?.rows_affected() == 1)
    }
}
// ANCHOR_END: tomar

// ANCHOR: cocineros
/// Toma comandas y las hace hasta que no queda ninguna libre.
async fn cook(orders: Orders, name: String) -> sqlx::Result<Vec<String>> {
    let mut done = Vec::new();
    while let Some(dish) = orders.take(&name, 3600.0).await? {
        if orders.finish(&name, &dish).await? {
            done.push(dish);
        }
    }
    Ok(done)
}

async fn share_out(orders: &Orders) -> sqlx::Result<()> {
    let mut cooks = JoinSet::new();
    for number in 0..4 {
        cooks.spawn(cook(orders.clone(), format!("cocinero {number}")));
    }
    let done = cooks.join_all().await.into_iter();
    let done = done.collect::<sqlx::Result<Vec<_>>>()?.concat();
    let different: BTreeSet<_> = done.iter().collect();
    println!("  hechas: {}; distintas: {}", done.len(), different.len());
    Ok(())
}

/// Ana toma una comanda y se va a casa.
async fn abandon(orders: &Orders) -> sqlx::Result<()> {
    let add = "INSERT INTO comandas VALUES (1, 'flan', '', 0)";
    sqlx::query(add).execute(&orders.pool).await?;
    let dish = orders.take("Ana", 0.1).await?.expect("está libre");
    let again = loop {
        match orders.take("Luis", 3600.0).await? {
            Some(dish) => break dish,
            // Aún no ha vencido.
            None => sleep(Duration::from_millis(10)).await,
        }
    };
    println!("  Ana toma: {dish}; Luis, después: {again}");
    for (cook, dish) in [("Ana", dish), ("Luis", again)] {
        let done = orders.finish(cook, &dish).await?;
        println!("  {cook} la acaba: {}", if done { "sí" } else { "no" });
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = env::var("DATABASE_URL").expect("dice dónde está la base");
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("comandas.db");
    let file = format!("sqlite://{}?mode=rwc", file.display());
    install_default_drivers();
    for (name, url, take) in [
        ("SQLite", file, TAKE_SQLITE),
        ("PostgreSQL", server, TAKE_POSTGRES),
    ] {
        let pool = AnyPoolOptions::new().max_connections(4);
        let pool = pool.connect(&url).await?;
        let table = "DROP TABLE IF EXISTS comandas; CREATE TABLE comandas
            (id INTEGER, plato TEXT, cocinero TEXT, hasta DOUBLE PRECISION)";
        sqlx::raw_sql(table).execute(&pool).await?;
        for id in 0..40 {
            sqlx::query("INSERT INTO comandas VALUES ($1, $2, '', 0)")
                .bind(id)
                .bind(format!("plato {id}"))
                .execute(&pool)
                .await?;
        }
        println!("{name}:");
        let orders = Orders { pool, take };
        share_out(&orders).await?;
        abandon(&orders).await?;
        orders.pool.close().await;
    }
    Ok(())
}
// ANCHOR_END: cocineros
