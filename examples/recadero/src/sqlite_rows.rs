//! Las dos cosas que se hacen con las filas de la base: meter y sacar.
//!
//! Página: src/recadero-que-no-se-pierda.md

// ANCHOR: mete
use crate::recado::{Body, Destination, Draft, RecadoId, Turn};
use crate::store::{Refused, StoreError};
use sqlx::{Row, SqliteConnection};
use std::path::Path;

/// Guarda un recado al final de la fila de su destino.
pub(crate) async fn insert(
    tx: &mut SqliteConnection,
    draft: &Draft,
    now: i64,
) -> Result<RecadoId, Refused> {
    let (bytes, file) = match &draft.body {
        Body::Inline(bytes) => (Some(&bytes[..]), None),
        Body::File { path, .. } => {
            // Solo su nombre: así la carpeta se puede mudar.
            let name = path.file_name().and_then(|it| it.to_str());
            let name = name.ok_or("el archivo no tiene nombre");
            (None, Some(name.map_err(StoreError::from)?))
        }
    };
    let lane = "INSERT INTO filas (destino, servidor, desde) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING";
    sqlx::query(lane)
        .bind(draft.destination.url())
        .bind(draft.destination.host())
        .bind(now)
        .execute(&mut *tx)
        .await?;
    let recado =
        "INSERT INTO recados (destino, tipo, cuerpo, archivo, recibido)
        VALUES (?, ?, ?, ?, ?) RETURNING id";
    let id = sqlx::query_scalar(recado)
        .bind(draft.destination.url())
        .bind(&draft.kind)
        .bind(bytes)
        .bind(file)
        .bind(now)
        .fetch_one(&mut *tx)
        .await?;
    Ok(id)
}
// ANCHOR_END: mete

// ANCHOR: saca
/// Reclama una fila hasta `until`, y saca su primer recado. La que no tiene
/// ninguno la borra: sus recados los ha borrado alguien a mano.
pub(crate) async fn take(
    tx: &mut SqliteConnection,
    url: &str,
    until: i64,
    bodies: &Path,
) -> Result<Option<Turn>, StoreError> {
    let last = "UPDATE arriendos SET ultimo = ultimo + 1 RETURNING ultimo";
    let lease: i64 = sqlx::query_scalar(last).fetch_one(&mut *tx).await?;
    let lane = "UPDATE filas SET arriendo = ?, desde = ?, fuera = TRUE
        WHERE destino = ?";
    let lane = sqlx::query(lane).bind(lease).bind(until).bind(url);
    lane.execute(&mut *tx).await?;
    let first = "UPDATE recados SET intentos = intentos + 1 WHERE id = (
            SELECT min(id) FROM recados
            WHERE destino = ? AND estado = 'pendiente')
        RETURNING id, tipo, cuerpo, archivo, intentos";
    let row = sqlx::query(first).bind(url).fetch_optional(&mut *tx);
    let Some(row) = row.await? else {
        let empty = "DELETE FROM filas WHERE destino = ?";
        sqlx::query(empty).bind(url).execute(&mut *tx).await?;
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
                path: bodies.join(name),
                digest: Vec::new(),
            },
            None => Body::Inline(bytes.unwrap_or_default().into()),
        },
        attempt: row.try_get("intentos")?,
        lease,
    }))
}
// ANCHOR_END: saca
