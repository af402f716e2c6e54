//! La clave de idempotencia: el mismo recado, enviado dos veces, es uno.
//!
//! Página: src/recadero-una-sola-vez-no-existe.md

// ANCHOR: lee
use crate::intake::text;
use crate::recado::{Body, Draft, Key, RecadoId};
use crate::store::{Refused, StoreError};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sqlx::{Row, SqliteConnection};

pub const HEADER: &str = "idempotency-key";
/// Lo que cabe en una clave: un UUID tiene 36.
const LONGEST: usize = 200;

/// Lee la clave de cada petición, y se la pasa a quien la atiende.
pub async fn read(mut request: Request, next: Next) -> Response {
    match key(&request) {
        Ok(Some(key)) => drop(request.extensions_mut().insert(key)),
        Ok(None) => {}
        Err(refused) => return refused.into_response(),
    }
    next.run(request).await
}

fn key(request: &Request) -> Result<Option<Key>, Refused> {
    let Some(text) = text(request.headers(), HEADER)? else {
        return Ok(None);
    };
    if text.is_empty() || text.len() > LONGEST {
        let why = format!("{HEADER}: de 1 a {LONGEST} letras");
        return Err(Refused::Bad(why));
    }
    Ok(Some(Key { text }))
}
// ANCHOR_END: lee

// ANCHOR: huella
/// Lo que hace que dos recados sean el mismo, además de la clave.
pub(crate) fn print(draft: &Draft) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let mut print = Sha256::new();
    for part in [draft.destination.url(), draft.kind.as_deref().unwrap_or("")] {
        print.update(part);
        // Ni una dirección ni una cabecera lo llevan: separa sin dudas.
        print.update([0]);
    }
    match &draft.body {
        // Así da igual dónde se guarde.
        Body::Inline(bytes) => print.update(Sha256::digest(bytes)),
        Body::File { digest, .. } => print.update(digest),
    }
    print.finalize().to_vec()
}
// ANCHOR_END: huella

// ANCHOR: guarda
/// El recado que ya tiene esa clave.
///
/// # Errors
///
/// Si el que la tiene es otro, o la base falla.
pub(crate) async fn find(
    tx: &mut SqliteConnection,
    key: &Key,
    draft: &Draft,
) -> Result<Option<RecadoId>, Refused> {
    let query = "SELECT recado, huella FROM claves WHERE clave = ?";
    let row = sqlx::query(query)
        .bind(&key.text)
        .fetch_optional(tx)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let known: Vec<u8> = row.try_get("huella")?;
    match known == print(draft) {
        true => Ok(Some(row.try_get("recado")?)),
        false => Err(Refused::KeyTaken),
    }
}

/// Recuerda de quién es una clave, en la transacción que guarda el recado: las
/// dos cosas quedan, o ninguna.
pub(crate) async fn keep(
    tx: &mut SqliteConnection,
    key: &Key,
    draft: &Draft,
    id: RecadoId,
) -> Result<(), StoreError> {
    let query = "INSERT INTO claves (clave, huella, recado) VALUES (?, ?, ?)";
    let query = sqlx::query(query).bind(&key.text).bind(print(draft));
    query.bind(id).execute(tx).await?;
    Ok(())
}
// ANCHOR_END: guarda
