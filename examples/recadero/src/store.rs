//! Lo que se le pide a un almacén, sea cual sea.
//!
//! Página: src/recadero-el-contrato.md

// ANCHOR: almacen
use crate::recado::{Draft, RecadoId, Status, Summary, Turn};
use std::error::Error;
use std::future::Future;
use std::path::Path;
use std::time::Duration;
use tokio::sync::Notify;

pub type StoreError = Box<dyn Error + Send + Sync>;

/// Por qué no se acepta un recado.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("{0}")]
    Bad(String),
    #[error("el cuerpo pasa de {0} bytes")]
    TooBig(usize),
    #[error("esa clave ya es de otro recado")]
    KeyTaken,
    #[error("no cabe ninguno más: vuelve luego")]
    Full,
    #[error("ahora no se puede guardar: vuelve luego")]
    Broken(#[from] StoreError),
}

/// Lo que encuentra quien busca trabajo.
#[derive(Debug)]
pub enum Claim {
    Turn(Turn),
    /// Nada todavía; si se sabe cuándo lo habrá, en cuánto.
    Nothing {
        next: Option<Duration>,
    },
}

/// Cómo acaba un turno.
#[derive(Clone, Debug, PartialEq)]
pub enum Settled {
    Delivered,
    Failed {
        why: String,
    },
    Again {
        after: Duration,
        why: String,
    },
    /// Ha salido más veces que las permitidas: ni se intenta.
    Spent {
        why: String,
    },
    /// No ha dado tiempo a saberlo: vuelve a la cola como estaba.
    Returned,
}

/// Guarda los recados, y dice a quién le toca.
///
/// De cada destino hay un recado fuera como mucho, el más viejo: así salen en
/// orden.
pub trait Store: Send + Sync + 'static {
    /// Cuando vuelve con `Ok`, el recado ya no se pierde en la medida en que
    /// este almacén lo promete. Si se suelta antes, no se sabe si está.
    fn accept(
        &self,
        draft: Draft,
    ) -> impl Future<Output = Result<RecadoId, Refused>> + Send;

    /// `None`, si no existe.
    fn status(
        &self,
        id: RecadoId,
    ) -> impl Future<Output = Result<Option<Status>, StoreError>> + Send;

    /// Reclama el destino que lleva más tiempo esperando, si su servidor no
    /// está en `busy`. No lo sueltes a medias: un turno reclamado que nadie
    /// tiene no vuelve hasta que vence su arriendo.
    fn claim(
        &self,
        busy: &[String],
    ) -> impl Future<Output = Result<Claim, StoreError>> + Send;

    /// Apunta cómo acabó, y libera el destino. Con un turno que ya no vale no
    /// hace nada.
    fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Si ese archivo es el cuerpo de algún recado pendiente.
    fn uses(
        &self,
        body: &Path,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Cuánto espera, y a dónde va lo que más.
    fn summary(
        &self,
    ) -> impl Future<Output = Result<Summary, StoreError>> + Send;

    /// Suena cuando puede haber trabajo nuevo.
    fn bell(&self) -> &Notify;
}
// ANCHOR_END: almacen
