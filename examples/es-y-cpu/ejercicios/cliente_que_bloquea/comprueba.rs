//! Una tienda a la que se pregunta bloqueando el hilo.

use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ensure};
use tokio::sync::Notify;
use tokio::task::yield_now;
use tokio::time::advance;

use super::attempt;

const ITEMS: usize = 4;
/// Lo que espera la tienda de verdad, y lo que tarda en el reloj virtual.
const PATIENCE: Duration = Duration::from_secs(2);
const HOUR: Duration = Duration::from_hours(1);

pub struct Shop {
    home: ThreadId,
    gauge: Gauge,
    desk: Mutex<Desk>,
    change: Condvar,
    all: Notify,
}

#[derive(Default)]
struct Desk {
    inside: usize,
    open: bool,
    /// Se preguntó en el hilo del bucle.
    blocked: bool,
    /// Se preguntó en otros, y el del bucle no avanzó.
    held: bool,
}

impl Shop {
    /// Pregunta un precio. Bloquea el hilo hasta que llega.
    pub fn fetch(&self, item: u32) -> u32 {
        let _inside = self.gauge.enter();
        let mut desk = self.desk.lock().unwrap();
        if thread::current().id() == self.home {
            desk.blocked = true;
            return item * 10;
        }
        desk.inside += 1;
        if desk.inside == ITEMS {
            self.all.notify_one();
        }
        // La tienda contesta cuando están las cuatro y el bucle la abre, o se
        // cansa de esperar.
        let shut = |desk: &mut Desk| !desk.open;
        let waited = self.change.wait_timeout_while(desk, PATIENCE, shut);
        let (mut desk, waited) = waited.unwrap();
        if waited.timed_out() {
            // Se cansa una vez: a las demás contesta en el acto.
            desk.open = true;
            desk.held = desk.inside == ITEMS;
            self.change.notify_all();
        }
        item * 10
    }

    /// La abre desde el bucle, y tarda más que cualquier rato fijo.
    async fn open(&self) {
        self.all.notified().await;
        advance(HOUR).await;
        for _ in 0..20 {
            yield_now().await;
        }
        self.desk.lock().unwrap().open = true;
        self.change.notify_all();
    }
}

pub fn check() -> Result<()> {
    // Sin más límite que el de la tienda: con hilos de verdad, el reloj virtual
    // saltaría hasta él.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()?;
    let shop = Arc::new(Shop {
        home: thread::current().id(),
        gauge: Gauge::default(),
        desk: Mutex::default(),
        change: Condvar::new(),
        all: Notify::new(),
    });
    let (prices, left) = runtime.block_on(async {
        let opener = shop.clone();
        tokio::spawn(async move { opener.open().await });
        let prices = attempt::prices(shop.clone()).await;
        (prices, shop.gauge.now())
    });
    let asked = shop.gauge.entered();
    ensure!(asked > 0, "nadie preguntó ningún precio");
    let desk = shop.desk.lock().unwrap();
    ensure!(
        !desk.blocked,
        "se preguntó en el hilo del bucle: mientras tanto no atendió a nadie"
    );
    ensure!(
        prices.len() == ITEMS && asked == ITEMS,
        "{} y {}: son {ITEMS}",
        counted(asked, "se preguntó # precio", "se preguntaron # precios"),
        counted(prices.len(), "llegó #", "llegaron #")
    );
    ensure!(
        shop.gauge.most() == ITEMS,
        "las {ITEMS} esperas no se solaparon todas: como mucho hubo {} a la \
         vez",
        shop.gauge.most()
    );
    ensure!(
        !desk.held,
        "se preguntó en otros hilos, pero el del bucle se quedó bloqueado \
         esperándolos: mientras tanto no atendió a nadie"
    );
    ensure!(
        left == 0,
        "volvió con {prices:?} antes de que la tienda contestara a {}",
        counted(left, "# pregunta", "# preguntas")
    );
    ensure!(
        prices == [10, 20, 30, 40],
        "los precios llegaron en otro orden: {prices:?}"
    );
    Ok(())
}
