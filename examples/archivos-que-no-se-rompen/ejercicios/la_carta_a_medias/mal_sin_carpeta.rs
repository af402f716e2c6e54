//! Cree que con el archivo a salvo, el nombre también lo está.

use super::kitchen::{CARTA, Disk, Full};

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write("nueva", menu).await?;
    disk.sync("nueva").await?;
    disk.rename("nueva", CARTA).await
}
