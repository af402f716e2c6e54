//! Una tienda a la que se pregunta bloqueando el hilo.

use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ensure};

use super::attempt;

const ITEMS: usize = 4;

pub struct Shop {
    home: ThreadId,
    gauge: Gauge,
    inside: Mutex<usize>,
    all: Condvar,
    blocked: Mutex<bool>,
}

impl Shop {
    /// Pregunta un precio. Bloquea el hilo hasta que llega.
    pub fn fetch(&self, item: u32) -> u32 {
        let _inside = self.gauge.enter();
        if thread::current().id() == self.home {
            *self.blocked.lock().unwrap() = true;
            return item * 10;
        }
        let mut inside = self.inside.lock().unwrap();
        *inside += 1;
        self.all.notify_all();
        // La tienda contesta cuando están las cuatro, o se cansa de esperar.
        let limit = Duration::from_secs(2);
        let wait = |inside: &mut usize| *inside < ITEMS;
        let waited = self.all.wait_timeout_while(inside, limit, wait);
        let (mut inside, waited) = waited.unwrap();
        if waited.timed_out() {
            // Se cansa una vez: a las demás contesta en el acto.
            *inside = ITEMS;
        }
        drop(inside);
        item * 10
    }
}

pub fn check() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let shop = Arc::new(Shop {
        home: thread::current().id(),
        gauge: Gauge::default(),
        inside: Mutex::default(),
        all: Condvar::new(),
        blocked: Mutex::default(),
    });
    let prices = runtime.block_on(attempt::prices(shop.clone()));
    let asked = shop.gauge.entered();
    ensure!(asked > 0, "nadie preguntó ningún precio");
    ensure!(
        !*shop.blocked.lock().unwrap(),
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
        prices == [10, 20, 30, 40],
        "los precios llegaron en otro orden: {prices:?}"
    );
    Ok(())
}
