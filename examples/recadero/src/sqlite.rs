//! Un almacén que sobrevive: un archivo de SQLite.
//!
//! Página: src/recadero-que-no-se-pierda.md

// ANCHOR: base
use crate::clock::Clock;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{Connection, Sqlite, Transaction};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::Notify;

const SCHEMA: &str = include_str!("esquema.sql");
const VERSION: i64 = 1;

/// Por qué no se abre.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("la carpeta de datos: {0}")]
    Folder(#[from] io::Error),
    #[error("otro recadero usa ya esta carpeta")]
    InUse,
    #[error("la base es de otra versión: {0}, y esta lee la {VERSION}")]
    Version(i64),
    #[error("la base: {0}")]
    Database(#[from] sqlx::Error),
}

/// Un recado aceptado está en el disco, y de cada uno se acuerda quien vuelva
/// a abrir la carpeta.
pub struct Sqlite3 {
    pub(crate) bodies: PathBuf,
    pub(crate) capacity: i64,
    pub(crate) lease: Duration,
    pub(crate) clock: Clock,
    pub(crate) bell: Notify,
    /// SQLite escribe de uno en uno: con más conexiones, una espera igual,
    /// pero sin turno.
    pub(crate) writer: SqlitePool,
    pub(crate) readers: SqlitePool,
    /// Mientras viva, la carpeta es de este proceso.
    _lock: File,
}
// ANCHOR_END: base

// ANCHOR: abre
impl Sqlite3 {
    /// Abre la base de una carpeta, o la crea, y libera lo que un proceso
    /// anterior dejó reclamado.
    ///
    /// Un turno vale `lease`: tiene que pasar de lo que dura un intento.
    ///
    /// # Errors
    ///
    /// Si la carpeta no se puede usar, la usa otro o es de otra versión.
    pub async fn open(
        folder: &Path,
        capacity: u32,
        lease: Duration,
        clock: Clock,
    ) -> Result<Sqlite3, OpenError> {
        let bodies = folder.join("cuerpos");
        fs::create_dir_all(&bodies)?;
        let lock = File::create(folder.join("en-uso"))?;
        lock.try_lock().map_err(|why| match why {
            TryLockError::WouldBlock => OpenError::InUse,
            TryLockError::Error(why) => OpenError::Folder(why),
        })?;
        let options = SqliteConnectOptions::new()
            .filename(folder.join("recadero.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // Lo aceptado aguanta también un corte de luz.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5));
        let pool = |most| SqlitePoolOptions::new().max_connections(most);
        // Con el disco lleno, SQLite deshace la transacción por su cuenta y
        // sqlx la cree abierta: esa conexión ya no serviría.
        let writer = pool(1).before_acquire(|it, _| {
            let clean = !it.is_in_transaction();
            Box::pin(async move { Ok(clean) })
        });
        let writer = writer.connect_with(options.clone()).await?;
        let readers = pool(4).connect_lazy_with(options.read_only(true));
        let store = Sqlite3 {
            bodies,
            capacity: i64::from(capacity),
            lease,
            clock,
            bell: Notify::new(),
            writer,
            readers,
            _lock: lock,
        };
        store.migrate().await?;
        store.free_all().await?;
        Ok(store)
    }
    // ANCHOR_END: abre

    // ANCHOR: prepara
    async fn migrate(&self) -> Result<(), OpenError> {
        let mut tx = self.begin().await?;
        let version = sqlx::query_scalar("PRAGMA user_version");
        match version.fetch_one(&mut *tx).await? {
            0 => {
                sqlx::raw_sql(SCHEMA).execute(&mut *tx).await?;
            }
            VERSION => {}
            other => return Err(OpenError::Version(other)),
        }
        Ok(tx.commit().await?)
    }

    /// Solo este proceso usa la base, así que lo reclamado no lo tiene nadie.
    /// Tampoco se espera más que un arriendo: la hora de lo que espera pudo
    /// ponerla un reloj que iba adelantado.
    async fn free_all(&self) -> sqlx::Result<()> {
        let now = self.clock.now();
        let free = "UPDATE filas SET desde = ?, fuera = FALSE
            WHERE fuera OR desde > ?";
        let far = now + self.lease.as_millis() as i64;
        let free = sqlx::query(free).bind(now).bind(far);
        free.execute(&self.writer).await?;
        self.bell.notify_one();
        Ok(())
    }

    /// Una transacción que va a escribir, y lo dice al empezar.
    pub(crate) async fn begin(
        &self,
    ) -> sqlx::Result<Transaction<'static, Sqlite>> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// Dónde están los cuerpos grandes.
    pub fn bodies(&self) -> &Path {
        &self.bodies
    }

    /// Espera a lo que esté en curso y cierra. Después, todo da error.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
// ANCHOR_END: prepara
