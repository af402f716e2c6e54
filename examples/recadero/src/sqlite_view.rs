//! Lo que se pregunta a la base sin cambiar nada: por las otras conexiones.
//!
//! Página: src/recadero-ver-que-pasa.md

// ANCHOR: uno
use crate::recado::{RecadoId, State, Status, Summary, Waiting};
use crate::sqlite::Sqlite3;
use crate::store::StoreError;
use sqlx::Row;
use std::path::Path;
use std::time::Duration;

pub(crate) async fn status(
    store: &Sqlite3,
    id: RecadoId,
) -> Result<Option<Status>, StoreError> {
    let query = "SELECT destino, estado, intentos, motivo FROM recados
        WHERE id = ?";
    let row = sqlx::query(query).bind(id);
    let Some(row) = row.fetch_optional(&store.readers).await? else {
        return Ok(None);
    };
    let state = State::named(row.try_get("estado")?);
    Ok(Some(Status {
        id,
        destination: row.try_get("destino")?,
        state: state.ok_or("la base tiene un estado que no existe")?,
        attempts: row.try_get("intentos")?,
        reason: row.try_get("motivo")?,
    }))
}

pub(crate) async fn uses(
    store: &Sqlite3,
    body: &Path,
) -> Result<bool, StoreError> {
    let name = body.file_name().and_then(|it| it.to_str());
    let query = "SELECT count(*) FROM recados
        WHERE estado = 'pendiente' AND archivo = ?";
    let count = sqlx::query_scalar(query).bind(name);
    let count: i64 = count.fetch_one(&store.readers).await?;
    Ok(count > 0)
}
// ANCHOR_END: uno

// ANCHOR: resumen
pub(crate) async fn summary(store: &Sqlite3) -> Result<Summary, StoreError> {
    let now = store.clock.now();
    let age = |since: i64| now.saturating_sub(since).unsigned_abs();
    let query = "SELECT count(*) AS cuenta, min(recibido) AS desde
        FROM recados WHERE estado = 'pendiente'";
    let total = sqlx::query(query).fetch_one(&store.readers).await?;
    let oldest: Option<i64> = total.try_get("desde")?;
    let query = "SELECT filas.destino, filas.desde, fuera, count(*) AS cuenta,
            (SELECT motivo FROM recados AS suyos
                WHERE destino = filas.destino AND estado = 'pendiente'
                ORDER BY id LIMIT 1) AS motivo
        FROM filas JOIN recados USING (destino) WHERE estado = 'pendiente'
        GROUP BY filas.destino ORDER BY cuenta DESC LIMIT 50";
    let lanes = sqlx::query(query).fetch_all(&store.readers).await?;
    let lanes = lanes.into_iter().map(|row| {
        let due: i64 = row.try_get("desde")?;
        Ok(Waiting {
            destination: row.try_get("destino")?,
            pending: row.try_get::<i64, _>("cuenta")?.unsigned_abs(),
            next: Duration::from_millis(due.saturating_sub(now).max(0) as u64),
            out: row.try_get("fuera")?,
            reason: row.try_get("motivo")?,
        })
    });
    Ok(Summary {
        pending: total.try_get::<i64, _>("cuenta")?.unsigned_abs(),
        oldest: Duration::from_millis(oldest.map_or(0, age)),
        lanes: lanes.collect::<Result<_, sqlx::Error>>()?,
    })
}
// ANCHOR_END: resumen
