//! Cree que basta con esperar al disco.

use super::kitchen::{CARTA, Disk, Full};

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write(CARTA, menu).await?;
    disk.sync(CARTA).await
}
