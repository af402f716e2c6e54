//! Un almacén en el que no cabe nada: basta para probar el contrato.
//!
//! Página: src/recadero-el-contrato.md

// ANCHOR: ninguno
use crate::recado::{Draft, RecadoId, Status, Summary, Turn};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use std::path::Path;
use tokio::sync::Notify;

#[derive(Default)]
pub struct Nowhere {
    bell: Notify,
}

impl Store for Nowhere {
    async fn accept(&self, _: Draft) -> Result<RecadoId, Refused> {
        // Lo que no se puede guardar no se promete.
        Err(Refused::Full)
    }

    async fn status(&self, _: RecadoId) -> Result<Option<Status>, StoreError> {
        Ok(None)
    }

    async fn claim(&self, _: &[String]) -> Result<Claim, StoreError> {
        Ok(Claim::Nothing { next: None })
    }

    async fn settle(&self, _: &Turn, _: &Settled) -> Result<(), StoreError> {
        Ok(())
    }

    async fn uses(&self, _: &Path) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        Ok(Summary::default())
    }

    fn bell(&self) -> &Notify {
        &self.bell
    }
}
// ANCHOR_END: ninguno
