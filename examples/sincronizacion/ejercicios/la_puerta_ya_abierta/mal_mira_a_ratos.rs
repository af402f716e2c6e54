//! Cree que mirar la bandera cada poco es lo mismo que esperar el aviso.

use std::sync::atomic::Ordering::SeqCst;
use std::time::Duration;

use super::kitchen::Door;

pub async fn open(door: &Door) {
    door.flag.store(true, SeqCst);
}

pub async fn enter(door: &Door) {
    while !door.flag.load(SeqCst) {
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
}
