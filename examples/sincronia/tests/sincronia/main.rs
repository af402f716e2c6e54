//! Lo que la cola, el mutex, el evento y el semáforo prometen, en el bucle
//! del libro y en el de Tokio.

mod ajeno;
mod esperas;

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use sincronia::{Event, Lock, Queue, Semaphore, yield_now};

/// Ejecuta `tasks` de forma concurrente en los dos bucles: tiene que salir lo
/// mismo.
fn in_both<F: Future<Output = ()> + 'static>(
    tasks: impl Fn(Rc<RefCell<Vec<String>>>) -> Vec<F>,
) -> Vec<String> {
    let ours = Rc::<RefCell<Vec<String>>>::default();
    let futures = tasks(ours.clone());
    bucle::run(async {
        for outcome in bucle::gather(futures).await {
            outcome.expect("ninguna entra en pánico");
        }
    });
    let theirs = Rc::<RefCell<Vec<String>>>::default();
    let futures = tasks(theirs.clone());
    let runtime = tokio::runtime::Builder::new_current_thread();
    let local = tokio::task::LocalSet::new();
    local.block_on(&{ runtime }.build().unwrap(), async {
        let handles: Vec<_> =
            futures.into_iter().map(tokio::task::spawn_local).collect();
        for handle in handles {
            handle.await.expect("ninguna entra en pánico");
        }
    });
    assert_eq!(*ours.borrow(), *theirs.borrow());
    ours.take()
}

/// Sondea una vez, sin nadie a quien despertar.
fn poll_once<F: Future + ?Sized>(
    future: std::pin::Pin<&mut F>,
) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn a_lock_is_given_in_order_of_arrival() {
    let log = in_both(|log| {
        let lock = Rc::new(Lock::new());
        let hold = move |name: char| {
            let (lock, log) = (lock.clone(), log.clone());
            async move {
                for _ in 0..2 {
                    let _turn = lock.lock().await;
                    log.borrow_mut().push(name.to_string());
                    yield_now().await;
                }
            }
        };
        ['a', 'b', 'c'].map(hold).into()
    });
    assert_eq!(log, ["a", "b", "c", "a", "b", "c"]);
}

#[test]
fn a_full_queue_makes_its_producer_wait() {
    let log = in_both(|log| {
        let queue = Rc::new(Queue::bounded(2));
        let shared = Rc::new((queue, log));
        let task = |producer: bool| {
            let shared = shared.clone();
            async move {
                let (queue, log) = &*shared;
                for number in 0..4 {
                    if producer {
                        queue.put(number).await;
                        log.borrow_mut().push(format!("p{number}"));
                    } else {
                        let got = queue.get().await;
                        assert_eq!(got, number);
                        log.borrow_mut().push(format!("g{number}"));
                    }
                }
            }
        };
        vec![task(true), task(false)]
    });
    assert_eq!(log.concat(), "p0p1g0g1p2p3g2g3");
}

#[test]
fn an_event_lets_pass_those_waiting_and_those_who_come() {
    let log = in_both(|log| {
        let event = Rc::new(Event::new());
        let task = |name: &'static str| {
            let (event, log) = (event.clone(), log.clone());
            async move {
                match name {
                    "abre" => event.set(),
                    "tarde" => {
                        yield_now().await;
                        event.wait().await;
                    }
                    _ => event.wait().await,
                }
                log.borrow_mut().push(name.to_owned());
            }
        };
        ["uno", "dos", "abre", "tarde"].map(task).into()
    });
    assert_eq!(log, ["abre", "uno", "dos", "tarde"]);
}

#[test]
fn an_event_cleared_at_once_still_lets_pass_those_waiting() {
    let event = Event::new();
    let mut wait = pin!(event.wait());
    assert!(poll_once(wait.as_mut()).is_pending());
    event.set();
    event.clear();
    let mut late = pin!(event.wait());
    assert!(poll_once(late.as_mut()).is_pending());
    assert!(poll_once(wait.as_mut()).is_ready());
    assert!(poll_once(late.as_mut()).is_pending());
}

/// Si quien tenía el aviso se va, no puede abrir la puerta al que llegó tarde.
#[test]
fn a_cancelled_wait_does_not_open_a_cleared_event() {
    let event = Event::new();
    let mut late = pin!(event.wait());
    {
        let mut wait = pin!(event.wait());
        assert!(poll_once(wait.as_mut()).is_pending());
        event.set();
        event.clear();
        assert!(poll_once(late.as_mut()).is_pending());
    }
    assert!(poll_once(late.as_mut()).is_pending());
    event.set();
    assert!(poll_once(late.as_mut()).is_ready());
}

#[test]
fn a_cancelled_turn_passes_to_the_next() {
    let semaphore = Semaphore::new(0);
    let mut second = pin!(semaphore.acquire());
    {
        let mut first = pin!(semaphore.acquire());
        assert!(poll_once(first.as_mut()).is_pending());
        assert!(poll_once(second.as_mut()).is_pending());
        semaphore.release();
        // Le tocaba a la primera, y se va sin usarlo.
        assert!(poll_once(second.as_mut()).is_pending());
    }
    assert!(poll_once(second.as_mut()).is_ready());
}

#[test]
fn nobody_jumps_the_line() {
    let semaphore = Semaphore::new(0);
    let mut first = pin!(semaphore.acquire());
    assert!(poll_once(first.as_mut()).is_pending());
    semaphore.release();
    let mut newcomer = pin!(semaphore.acquire());
    assert!(poll_once(newcomer.as_mut()).is_pending());
    let _permit = poll_once(first.as_mut());
    assert!(poll_once(newcomer.as_mut()).is_pending());
}

#[test]
fn a_cancelled_put_drops_its_item() {
    let queue = Queue::bounded(1);
    let item = Rc::new(Cell::new(0));
    assert!(poll_once(pin!(queue.put(item.clone()))).is_ready());
    {
        let mut full = pin!(queue.put(item.clone()));
        assert!(poll_once(full.as_mut()).is_pending());
        assert_eq!(Rc::strong_count(&item), 3);
    }
    assert_eq!(Rc::strong_count(&item), 2);
    assert!(poll_once(pin!(queue.get())).is_ready());
    // El hueco no se ha perdido.
    assert!(poll_once(pin!(queue.put(item.clone()))).is_ready());
}

#[test]
#[should_panic(expected = "tiene que caber algo")]
fn a_queue_for_nothing_is_refused() {
    Queue::<()>::bounded(0);
}

mod model {
    //! Peticiones al azar contra una cuenta a mano.

    use std::collections::VecDeque;
    use std::pin::Pin;

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone)]
    enum Step {
        Ask,
        Release,
        /// Sondea o suelta a quien espera en ese lugar.
        Poll(u8),
        Cancel(u8),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            3 => Just(Step::Ask),
            3 => Just(Step::Release),
            2 => any::<u8>().prop_map(Step::Poll),
            2 => any::<u8>().prop_map(Step::Cancel),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 5_000,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        /// Ni un permiso se pierde ni se inventa, y se dan por orden.
        #[test]
        fn permits_are_neither_lost_nor_invented(
            permits in 0..3_usize,
            steps in proptest::collection::vec(step(), 0..60),
        ) {
            let semaphore = Semaphore::new(permits);
            let mut free = permits;
            // Quien espera, y si ya le han dado el permiso.
            type Asked<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;
            let mut line: VecDeque<(Asked<'_>, bool)> = VecDeque::new();
            let give = |line: &mut VecDeque<(Asked<'_>, bool)>| {
                let next = line.iter_mut().find(|(_, given)| !given);
                next.map(|place| place.1 = true)
            };
            for step in steps {
                match step {
                    Step::Ask => {
                        let mut ask: Asked = Box::pin(async {
                            semaphore.acquire().await.forget();
                        });
                        let ready = poll_once(ask.as_mut()).is_ready();
                        prop_assert_eq!(ready, free > 0);
                        match ready {
                            true => free -= 1,
                            false => line.push_back((ask, false)),
                        }
                    }
                    Step::Release => {
                        semaphore.release();
                        if give(&mut line).is_none() {
                            free += 1;
                        }
                    }
                    Step::Poll(_) | Step::Cancel(_) if line.is_empty() => {}
                    Step::Poll(place) => {
                        let place = usize::from(place) % line.len();
                        let (ask, given) = &mut line[place];
                        let ready = poll_once(ask.as_mut()).is_ready();
                        prop_assert_eq!(ready, *given);
                        if ready {
                            line.remove(place);
                        }
                    }
                    Step::Cancel(place) => {
                        let place = usize::from(place) % line.len();
                        let (ask, given) = line.remove(place).unwrap();
                        drop(ask);
                        if given && give(&mut line).is_none() {
                            free += 1;
                        }
                    }
                }
            }
        }
    }
}
