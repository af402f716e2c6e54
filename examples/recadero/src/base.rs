//! Dónde guarda lo que se despliega: en su carpeta, o en una base que puede ser
//! de varios.
//!
//! Página: src/recadero-desplegar.md

// ANCHOR: lugar
use crate::clock::Clock;
use crate::orphans::sweep;
#[cfg(feature = "postgres")]
use crate::postgres::Shared;
use crate::recado::{Draft, RecadoId, Status, Summary, Turn};
use crate::sqlite::{OpenError, Sqlite3};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use crate::variables::Value;
use std::io;
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;
use tokio::sync::Notify;

/// Lo que dice `RECADERO_POSTGRES`; si no está puesta, la carpeta.
#[derive(Clone, Default)]
pub enum Place {
    #[default]
    Folder,
    Server(String),
}

impl FromStr for Place {
    type Err = &'static str;

    fn from_str(url: &str) -> Result<Place, Self::Err> {
        let known = url.starts_with("postgres") && url.contains("://");
        match known && cfg!(feature = "postgres") {
            true => Ok(Place::Server(url.to_owned())),
            false => Err(Place::MUST),
        }
    }
}

impl Value for Place {
    const MUST: &'static str = match cfg!(feature = "postgres") {
        true => "tiene que ser como postgres://servidor/base",
        false => "hace falta compilarlo con `--features postgres`",
    };
    const SECRET: bool = true;
}
// ANCHOR_END: lugar

// ANCHOR: base
pub enum Base {
    File(Sqlite3),
    #[cfg(feature = "postgres")]
    Server(Shared),
}

/// Lo hace la que haya: las dos lo hacen igual.
macro_rules! either {
    ($self:ident, $base:ident => $does:expr) => {
        match $self {
            Base::File($base) => $does,
            #[cfg(feature = "postgres")]
            Base::Server($base) => $does,
        }
    };
}

/// Con qué topes. Los dos últimos son los de una base de varios.
pub struct Tops {
    pub capacity: u32,
    pub lease: Duration,
    pub per_host: usize,
    pub connections: u32,
}

impl Base {
    /// Abre la que toque, y crea lo que falte.
    ///
    /// # Errors
    ///
    /// Qué variable hay que mirar, y por qué.
    pub async fn open(
        place: &Place,
        folder: &Path,
        tops: Tops,
    ) -> Result<Base, String> {
        let opened = match place {
            Place::Folder => Base::file(folder, tops).await,
            #[cfg(feature = "postgres")]
            Place::Server(url) => Base::server(url, folder, tops).await,
            #[cfg(not(feature = "postgres"))]
            Place::Server(_) => return Err(Place::MUST.to_owned()),
        };
        opened.map_err(|why| match (place, &why) {
            (Place::Folder, _) | (_, OpenError::Folder(_)) => {
                format!("RECADERO_CARPETA={}: {why}", folder.display())
            }
            // Sin la dirección, que puede llevar una contraseña.
            _ => format!("RECADERO_POSTGRES: {why}"),
        })
    }

    async fn file(folder: &Path, tops: Tops) -> Result<Base, OpenError> {
        let (most, lease) = (tops.capacity, tops.lease);
        let base = Sqlite3::open(folder, most, lease, Clock::new());
        base.await.map(Base::File)
    }

    #[cfg(feature = "postgres")]
    async fn server(
        url: &str,
        folder: &Path,
        tops: Tops,
    ) -> Result<Base, OpenError> {
        let (most, lease) = (tops.capacity, tops.lease);
        let (pool, host) = (tops.connections, tops.per_host);
        let base = Shared::open(url.parse()?, pool, folder, most, lease, host);
        base.await.map(Base::Server)
    }

    /// Dónde están los cuerpos grandes.
    pub fn bodies(&self) -> &Path {
        either!(self, base => base.bodies())
    }

    /// Borra los cuerpos que dejó a medias un proceso que murió.
    ///
    /// # Errors
    ///
    /// Si la carpeta no se puede leer.
    pub async fn sweep(&self) -> io::Result<()> {
        let still = match self {
            Base::File(_) => Duration::ZERO,
            // El que ha cambiado hace menos puede estar llegando a otro.
            #[cfg(feature = "postgres")]
            Base::Server(_) => Duration::from_secs(3600),
        };
        sweep(self, self.bodies(), still).await
    }

    /// Espera a lo que esté en curso y cierra. Después, todo da error.
    pub async fn close(&self) {
        either!(self, base => base.close().await)
    }
}
// ANCHOR_END: base

// ANCHOR: almacen
impl Store for Base {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        either!(self, base => base.accept(draft).await)
    }

    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        either!(self, base => base.status(id).await)
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        either!(self, base => base.claim(busy).await)
    }

    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        either!(self, base => base.settle(turn, end).await)
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        either!(self, base => base.uses(body).await)
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        either!(self, base => base.summary().await)
    }

    fn bell(&self) -> &Notify {
        either!(self, base => base.bell())
    }
}
// ANCHOR_END: almacen
