//! Lo que llega de fuera va en un parámetro, y no dentro del texto.
//!
//! Ejecuta: cargo run --bin parametros

// ANCHOR: programa
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqlitePoolOptions;

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    let table = "CREATE TABLE pedidos (mesa TEXT, plato TEXT)";
    sqlx::query(table).execute(&pool).await?;
    let orders = "INSERT INTO pedidos VALUES ('1', 'sopa'), ('2', 'pan')";
    sqlx::query(orders).execute(&pool).await?;

    for table in ["1", "9' OR '1' = '1"] {
        println!("mesa: {table}");

        let query = "SELECT plato FROM pedidos WHERE mesa = ?";
        let query = sqlx::query(query).bind(table);
        let rows = query.fetch_all(&pool).await?;
        println!("  filas, en un parámetro: {}", rows.len());

        let query = format!("SELECT plato FROM pedidos WHERE mesa = '{table}'");
        // Quien escribe esto dice que lo ha mirado.
        let query = sqlx::query(AssertSqlSafe(query));
        let rows = query.fetch_all(&pool).await?;
        println!("  filas, dentro del texto: {}", rows.len());
    }
    Ok(())
}
// ANCHOR_END: programa
