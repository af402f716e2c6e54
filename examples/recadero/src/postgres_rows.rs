//! Lo que se hace con las filas de PostgreSQL dentro de una transacción.
//!
//! Página: src/recadero-postgresql.md

// ANCHOR: clave
use crate::keys::print;
use crate::postgres::Shared;
use crate::recado::{Body, Destination, Draft, RecadoId, Turn};
use crate::store::{Refused, StoreError};
use sqlx::{PgConnection, Row};

/// El recado que ya tiene su clave. Quien la mira la tiene hasta que acaba.
pub(crate) async fn known(
    tx: &mut PgConnection,
    draft: &Draft,
) -> Result<Option<RecadoId>, Refused> {
    let Some(key) = &draft.key else {
        return Ok(None);
    };
    let alone = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    sqlx::query(alone).bind(&key.text).execute(&mut *tx).await?;
    let query = "SELECT recado, huella FROM claves WHERE clave = $1";
    let row = sqlx::query(query).bind(&key.text);
    let Some(row) = row.fetch_optional(&mut *tx).await? else {
        return Ok(None);
    };
    let known: Vec<u8> = row.try_get("huella")?;
    match known == print(draft) {
        true => Ok(Some(row.try_get("recado")?)),
        false => Err(Refused::KeyTaken),
    }
}
// ANCHOR_END: clave

// ANCHOR: mete
/// Guarda un recado al final de la fila de su destino, con su clave.
pub(crate) async fn insert(
    tx: &mut PgConnection,
    draft: &Draft,
) -> Result<RecadoId, Refused> {
    // Toma la fila antes de pedir número: así, dentro de un destino, los
    // números salen en el orden en que se guardan.
    let lane = "INSERT INTO filas (destino, servidor) VALUES ($1, $2)
        ON CONFLICT (destino) DO UPDATE SET servidor = EXCLUDED.servidor";
    let lane = sqlx::query(lane).bind(draft.destination.url());
    let lane = lane.bind(draft.destination.host());
    lane.execute(&mut *tx).await?;
    let (bytes, file) = match &draft.body {
        Body::Inline(bytes) => (Some(&bytes[..]), None),
        Body::File { path, .. } => (None, path.file_name()),
    };
    let recado = "INSERT INTO recados (destino, tipo, cuerpo, archivo)
        VALUES ($1, $2, $3, $4) RETURNING id";
    let id = sqlx::query_scalar(recado)
        .bind(draft.destination.url())
        .bind(&draft.kind)
        .bind(bytes)
        .bind(file.and_then(|it| it.to_str()))
        .fetch_one(&mut *tx)
        .await?;
    if let Some(key) = &draft.key {
        let keep = "INSERT INTO claves (clave, huella, recado)
            VALUES ($1, $2, $3)";
        let keep = sqlx::query(keep).bind(&key.text).bind(print(draft));
        keep.bind(id).execute(&mut *tx).await?;
    }
    Ok(id)
}
// ANCHOR_END: mete

// ANCHOR: elige
/// La fila que más espera, de las que no tiene nadie, y su servidor. Queda
/// tomada hasta que acabe la transacción.
pub(crate) async fn choose(
    tx: &mut PgConnection,
    busy: &[String],
    per_host: i64,
) -> Result<Option<(String, String)>, StoreError> {
    let next = "SELECT destino, servidor FROM filas
        WHERE desde <= clock_timestamp() AND servidor <> ALL($1)
            AND servidor NOT IN (
                SELECT servidor FROM filas
                WHERE fuera AND desde > clock_timestamp()
                GROUP BY servidor HAVING count(*) >= $2)
        ORDER BY desde LIMIT 1 FOR UPDATE SKIP LOCKED";
    let next = sqlx::query_as(next).bind(busy).bind(per_host);
    Ok(next.fetch_optional(tx).await?)
}

/// Si al servidor le cabe otra. Los que lo preguntan van de uno en uno, y el
/// siguiente ve ya lo que reclama este.
pub(crate) async fn has_room(
    tx: &mut PgConnection,
    host: &str,
    per_host: i64,
) -> Result<bool, StoreError> {
    let alone = "SELECT pg_advisory_xact_lock(hashtextextended($1, 1))";
    sqlx::query(alone).bind(host).execute(&mut *tx).await?;
    // En otra consulta: la misma vería la base de antes de esperar.
    let out = "SELECT count(*) FROM filas
        WHERE servidor = $1 AND fuera AND desde > clock_timestamp()";
    let out: i64 = sqlx::query_scalar(out).bind(host).fetch_one(tx).await?;
    Ok(out < per_host)
}
// ANCHOR_END: elige

// ANCHOR: saca
/// Reclama una fila, y saca su primer recado; si no tiene, la borra.
pub(crate) async fn take(
    store: &Shared,
    tx: &mut PgConnection,
    url: &str,
) -> Result<Option<Turn>, StoreError> {
    let lane = "UPDATE filas SET arriendo = nextval('arriendos'),
        desde = clock_timestamp() + $1 * interval '1 millisecond',
        fuera = TRUE WHERE destino = $2 RETURNING arriendo";
    let lane = sqlx::query_scalar(lane).bind(store.lease).bind(url);
    let lease = lane.fetch_one(&mut *tx).await?;
    let first = "UPDATE recados SET intentos = intentos + 1 WHERE id = (
            SELECT min(id) FROM recados
            WHERE destino = $1 AND estado = 'pendiente')
        RETURNING id, tipo, cuerpo, archivo, intentos";
    let row = sqlx::query(first).bind(url).fetch_optional(&mut *tx);
    let Some(row) = row.await? else {
        let empty = "DELETE FROM filas WHERE destino = $1";
        sqlx::query(empty).bind(url).execute(tx).await?;
        return Ok(None);
    };
    let file: Option<String> = row.try_get("archivo")?;
    let bytes: Option<Vec<u8>> = row.try_get("cuerpo")?;
    Ok(Some(Turn {
        id: row.try_get("id")?,
        destination: Destination::parse(url)?,
        kind: row.try_get("tipo")?,
        body: match file {
            Some(name) => Body::File {
                path: store.bodies.join(name),
                digest: Vec::new(),
            },
            None => Body::Inline(bytes.unwrap_or_default().into()),
        },
        attempt: row.try_get::<i32, _>("intentos")?.unsigned_abs(),
        lease,
    }))
}
// ANCHOR_END: saca
