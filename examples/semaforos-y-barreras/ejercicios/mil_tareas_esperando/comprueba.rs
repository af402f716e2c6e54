//! Los pedidos, y cuántas tareas hay.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::runtime::Handle;
use tokio::time::sleep;

use super::attempt;

const ORDERS: usize = 100;
const TABLES: usize = 5;

#[derive(Default)]
pub struct Room {
    serving: Gauge,
    alive: AtomicUsize,
}

impl Room {
    pub async fn serve(&self, _order: usize) {
        let _inside = self.serving.enter();
        sleep(Duration::from_millis(10)).await;
        let alive = Handle::current().metrics().num_alive_tasks();
        self.alive.fetch_max(alive, SeqCst);
    }
}

pub fn check() -> Result<()> {
    let room = std::sync::Arc::new(Room::default());
    paused(async {
        let stuck = || {
            format!(
                "se quedó esperando: se atendieron {} pedidos de {ORDERS}, y \
                 nadie devuelve su permiso",
                room.serving.entered()
            )
        };
        ends(attempt::serve_all(room.clone()), stuck).await?;
        let (served, most) = (room.serving.entered(), room.serving.most());
        let alive = room.alive.load(SeqCst);
        let left = room.serving.now();
        ensure!(served > 0, "no se atendió ningún pedido");
        ensure!(
            served == ORDERS && left == 0,
            "volvió con {left} pedidos a medias y {} sin empezar",
            ORDERS - served
        );
        ensure!(
            most <= TABLES,
            "se atendieron {most} a la vez y hay {TABLES} mesas: el permiso \
             no viaja con su tarea"
        );
        ensure!(
            most == TABLES,
            "como mucho se atendió a {most} a la vez, y hay {TABLES} mesas"
        );
        ensure!(
            alive <= TABLES,
            "hubo {alive} tareas vivas y hay {TABLES} mesas: las demás se \
             lanzaron para esperar su permiso"
        );
        Ok(())
    })
}
