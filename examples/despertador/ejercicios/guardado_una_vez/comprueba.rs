//! La campana, y dos que sondean el mismo aviso.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use ejercicios::{Result, bail, counted, ensure};

use super::attempt::Notice;

#[derive(Default)]
pub struct Bell {
    pub rung: bool,
    pub waker: Option<Waker>,
}

/// La hace sonar y despierta a quien esté apuntado.
fn ring(bell: &Mutex<Bell>) {
    let mut bell = bell.lock().unwrap();
    bell.rung = true;
    if let Some(waker) = bell.waker.take() {
        waker.wake();
    }
}

/// Cuenta las veces que la despiertan.
#[derive(Default)]
struct Poller(AtomicUsize);

impl Wake for Poller {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}

impl Poller {
    fn poll(self: &Arc<Self>, notice: &mut Notice) -> Poll<()> {
        let waker = Waker::from(Arc::clone(self));
        Pin::new(notice).poll(&mut Context::from_waker(&waker))
    }

    fn woken(&self) -> usize {
        self.0.load(SeqCst)
    }
}

pub fn check() -> Result<()> {
    let bell = Arc::new(Mutex::new(Bell::default()));
    let mut notice = Notice(Arc::clone(&bell));
    let (bar, table) = (Arc::<Poller>::default(), Arc::<Poller>::default());
    for poller in [&bar, &table, &table] {
        ensure!(
            poller.poll(&mut notice).is_pending(),
            "el aviso acabó antes de que sonara la campana"
        );
    }
    ensure!(
        bar.woken() + table.woken() == 0,
        "el aviso se despierta él solo sin que suene la campana: la tarea \
         daría vueltas en vez de esperar"
    );
    ring(&bell);
    match (bar.woken(), table.woken()) {
        (_, 1) => {}
        (1, 0) => bail!(
            "sonó la campana y se despertó la barra, que ya no espera; la \
             mesa, que sondeó la última, sigue esperando"
        ),
        (0, 0) => bail!(
            "sonó la campana y no se despertó nadie: `poll` devolvió `Pending` \
             sin dejar un `Waker`"
        ),
        (bar, table) => bail!(
            "la barra se despertó {} y la mesa {table}: es una vez, y la mesa",
            counted(bar, "# vez", "# veces")
        ),
    }
    ensure!(
        table.poll(&mut notice).is_ready(),
        "la campana ya ha sonado y el aviso sigue pendiente"
    );
    Ok(())
}
