//! Aceptar, reclamar y apuntar, con otros procesos haciendo lo mismo.
//!
//! Página: src/recadero-postgresql.md

// ANCHOR: acepta
use crate::postgres::Shared;
use crate::postgres_rows::{choose, has_room, insert, known, take};
use crate::postgres_view as view;
use crate::recado::{Draft, RecadoId, State, Status, Summary, Turn};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use std::path::Path;
use std::time::Duration;
use tokio::sync::Notify;

/// Si lo que toca lo tiene otro proceso, lo que se tarda en volver a mirar.
const OTHERS: Duration = Duration::from_millis(50);

impl Store for Shared {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        let mut tx = self.begin().await?;
        if let Some(id) = known(&mut tx, &draft).await? {
            return Ok(id);
        }
        // Dos que cuentan a la vez cuentan lo mismo, y pueden caber los dos.
        let count = "SELECT count(*) FROM recados WHERE estado = 'pendiente'";
        let pending: i64 =
            sqlx::query_scalar(count).fetch_one(&mut *tx).await?;
        if pending >= self.capacity {
            return Err(Refused::Full);
        }
        let id = insert(&mut tx, &draft).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(id)
    }
    // ANCHOR_END: acepta

    // ANCHOR: reclama
    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        let mut tx = self.begin().await?;
        let most = self.per_host;
        let Some((url, host)) = choose(&mut tx, busy, most).await? else {
            let next = view::next(&mut tx, busy).await?;
            let next = next.map(|wait| wait.max(OTHERS));
            return Ok(Claim::Nothing { next });
        };
        if !has_room(&mut tx, &host, most).await? {
            let next = Some(OTHERS);
            return Ok(Claim::Nothing { next });
        }
        let turn = take(self, &mut tx, &url).await?;
        tx.commit().await?;
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
        let url = turn.destination.url();
        // El orden de los mutex es siempre el mismo: primero, la fila.
        let ours = "SELECT 1 FROM filas WHERE destino = $1 AND arriendo = $2
            AND fuera FOR UPDATE";
        let ours = sqlx::query(ours).bind(url).bind(turn.lease);
        if ours.fetch_optional(&mut *tx).await?.is_none() {
            return Ok(());
        }
        let (state, why, back, after) = match end {
            Settled::Delivered => (State::Delivered, None, 0, 0),
            Settled::Failed { why } => (State::Failed, Some(why), 0, 0),
            Settled::Spent { why } => (State::Failed, Some(why), 1, 0),
            Settled::Again { after, why } => {
                let after = after.as_millis() as i64;
                (State::Pending, Some(why), 0, after)
            }
            Settled::Returned => (State::Pending, None, 1, 0),
        };
        let note = "UPDATE recados SET estado = $1, motivo = $2,
            intentos = intentos - $3, cerrado = CASE WHEN $1 = 'pendiente'
            THEN NULL ELSE clock_timestamp() END WHERE id = $4";
        let note = sqlx::query(note).bind(state.name()).bind(why).bind(back);
        note.bind(turn.id).execute(&mut *tx).await?;
        let free = "UPDATE filas SET fuera = FALSE,
            desde = clock_timestamp() + $1 * interval '1 millisecond'
            WHERE destino = $2";
        let free = sqlx::query(free).bind(after).bind(url);
        free.execute(&mut *tx).await?;
        let empty = "DELETE FROM filas WHERE destino = $1 AND NOT EXISTS (
            SELECT 1 FROM recados WHERE destino = $1 AND estado = 'pendiente')";
        sqlx::query(empty).bind(url).execute(&mut *tx).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(())
    }
    // ANCHOR_END: apunta

    // ANCHOR: resto
    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        view::status(self, id).await
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        view::uses(self, body).await
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        view::summary(self).await
    }

    fn bell(&self) -> &Notify {
        &self.bell
    }
}
// ANCHOR_END: resto
