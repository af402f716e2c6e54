//! Usar el bucle donde no toca: en otro, en ninguno, en uno mismo, después
//! del final o mientras muere un hilo. Un error claro, y nunca una espera sin
//! fin.

use std::cell::Cell;
use std::future::{Future, pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::process::Command;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

use bucle::{
    JoinError, JoinHandle, Runner, TcpStream, gather, race, sleep, spawn,
    timeout, yield_now,
};

use crate::run_paused;

pub const HOUR: Duration = Duration::from_secs(3600);

pub fn text(why: &(dyn std::any::Any + Send)) -> String {
    let text = why.downcast_ref::<&str>().map(|text| text.to_string());
    text.or_else(|| why.downcast_ref().cloned())
        .expect("es un texto")
}

/// Al morir el hilo se suelta el bucle, y con él su tarea.
#[test]
fn a_loop_kept_in_a_thread_local_closes_with_its_thread() {
    static DROPPED: AtomicUsize = AtomicUsize::new(0);
    struct Count;
    impl Drop for Count {
        fn drop(&mut self) {
            DROPPED.fetch_add(1, SeqCst);
            // Aquí ya no hay bucle: es un pánico, y no pasa de la tarea.
            spawn(async {});
        }
    }
    thread_local! {
        static LOOP: Runner = Runner::new().unwrap();
    }
    let thread = thread::spawn(|| {
        LOOP.with(|runner| {
            runner.run(async {
                for _ in 0..2 {
                    let count = Count;
                    spawn(async move {
                        let _count = count;
                        pending::<()>().await;
                    });
                }
                yield_now().await;
                7
            })
        })
    });
    assert_eq!(thread.join().unwrap(), 7);
    assert_eq!(DROPPED.load(SeqCst), 2);
}

#[test]
fn a_handle_awaited_in_another_loop_says_so() {
    let first = Runner::paused().unwrap();
    let (mut handle,) = first.run(async { (spawn(sleep(HOUR)),) });
    let other = catch_unwind(AssertUnwindSafe(|| {
        run_paused(async move {
            let waited = timeout(2 * HOUR, &mut handle).await;
            waited.expect("no espera para siempre").unwrap();
        });
    }));
    let why = text(&*other.unwrap_err());
    assert!(why.contains("otro bucle"), "{why}");
}

#[test]
fn a_task_that_awaits_itself_is_told() {
    let outcome = run_paused(async {
        let cell = Rc::new(Cell::new(None));
        let own = cell.clone();
        let (tell, told) = (Rc::new(Cell::new(None)), Rc::new(()));
        let said = tell.clone();
        cell.set(Some(spawn(async move {
            let _told = told;
            let mut me: JoinHandle<()> = own.take().unwrap();
            let wait = catch_unwind(AssertUnwindSafe(|| {
                let mut noop = Context::from_waker(Waker::noop());
                pin!(&mut me).poll(&mut noop).is_pending()
            }));
            said.set(Some(wait));
        })));
        yield_now().await;
        yield_now().await;
        tell.take().expect("la tarea ha tenido su turno")
    });
    let why = text(&*outcome.unwrap_err());
    assert!(why.contains("sí misma"), "{why}");
}

#[test]
fn outside_any_loop_the_message_does_not_speak_of_another() {
    let (stray,) = bucle::run(async { (sleep(HOUR),) });
    let poll = catch_unwind(AssertUnwindSafe(|| {
        let mut noop = Context::from_waker(Waker::noop());
        let _ = pin!(stray).poll(&mut noop);
    }));
    let why = text(&*poll.unwrap_err());
    assert!(why.contains("no hay ningún bucle"), "{why}");
}

fn panic_of(body: impl FnOnce()) -> String {
    let outcome = catch_unwind(AssertUnwindSafe(body));
    text(&*outcome.expect_err("es un pánico"))
}

/// Sin esperar nada: la conexión que se acepta es de un bucle.
#[test]
fn accepting_outside_any_loop_says_so() {
    let (listener, _client) = bucle::run(async {
        let (listener, address) = crate::connections::listen();
        (listener, TcpStream::connect(address).await.unwrap())
    });
    let why = panic_of(|| {
        let mut noop = Context::from_waker(Waker::noop());
        let _ = pin!(listener.accept()).poll(&mut noop);
    });
    assert!(why.contains("no hay ningún bucle"), "{why}");
}

#[test]
fn what_begins_in_a_loop_and_goes_on_in_another_says_so() {
    let first = Runner::paused().unwrap();
    let begun: [Pin<Box<dyn Future<Output = ()>>>; 3] = first.run(async {
        let limited = timeout(HOUR, pending::<()>());
        let all = gather([pending::<()>()]);
        let any = race([pending::<()>()]);
        let mut begun: [Pin<Box<dyn Future<Output = ()>>>; 3] = [
            Box::pin(async { drop(limited.await) }),
            Box::pin(async { drop(all.await) }),
            Box::pin(async { drop(any.await) }),
        ];
        poll_fn(|cx| {
            for future in &mut begun {
                assert!(future.as_mut().poll(cx).is_pending());
            }
            Poll::Ready(())
        })
        .await;
        begun
    });
    for future in begun {
        let why = panic_of(|| bucle::run(future));
        assert!(why.contains("otro bucle"), "{why}");
    }
}

/// Lo que se lanza al soltarse, sin fin: una cada vez, o dos.
struct Again(u32);

impl Drop for Again {
    fn drop(&mut self) {
        for _ in 0..self.0 {
            let again = Again(self.0);
            spawn(async move {
                let _again = again;
                pending::<()>().await;
            });
        }
    }
}

#[test]
fn closing_ends_even_if_what_is_dropped_spawns_again() {
    for times in [1, 2] {
        let (handle,) = bucle::run(async move {
            let again = Again(times);
            let task = spawn(async move {
                let _again = again;
                pending::<()>().await;
            });
            yield_now().await;
            (task,)
        });
        let outcome = bucle::run(handle);
        assert!(matches!(outcome, Err(JoinError::Cancelled)));
    }
}

fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

/// En un proceso aparte: hay cosas que son de todo el proceso. Los hilos de
/// apoyo, ahí, son uno.
pub fn alone(test: &str, inside: impl FnOnce()) {
    if std::env::var("APARTE").is_ok_and(|name| name == test) {
        return inside();
    }
    let status = Command::new(std::env::current_exe().unwrap())
        .args([test, "--test-threads=1"])
        .env("APARTE", test)
        .env("BLOCKING_MAX_THREADS", "1")
        .status();
    assert!(status.unwrap().success());
}

#[test]
#[cfg(target_os = "linux")]
fn a_closed_loop_keeps_no_descriptor() {
    alone("a_closed_loop_keeps_no_descriptor", || {
        let before = descriptors();
        let runner = Runner::new().unwrap();
        let kept = runner.run(async {
            let waker =
                std::future::poll_fn(|cx| Poll::Ready(cx.waker().clone()));
            let (listener, _) = crate::connections::listen();
            (spawn(async {}), waker.await, sleep(HOUR), listener)
        });
        drop(runner);
        // Solo el del socket, que es de quien lo guarda.
        assert_eq!(descriptors(), before + 1);
        drop(kept);
        assert_eq!(descriptors(), before);
    });
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse()
        .unwrap()
}

/// Avisar sin parar a un bucle cerrado, o que no mira, no ocupa memoria.
#[test]
#[cfg(target_os = "linux")]
fn wakes_from_another_thread_do_not_pile_up() {
    alone("wakes_from_another_thread_do_not_pile_up", || {
        const WAKES: usize = 4_000_000;
        let insist = |waker: Waker| {
            let before = resident_kib();
            thread::scope(|scope| {
                scope.spawn(|| (0..WAKES).for_each(|_| waker.wake_by_ref()));
            });
            let grown = resident_kib().saturating_sub(before);
            assert!(grown < 4 * 1024, "{grown} KiB más");
        };
        let closed = bucle::run(async {
            poll_fn(|cx| Poll::Ready(cx.waker().clone())).await
        });
        insist(closed);
        bucle::run(async move {
            let busy = poll_fn(|cx| Poll::Ready(cx.waker().clone()));
            insist(busy.await);
            yield_now().await;
        });
    });
}

#[test]
fn a_task_of_a_quarter_of_the_stack_can_be_spawned() {
    const SIZE: usize = 512 << 10;
    let stack = thread::Builder::new().stack_size(2 << 20);
    let thread = stack.spawn(|| {
        bucle::run(async {
            let big = spawn(async {
                let big = [1_u8; SIZE];
                yield_now().await;
                big.len()
            });
            big.await.unwrap()
        })
    });
    assert_eq!(thread.unwrap().join().unwrap(), SIZE);
}
