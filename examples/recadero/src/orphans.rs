//! Los cuerpos que dejó a medias un proceso que murió, en una carpeta que
//! usan varios.
//!
//! Página: src/recadero-postgresql.md

// ANCHOR: barre
use crate::store::Store;
use std::path::Path;
use std::time::Duration;

/// Borra lo que no es de ningún recado pendiente ni ha cambiado en `still`: lo
/// más nuevo puede estar llegando a otro proceso.
///
/// # Errors
///
/// Si la carpeta no se puede leer.
pub async fn sweep<S: Store>(
    store: &S,
    folder: &Path,
    still: Duration,
) -> std::io::Result<()> {
    let mut files = tokio::fs::read_dir(folder).await?;
    while let Some(file) = files.next_entry().await? {
        let changed = file.metadata().await.and_then(|it| it.modified());
        // Si ya no está, o su hora está por venir, no es de los viejos.
        let age = changed.map(|it| it.elapsed().unwrap_or_default());
        if !age.is_ok_and(|age| age >= still) {
            continue;
        }
        // Si la base no contesta, se queda: uno de menos sería peor.
        if let Ok(false) = store.uses(&file.path()).await {
            let _kept = tokio::fs::remove_file(file.path()).await;
        }
    }
    Ok(())
}
// ANCHOR_END: barre
