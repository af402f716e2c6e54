//! Cree que cambiar el nombre ya lo deja a salvo.

use super::kitchen::{CARTA, Disk, Full};

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write("nueva", menu).await?;
    disk.rename("nueva", CARTA).await?;
    disk.sync_folder().await
}
