//! Usar el bucle donde no toca: en otro, en ninguno, en uno mismo, después
//! del final o mientras muere un hilo. Un error claro, y nunca una espera sin
//! fin.

use std::cell::{Cell, RefCell};
use std::future::{Future, pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::process::Command;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::mpsc::{Sender, channel};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

use bucle::{
    JoinError, JoinHandle, Runner, Sleep, Spawner, TcpListener, sleep, spawn,
    spawner, timeout, yield_now,
};
use proptest::prelude::*;

use crate::connections::listen;
use crate::run_paused;

const HOUR: Duration = Duration::from_secs(3600);

fn text(why: &(dyn std::any::Any + Send)) -> String {
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

/// Lo que se puede hacer con las cosas de un bucle, y dónde.
#[derive(Debug, Clone, Copy)]
enum Action {
    AwaitFinished,
    AwaitAlive,
    AwaitSleep,
    Accept,
    Abort,
    Look,
    Wake,
    SpawnFromOutside,
    Spawn,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    /// En su bucle, en marcha.
    Own,
    /// En otro, con el suyo parado.
    Other,
    /// En otro, con el suyo cerrado.
    Closed,
    /// Sin ningún bucle.
    Nowhere,
    /// En un `Drop`, mientras se cierra el suyo.
    Dropping,
    /// Al morir el hilo, cuando sus variables pueden faltar.
    Dying,
}

struct Things {
    finished: JoinHandle<u8>,
    alive: JoinHandle<()>,
    sleep: std::pin::Pin<Box<Sleep>>,
    listener: TcpListener,
    waker: Waker,
    spawner: Spawner,
}

impl Things {
    async fn new() -> Things {
        let things = Things {
            finished: spawn(async { 1 }),
            alive: spawn(async { sleep(HOUR).await }),
            sleep: Box::pin(sleep(HOUR)),
            listener: listen().0,
            waker: poll_fn(|cx| Poll::Ready(cx.waker().clone())).await,
            spawner: spawner(),
        };
        yield_now().await;
        things
    }

    fn act(&mut self, action: Action, cx: &mut Context<'_>) -> Poll<()> {
        match action {
            Action::AwaitFinished => {
                return pin!(&mut self.finished).poll(cx).map(drop);
            }
            Action::AwaitAlive => {
                return pin!(&mut self.alive).poll(cx).map(drop);
            }
            Action::AwaitSleep => return self.sleep.as_mut().poll(cx),
            Action::Accept => {
                return pin!(self.listener.accept()).poll(cx).map(drop);
            }
            Action::Abort => self.alive.abort(),
            Action::Look => drop(format!("{:?}", self.alive.is_finished())),
            Action::Wake => self.waker.wake_by_ref(),
            Action::SpawnFromOutside => {
                drop(self.spawner.spawn(|| async { yield_now().await }));
            }
            Action::Spawn => drop(spawn(async { yield_now().await })),
        }
        Poll::Ready(())
    }
}

/// Hace las cosas cuando se suelta, y cuenta cómo han ido.
struct Last(Things, Vec<Action>, Sender<Ending>);

/// El mensaje del pánico, o si ha terminado.
type Ending = Result<bool, String>;

impl Drop for Last {
    fn drop(&mut self) {
        let mut noop = Context::from_waker(Waker::noop());
        for action in std::mem::take(&mut self.1) {
            let act = || self.0.act(action, &mut noop).is_ready();
            let end = catch_unwind(AssertUnwindSafe(act));
            self.2.send(end.map_err(|why| text(&*why))).unwrap();
        }
    }
}

thread_local! {
    static LAST: RefCell<Option<(Runner, Last)>> = const { RefCell::new(None) };
}

/// En un hilo nuevo: lo que muere con él no molesta a otra prueba.
fn perform(place: Place, actions: Vec<Action>) -> Vec<Ending> {
    let (tell, told) = channel();
    let thread = thread::spawn(move || {
        // Las variables de un hilo mueren en el orden contrario al de uso: la
        // del bucle, antes que esta.
        LAST.take();
        let own = Runner::paused().unwrap();
        let things = own.run(Things::new());
        let last = Last(things, actions, tell);
        match place {
            Place::Own => own.run(act_in_turn(last)),
            Place::Other => run_paused(act_in_turn(last)),
            Place::Closed => {
                drop(own);
                run_paused(act_in_turn(last));
            }
            Place::Nowhere => drop(last),
            Place::Dropping => {
                own.run(async {
                    spawn(async move {
                        let _last = last;
                        pending::<()>().await;
                    });
                });
                drop(own);
            }
            Place::Dying => LAST.set(Some((own, last))),
        }
    });
    thread.join().expect("el hilo acaba bien");
    told.iter().collect()
}

/// Cada cosa, en una tarea, y sin más que un día para acabar.
async fn act_in_turn(mut last: Last) {
    for action in std::mem::take(&mut last.1) {
        let act = poll_fn(|cx| {
            let act = || last.0.act(action, cx);
            match catch_unwind(AssertUnwindSafe(act)) {
                Ok(step) => step.map(|()| Ok(true)),
                Err(why) => Poll::Ready(Err(text(&*why))),
            }
        });
        let end = timeout(24 * HOUR, act).await.unwrap_or(Ok(false));
        last.2.send(end).unwrap();
    }
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::AwaitFinished),
        Just(Action::AwaitAlive),
        Just(Action::AwaitSleep),
        Just(Action::Accept),
        Just(Action::Abort),
        Just(Action::Look),
        Just(Action::Wake),
        Just(Action::SpawnFromOutside),
        Just(Action::Spawn),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        Just(Place::Own),
        Just(Place::Other),
        Just(Place::Closed),
        Just(Place::Nowhere),
        Just(Place::Dropping),
        Just(Place::Dying),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Nada aborta ni espera sin fin: o acaba, o dice por qué no puede.
    #[test]
    fn anything_anywhere_ends_or_says_why(
        place in place(),
        actions in proptest::collection::vec(action(), 1..6),
    ) {
        let endings = perform(place, actions.clone());
        prop_assert_eq!(endings.len(), actions.len());
        for (action, ending) in actions.into_iter().zip(endings) {
            let known = ["bucle", "ya dio su resultado"];
            let fine = match ending {
                // En su bucle se puede esperar lo que no llega; sondeado una
                // vez al soltarse, también.
                Ok(ended) => {
                    ended
                        || matches!(action, Action::Accept)
                            && place == Place::Own
                        || place == Place::Dropping
                }
                Err(ref why) => known.iter().any(|text| why.contains(text)),
            };
            prop_assert!(fine, "{place:?}, {action:?}: {ending:?}");
        }
    }
}
