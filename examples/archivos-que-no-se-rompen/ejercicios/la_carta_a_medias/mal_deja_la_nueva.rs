//! Cree que si falla no ha dejado nada.

use super::kitchen::{CARTA, Disk, Full};

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write("nueva", menu).await?;
    disk.sync("nueva").await?;
    disk.rename("nueva", CARTA).await?;
    disk.sync_folder().await
}
