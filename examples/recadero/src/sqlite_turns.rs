//! Aceptar, reclamar y apuntar, cada cosa en una transacción.
//!
//! Página: src/recadero-que-no-se-pierda.md

// ANCHOR: acepta
use crate::keys;
use crate::recado::{Draft, RecadoId, State, Status, Summary, Turn};
use crate::sqlite::Sqlite3;
use crate::sqlite_rows::{insert, take};
use crate::sqlite_view;
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use sqlx::Row;
use std::path::Path;
use std::time::Duration;
use tokio::sync::Notify;

impl From<sqlx::Error> for Refused {
    fn from(why: sqlx::Error) -> Refused {
        Refused::Broken(why.into())
    }
}

impl Store for Sqlite3 {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        // Si este future se suelta, la transacción se deshace.
        let mut tx = self.begin().await?;
        if let Some(key) = &draft.key
            && let Some(id) = keys::find(&mut tx, key, &draft).await?
        {
            return Ok(id);
        }
        let count = "SELECT count(*) FROM recados WHERE estado = 'pendiente'";
        let pending: i64 =
            sqlx::query_scalar(count).fetch_one(&mut *tx).await?;
        if pending >= self.capacity {
            return Err(Refused::Full);
        }
        let id = insert(&mut tx, &draft, self.clock.now()).await?;
        if let Some(key) = &draft.key {
            keys::keep(&mut tx, key, &draft, id).await?;
        }
        tx.commit().await?;
        self.bell.notify_one();
        Ok(id)
    }
    // ANCHOR_END: acepta

    // ANCHOR: reclama
    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        sqlite_view::status(self, id).await
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        let busy = serde_json::to_string(busy)?;
        let next = "SELECT destino, desde FROM filas WHERE servidor
            NOT IN (SELECT value FROM json_each(?)) ORDER BY desde LIMIT 1";
        let mut tx = self.begin().await?;
        // Después de esperar el permiso: si no, el arriendo saldría gastado.
        let now = self.clock.now();
        let row = sqlx::query(next).bind(busy).fetch_optional(&mut *tx);
        let Some(row) = row.await? else {
            return Ok(Claim::Nothing { next: None });
        };
        let due: i64 = row.try_get("desde")?;
        if due > now {
            let wait = Duration::from_millis(due.abs_diff(now));
            return Ok(Claim::Nothing { next: Some(wait) });
        }
        let url: String = row.try_get("destino")?;
        let until = now + self.lease.as_millis() as i64;
        let turn = take(&mut tx, &url, until, &self.bodies).await?;
        tx.commit().await?;
        // Sin turno, la fila sobraba: que se mire otra vez en el acto.
        let next = Some(Duration::ZERO);
        Ok(turn.map_or(Claim::Nothing { next }, Claim::Turn))
    }
    // ANCHOR_END: reclama

    // ANCHOR: apunta
    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let now = self.clock.now();
        let ours = "SELECT count(*) FROM filas WHERE destino = ?
            AND arriendo = ? AND fuera";
        let url = turn.destination.url();
        let ours = sqlx::query_scalar(ours).bind(url).bind(turn.lease);
        let ours: i64 = ours.fetch_one(&mut *tx).await?;
        if ours == 0 {
            return Ok(());
        }
        let (state, why, back, due) = match end {
            Settled::Delivered => (State::Delivered, None, 0, now),
            Settled::Failed { why } => (State::Failed, Some(why), 0, now),
            Settled::Spent { why } => (State::Failed, Some(why), 1, now),
            Settled::Again { after, why } => {
                let due = now + after.as_millis() as i64;
                (State::Pending, Some(why), 0, due)
            }
            Settled::Returned => (State::Pending, None, 1, now),
        };
        let note = "UPDATE recados SET estado = ?, motivo = ?,
            intentos = intentos - ?, cerrado = ? WHERE id = ?";
        sqlx::query(note)
            .bind(state.name())
            .bind(why)
            .bind(back)
            .bind((state != State::Pending).then_some(now))
            .bind(turn.id)
            .execute(&mut *tx)
            .await?;
        let free = "UPDATE filas SET desde = ?, fuera = FALSE
            WHERE destino = ?";
        let free = sqlx::query(free).bind(due).bind(url);
        free.execute(&mut *tx).await?;
        // La que se queda sin recados sobra.
        let empty = "DELETE FROM filas WHERE destino = ?1 AND NOT EXISTS (
            SELECT 1 FROM recados WHERE destino = ?1 AND estado = 'pendiente')";
        sqlx::query(empty).bind(url).execute(&mut *tx).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(())
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        sqlite_view::uses(self, body).await
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        sqlite_view::summary(self).await
    }

    fn bell(&self) -> &Notify {
        &self.bell
    }
}
// ANCHOR_END: apunta
