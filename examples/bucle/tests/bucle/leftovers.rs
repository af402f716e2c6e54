//! Lo que deja quien deja de esperar: nada.

use std::future::Future;
use std::pin::{Pin, pin};
use std::process::Command;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::task::{Context, Wake, Waker};
use std::time::Duration;

use bucle::{TcpListener, TcpStream, sleep, yield_now};
use proptest::prelude::*;

use crate::connections::{listen, pair};
use crate::run_paused;

/// Cuenta los avisos, y sus copias dicen cuántas esperas lo guardan.
#[derive(Default)]
struct Counted(AtomicU32);

impl Wake for Counted {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}

impl Counted {
    fn wakes(&self) -> u32 {
        self.0.load(SeqCst)
    }
}

/// Sondea hasta que espera de verdad: una vez de muchas cede sin mirar, y se
/// despierta a sí misma.
fn start<F: Future + ?Sized>(mut wait: Pin<&mut F>, counted: &Arc<Counted>) {
    let waker = Waker::from(counted.clone());
    let mut cx = Context::from_waker(&waker);
    loop {
        let before = counted.wakes();
        assert!(wait.as_mut().poll(&mut cx).is_pending());
        if counted.wakes() == before {
            return;
        }
    }
}

type Wait = Pin<Box<dyn Future<Output = ()>>>;

/// Una espera de cada clase, que nadie va a cumplir.
fn wait(kind: u8, ends: &Rc<(TcpListener, TcpStream)>) -> Wait {
    let ends = ends.clone();
    match kind % 3 {
        0 => Box::pin(async move { drop(ends.0.accept().await) }),
        1 => Box::pin(async move { drop(ends.1.read(&mut [0]).await) }),
        _ => Box::pin(sleep(Duration::from_secs(3600))),
    }
}

/// Una conexión cerrada no deja nada en el bucle.
#[test]
fn a_closed_connection_forgets_who_waited() {
    let counted: Arc<Counted> = Arc::default();
    let waits = counted.clone();
    bucle::run(async move {
        let (_near, far) = pair().await;
        start(pin!(far.read(&mut [0])), &waits);
    });
    assert_eq!(Arc::strong_count(&counted), 1);
}

/// Mil esperas abandonadas no despiertan a nadie, y la que sigue, sí.
#[test]
fn abandoned_accepts_wake_nobody() {
    bucle::run(async {
        let (listener, address) = listen();
        let (gone, here) = (Arc::default(), Arc::default());
        for _ in 0..1_000 {
            start(pin!(listener.accept()), &gone);
        }
        let mut alive = pin!(listener.accept());
        start(alive.as_mut(), &here);
        let before = (gone.wakes(), here.wakes());
        let _near = TcpStream::connect(address).await.unwrap();
        while here.wakes() == before.1 {
            yield_now().await;
        }
        alive.await.unwrap();
        assert_eq!(gone.wakes(), before.0);
    });
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Sondear, volver a sondear y soltar, en cualquier orden: el bucle
    /// guarda un despertador por cada espera viva, y ninguno más.
    #[test]
    fn the_loop_keeps_one_waker_per_live_wait(
        steps in proptest::collection::vec((0..3_u8, any::<usize>()), 0..60),
    ) {
        run_paused(async move {
            let (_near, far) = pair().await;
            let ends = Rc::new((listen().0, far));
            let counted = Arc::new(Counted::default());
            let mut waits: Vec<Wait> = Vec::new();
            for (number, (step, which)) in steps.into_iter().enumerate() {
                let which = which.checked_rem(waits.len()).unwrap_or(0);
                match (step, waits.get_mut(which)) {
                    (0, _) | (_, None) => {
                        waits.push(wait(number as u8, &ends));
                        start(waits.last_mut().unwrap().as_mut(), &counted);
                    }
                    (1, Some(old)) => start(old.as_mut(), &counted),
                    _ => drop(waits.swap_remove(which)),
                }
                assert_eq!(Arc::strong_count(&counted), 1 + waits.len());
            }
        });
    }
}

/// En un proceso aparte: la memoria es de todo el proceso.
#[cfg(target_os = "linux")]
#[test]
fn overlapping_sleeps_leave_no_memory() {
    if std::env::var_os("MEMORIA").is_none() {
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["overlapping_sleeps_leave_no_memory", "--test-threads=1"])
            .env("MEMORIA", "1")
            .status()
            .unwrap();
        assert!(status.success());
        return;
    }
    run_paused(async {
        let mut cx = Context::from_waker(Waker::noop());
        let mut start = || {
            let mut new = Box::pin(sleep(Duration::from_secs(10)));
            assert!(new.as_mut().poll(&mut cx).is_pending());
            new
        };
        let mut last = start();
        let before = resident();
        for _ in 0..1_000_000 {
            // Siempre hay una viva: la nueva llega antes de soltar la otra.
            let new = start();
            drop(std::mem::replace(&mut last, new));
        }
        let grown = resident() - before;
        assert!(grown < 1_000, "{grown} KiB de más");
    });
}

/// La memoria del proceso, en KiB.
#[cfg(target_os = "linux")]
fn resident() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.split("VmRSS:").nth(1).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
