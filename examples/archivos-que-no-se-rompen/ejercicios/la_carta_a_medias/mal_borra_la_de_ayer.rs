//! Cree que para poner la de hoy hay que quitar la de ayer.

use super::kitchen::{CARTA, Disk, Full};

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write("nueva", menu).await?;
    disk.sync("nueva").await?;
    disk.remove(CARTA).await?;
    disk.rename("nueva", CARTA).await?;
    disk.sync_folder().await
}
