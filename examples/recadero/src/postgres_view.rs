//! Lo que se pregunta a PostgreSQL sin cambiar nada.
//!
//! Página: src/recadero-postgresql.md

// ANCHOR: falta
use crate::postgres::Shared;
use crate::recado::{RecadoId, State, Status, Summary, Waiting};
use crate::store::StoreError;
use sqlx::{PgConnection, Row};
use std::path::Path;
use std::time::Duration;

/// En milisegundos, y nunca menos de cero.
fn millis(millis: i64) -> Duration {
    Duration::from_millis(millis.max(0).unsigned_abs())
}

/// Cuánto falta para que le toque a alguno.
pub(crate) async fn next(
    tx: &mut PgConnection,
    busy: &[String],
) -> Result<Option<Duration>, StoreError> {
    let query = "SELECT ceil(1000 * extract(epoch FROM
            min(desde) - clock_timestamp()))::BIGINT
        FROM filas WHERE servidor <> ALL($1)";
    let wait = sqlx::query_scalar(query).bind(busy);
    let wait: Option<i64> = wait.fetch_one(&mut *tx).await?;
    Ok(wait.map(millis))
}
// ANCHOR_END: falta

// ANCHOR: uno
pub(crate) async fn status(
    store: &Shared,
    id: RecadoId,
) -> Result<Option<Status>, StoreError> {
    let query = "SELECT destino, estado, intentos, motivo FROM recados
        WHERE id = $1";
    let row = sqlx::query(query).bind(id);
    let Some(row) = row.fetch_optional(&store.pool).await? else {
        return Ok(None);
    };
    let state = State::named(row.try_get("estado")?);
    Ok(Some(Status {
        id,
        destination: row.try_get("destino")?,
        state: state.ok_or("la base tiene un estado que no existe")?,
        attempts: row.try_get::<i32, _>("intentos")?.unsigned_abs(),
        reason: row.try_get("motivo")?,
    }))
}

pub(crate) async fn uses(
    store: &Shared,
    body: &Path,
) -> Result<bool, StoreError> {
    let name = body.file_name().and_then(|it| it.to_str());
    let query = "SELECT count(*) FROM recados
        WHERE estado = 'pendiente' AND archivo = $1";
    let count = sqlx::query_scalar(query).bind(name);
    let count: i64 = count.fetch_one(&store.pool).await?;
    Ok(count > 0)
}
// ANCHOR_END: uno

// ANCHOR: resumen
pub(crate) async fn summary(store: &Shared) -> Result<Summary, StoreError> {
    let query = "SELECT count(*) AS cuenta,
            coalesce((1000 * extract(epoch FROM
                clock_timestamp() - min(recibido)))::BIGINT, 0) AS espera
        FROM recados WHERE estado = 'pendiente'";
    let total = sqlx::query(query).fetch_one(&store.pool).await?;
    let query = "SELECT filas.destino, fuera, count(*) AS cuenta,
            (1000 * extract(epoch FROM
                filas.desde - clock_timestamp()))::BIGINT AS falta,
            (SELECT motivo FROM recados AS suyos
                WHERE destino = filas.destino AND estado = 'pendiente'
                ORDER BY id LIMIT 1) AS motivo
        FROM filas JOIN recados USING (destino) WHERE estado = 'pendiente'
        GROUP BY filas.destino ORDER BY cuenta DESC LIMIT 50";
    let lanes = sqlx::query(query).fetch_all(&store.pool).await?;
    let lanes = lanes.into_iter().map(|row| {
        Ok(Waiting {
            destination: row.try_get("destino")?,
            pending: row.try_get::<i64, _>("cuenta")?.unsigned_abs(),
            next: millis(row.try_get("falta")?),
            out: row.try_get("fuera")?,
            reason: row.try_get("motivo")?,
        })
    });
    Ok(Summary {
        pending: total.try_get::<i64, _>("cuenta")?.unsigned_abs(),
        oldest: millis(total.try_get("espera")?),
        lanes: lanes.collect::<Result<_, sqlx::Error>>()?,
    })
}
// ANCHOR_END: resumen
