//! Los cuerpos grandes: a un archivo según llegan, sin tenerlos en memoria.
//!
//! Página: src/recadero-cuerpos-grandes.md

// ANCHOR: limites
use crate::intake::Reception;
use crate::recado::{Body, Draft, RecadoId, Status, Summary, Turn};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use axum::body::{self, Bytes};
use futures::StreamExt;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::NamedTempFile;
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Cómo se recibe un cuerpo que puede ser grande.
#[derive(Clone, Debug)]
pub struct Spool {
    pub folder: PathBuf,
    /// Hasta aquí, en memoria.
    pub short: usize,
    /// Más no cabe.
    pub most: usize,
    /// Lo que se calla, como mucho, quien lo envía.
    pub quiet: Duration,
}
// ANCHOR_END: limites

// ANCHOR: recibe
impl Reception for Spool {
    /// Si se suelta a medias, el archivo se borra.
    async fn receive(&self, body: body::Body) -> Result<Body, Refused> {
        let mut chunks = body.into_data_stream();
        let mut start = Vec::new();
        let mut file = None;
        let mut total = 0;
        let mut digest = Sha256::new();
        let cut = || Refused::Bad("el cuerpo no ha llegado entero".to_owned());
        loop {
            let next = timeout(self.quiet, chunks.next()).await;
            let Some(chunk) = next.map_err(|_| cut())? else {
                break;
            };
            let chunk = chunk.map_err(|_| cut())?;
            total += chunk.len();
            if total > self.most {
                return Err(Refused::TooBig(self.most));
            }
            digest.update(&chunk);
            if file.is_none() && total <= self.short {
                start.extend_from_slice(&chunk);
                continue;
            }
            let open = match file.take() {
                Some(file) => file,
                None => {
                    let start = Bytes::from(std::mem::take(&mut start));
                    let folder = self.folder.clone();
                    let new = move || NamedTempFile::new_in(folder);
                    write(blocking(new).await?, start).await?
                }
            };
            file = Some(write(open, chunk).await?);
        }
        let Some(file) = file else {
            return Ok(Body::Inline(start.into()));
        };
        let folder = self.folder.clone();
        let file = blocking(move || to_disk(file, &folder)).await?;
        // Desde aquí responde de él quien lo recibe: sin ningún `await`.
        let (_, path) = file.keep().map_err(|why| broken(why.error))?;
        let digest = digest.finalize().to_vec();
        Ok(Body::File { path, digest })
    }
}
// ANCHOR_END: recibe

// ANCHOR: disco
async fn write(
    mut file: NamedTempFile,
    chunk: Bytes,
) -> Result<NamedTempFile, Refused> {
    blocking(move || file.write_all(&chunk).map(|()| file)).await
}

/// Deja en el disco el archivo, y también su nombre.
fn to_disk(
    file: NamedTempFile,
    folder: &Path,
) -> std::io::Result<NamedTempFile> {
    file.as_file().sync_all()?;
    File::open(folder)?.sync_all()?;
    Ok(file)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, Refused> {
    let done = spawn_blocking(work).await.map_err(StoreError::from)?;
    done.map_err(broken)
}

fn broken(why: std::io::Error) -> Refused {
    Refused::Broken(why.into())
}
// ANCHOR_END: disco

// ANCHOR: limpia
/// Un almacén que borra los cuerpos que ya nadie va a entregar.
pub struct Spooled<S>(Arc<S>);

impl<S: Store> Spooled<S> {
    /// Lo rodea. Si la carpeta la usan varios procesos no se puede barrer al
    /// arrancar: lo que aún no es de nadie puede estar llegando a otro.
    pub fn new(store: Arc<S>) -> Self {
        Spooled(store)
    }

    /// Lo rodea, y borra lo que dejó a medias un proceso que murió.
    ///
    /// # Errors
    ///
    /// Si la carpeta no se puede leer.
    pub async fn open(store: Arc<S>, folder: &Path) -> std::io::Result<Self> {
        let store = Spooled::new(store);
        let mut files = tokio::fs::read_dir(folder).await?;
        while let Some(file) = files.next_entry().await? {
            store.tidy(&file.path()).await;
        }
        Ok(store)
    }

    /// Borra un archivo, si no es de ningún recado pendiente. El que no se
    /// puede borrar se borra al arrancar.
    async fn tidy(&self, path: &Path) {
        if let Ok(false) = self.0.uses(path).await {
            let _kept = tokio::fs::remove_file(path).await;
        }
    }
}
// ANCHOR_END: limpia

// ANCHOR: almacen
impl<S: Store> Store for Spooled<S> {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        let Some(file) = draft.body.file().map(Path::to_owned) else {
            return self.0.accept(draft).await;
        };
        let store = Spooled(Arc::clone(&self.0));
        let work = async move {
            let end = store.0.accept(draft).await;
            // Rechazado, o repetido: el que vale es el de la primera vez.
            store.tidy(&file).await;
            end
        };
        // Si quien envía cuelga, esta tarea sigue: el archivo tiene dueño.
        tokio::spawn(work).await.map_err(StoreError::from)?
    }

    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        self.0.settle(turn, end).await?;
        if let Some(file) = turn.body.file() {
            self.tidy(file).await;
        }
        Ok(())
    }

    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        self.0.status(id).await
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        self.0.claim(busy).await
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        self.0.uses(body).await
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        self.0.summary().await
    }

    fn bell(&self) -> &Notify {
        self.0.bell()
    }
}
// ANCHOR_END: almacen
