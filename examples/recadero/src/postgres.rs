//! Un almacén que comparten varios procesos: PostgreSQL.
//!
//! Página: src/recadero-postgresql.md

// ANCHOR: base
use crate::sqlite::OpenError;
use crate::variables::Value;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{Postgres, Transaction};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::Notify;

const SCHEMA: &str = include_str!("esquema_pg.sql");
const VERSION: i64 = 1;
/// Lo que dura una consulta, y lo que calla quien tiene una transacción
/// abierta. Lo corta el servidor, que es quien puede.
const LIMIT: &str = "5s";

impl Value for PgConnectOptions {
    const MUST: &'static str = "tiene que ser como postgres://servidor/base";
    const SECRET: bool = true;
}

/// Los procesos se reparten los destinos con `SKIP LOCKED`, y cada uno tiene
/// los suyos en arriendo: si muere, vuelven cuando vence.
pub struct Shared {
    pub(crate) bodies: PathBuf,
    pub(crate) capacity: i64,
    pub(crate) lease: i64,
    /// Entregas a la vez al mismo servidor, entre todos los procesos.
    pub(crate) per_host: i64,
    pub(crate) bell: Notify,
    pub(crate) pool: PgPool,
}
// ANCHOR_END: base

// ANCHOR: abre
impl Shared {
    /// Se conecta, y crea las tablas que falten.
    ///
    /// Los cuerpos grandes van en `folder`, que ven todos. Un turno vale
    /// `lease`: más que un intento, con lo que tarda en apuntarse.
    ///
    /// # Errors
    ///
    /// Si la carpeta no se puede usar, o la base no contesta o es de otra
    /// versión.
    pub async fn open(
        server: PgConnectOptions,
        connections: u32,
        folder: &Path,
        capacity: u32,
        lease: Duration,
        per_host: usize,
    ) -> Result<Shared, OpenError> {
        // La de un archivo es de otra base, y aquí no sería de nadie.
        let bodies = folder.join("compartidos");
        fs::create_dir_all(&bodies)?;
        let options = server.options([
            ("statement_timeout", LIMIT),
            ("idle_in_transaction_session_timeout", LIMIT),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(5))
            .after_release(|connection, _| {
                Box::pin(async move {
                    // Un `begin` cortado a medias deja la transacción abierta,
                    // y lo que escribiera el siguiente se perdería.
                    sqlx::raw_sql("ROLLBACK").execute(connection).await?;
                    Ok(true)
                })
            })
            .connect_with(options)
            .await?;
        let store = Shared {
            bodies,
            capacity: i64::from(capacity),
            lease: lease.as_millis() as i64,
            per_host: per_host as i64,
            bell: Notify::new(),
            pool,
        };
        store.migrate().await?;
        store.bell.notify_one();
        Ok(store)
    }
    // ANCHOR_END: abre

    // ANCHOR: prepara
    async fn migrate(&self) -> Result<(), OpenError> {
        let mut tx = self.begin().await?;
        // Dos procesos que arrancan a la vez no crean la misma tabla.
        let alone = "SELECT pg_advisory_xact_lock(7262)";
        sqlx::raw_sql(alone).execute(&mut *tx).await?;
        sqlx::raw_sql(SCHEMA).execute(&mut *tx).await?;
        let version = sqlx::query_scalar("SELECT numero FROM esquema");
        match version.fetch_one(&mut *tx).await? {
            VERSION => Ok(tx.commit().await?),
            other => Err(OpenError::Version(other)),
        }
    }

    pub(crate) async fn begin(
        &self,
    ) -> sqlx::Result<Transaction<'static, Postgres>> {
        self.pool.begin().await
    }

    /// Dónde están los cuerpos grandes.
    pub fn bodies(&self) -> &Path {
        &self.bodies
    }

    /// Espera a lo que esté en curso y cierra. Después, todo da error.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
// ANCHOR_END: prepara
