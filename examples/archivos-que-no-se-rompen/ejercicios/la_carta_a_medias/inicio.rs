//! Guarda la carta del día.

use super::kitchen::{CARTA, Disk, Full};

pub async fn save(disk: &Disk, menu: &str) -> Result<(), Full> {
    disk.write(CARTA, menu).await
}
