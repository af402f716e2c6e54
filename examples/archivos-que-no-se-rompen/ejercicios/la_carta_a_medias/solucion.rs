//! Guarda la carta del día.

use super::kitchen::{CARTA, Disk, Full};

const BESIDE: &str = "carta.txt.nueva";

async fn replace(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write(BESIDE, menu).await?;
    // Antes de que tenga el nombre bueno, que sea buena.
    disk.sync(BESIDE).await?;
    disk.rename(BESIDE, CARTA).await?;
    disk.sync_folder().await
}

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    let saved = replace(disk, menu).await;
    if saved.is_err() {
        // Si tampoco se puede borrar, el fallo que importa es el otro.
        let _ = disk.remove(BESIDE).await;
    }
    saved
}
