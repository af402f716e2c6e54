//! Los pedidos, y cuántas tareas hay.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused};
use tokio::runtime::Handle;
use tokio::time::{Instant, sleep};

use super::attempt;

const ORDERS: usize = 100;
const TABLES: usize = 5;
/// Lo que tardan entre todos, repartido entre las mesas, y el último.
const ENOUGH: u128 = 440 + 40;

#[derive(Default)]
pub struct Room {
    serving: Gauge,
    alive: AtomicUsize,
    served: Mutex<Vec<usize>>,
}

impl Room {
    /// Tarda de 4 a 40 milisegundos, según el pedido.
    pub async fn serve(&self, order: usize) {
        let _inside = self.serving.enter();
        self.served
            .lock()
            .expect("nadie entra en pánico")
            .push(order);
        let millis = 4 * (order * 3 % 10 + 1);
        sleep(Duration::from_millis(millis as u64)).await;
        let alive = Handle::current().metrics().num_alive_tasks();
        self.alive.fetch_max(alive, SeqCst);
    }
}

pub fn check() -> Result<()> {
    let room = std::sync::Arc::new(Room::default());
    paused(async {
        let stuck = || {
            format!(
                "se quedó esperando: {} de {ORDERS}, y nadie devuelve su \
                 permiso",
                counted(
                    room.serving.entered(),
                    "se atendió # pedido",
                    "se atendieron # pedidos"
                )
            )
        };
        let start = Instant::now();
        ends(attempt::serve_all(room.clone()), stuck).await?;
        let took = start.elapsed().as_millis();
        let (served, most) = (room.serving.entered(), room.serving.most());
        let alive = room.alive.load(SeqCst);
        let left = room.serving.now();
        ensure!(served > 0, "no se atendió ningún pedido");
        ensure!(
            served == ORDERS && left == 0,
            "volvió con {} a medias y {} sin empezar",
            counted(left, "# pedido", "# pedidos"),
            ORDERS - served
        );
        let served = room.served.lock().expect("lo mismo").clone();
        if let Some(missing) = (0..ORDERS).find(|it| !served.contains(it)) {
            let times =
                |order| served.iter().filter(|it| **it == order).count();
            let most = (0..ORDERS).max_by_key(|it| times(*it));
            let most = most.expect("hay pedidos");
            bail!(
                "el pedido {most} se atendió {}, y el {missing}, ninguna",
                counted(times(most), "# vez", "# veces")
            );
        }
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
        ensure!(
            took <= ENOUGH,
            "tardó {took} ms y caben en {ENOUGH}: hubo mesas libres, y el \
             pedido siguiente no entró hasta que acabaron las demás"
        );
        Ok(())
    })
}
