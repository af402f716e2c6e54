//! Lo que sea, donde sea: o acaba, o dice por qué no puede.

use std::cell::RefCell;
use std::future::{Future, pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::mpsc::{Sender, channel};
use std::task::{Context, Poll, Waker};
use std::thread;

use bucle::{
    JoinHandle, Runner, Sleep, Spawner, TcpListener, sleep, spawn, spawner,
    timeout, yield_now,
};
use proptest::prelude::*;

use crate::connections::listen;
use crate::misplaced::{HOUR, text};
use crate::run_paused;

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
    sleep: Pin<Box<Sleep>>,
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
