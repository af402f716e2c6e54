//! Ningún aviso se pierde, y ninguno sobra.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

use bucle::{TcpListener, TcpStream, sleep, spawn, yield_now};

use crate::run_paused;

/// Espera hasta que alguien llame al despertador que deja en `place`.
async fn wait_once(place: Rc<RefCell<Option<Waker>>>, polls: Rc<Cell<u32>>) {
    let mut first = true;
    poll_fn(|cx| {
        polls.set(polls.get() + 1);
        if std::mem::take(&mut first) {
            *place.borrow_mut() = Some(cx.waker().clone());
            return Poll::Pending;
        }
        Poll::Ready(())
    })
    .await;
}

#[test]
fn a_wake_before_suspending_is_not_lost() {
    let polls = run_paused(async {
        let mut polls = 0;
        poll_fn(|cx| {
            polls += 1;
            if polls < 3 {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            Poll::Ready(())
        })
        .await;
        polls
    });
    assert_eq!(polls, 3);
}

#[test]
fn waking_three_times_polls_once() {
    run_paused(async {
        let place = Rc::new(RefCell::new(None));
        let polls = Rc::new(Cell::new(0));
        let (kept, counter) = (place.clone(), polls.clone());
        spawn(poll_fn::<(), _>(move |cx| {
            counter.set(counter.get() + 1);
            *kept.borrow_mut() = Some(cx.waker().clone());
            Poll::Pending
        }));
        yield_now().await;
        let waker: Waker = place.take().expect("la tarea ya espera");
        waker.wake_by_ref();
        waker.wake_by_ref();
        waker.wake();
        yield_now().await;
        yield_now().await;
        assert_eq!(polls.get(), 2);
    });
}

#[test]
fn a_wake_after_the_end_reaches_nobody() {
    run_paused(async {
        let (place, polls) = (Rc::default(), Rc::new(Cell::new(0)));
        let task = spawn(wait_once(Rc::clone(&place), polls.clone()));
        yield_now().await;
        let waker = place.take().expect("la tarea ya espera");
        waker.wake_by_ref();
        task.await.unwrap();
        // Quien ocupa ahora su plaza no recibe el aviso.
        let (other_place, other_polls) = (Rc::default(), Rc::default());
        let other = spawn(wait_once(Rc::clone(&other_place), {
            Rc::clone(&other_polls)
        }));
        yield_now().await;
        waker.wake();
        yield_now().await;
        assert_eq!((polls.get(), other_polls.get()), (2, 1));
        other_place.take().expect("la otra espera").wake();
        other.await.unwrap();
    });
}

#[test]
fn a_wake_after_the_loop_is_gone_does_nothing() {
    let place = Rc::new(RefCell::new(None));
    let kept = place.clone();
    bucle::run(async move {
        spawn(wait_once(kept, Rc::default()));
        yield_now().await;
    });
    let waker: Waker = place.take().expect("la tarea esperaba");
    waker.wake_by_ref();
    thread::spawn(move || waker.wake()).join().unwrap();
}

#[test]
fn a_wake_from_another_thread_ends_the_sleep() {
    bucle::run(async {
        let mut started = false;
        poll_fn(|cx| {
            if std::mem::replace(&mut started, true) {
                return Poll::Ready(());
            }
            let waker = cx.waker().clone();
            thread::spawn(move || waker.wake());
            Poll::Pending
        })
        .await;
    });
}

#[test]
fn no_wake_from_other_threads_is_lost() {
    const THREADS: u32 = 4;
    const ROUNDS: u32 = 5_000;
    let woken = bucle::run(async {
        let tasks = (0..THREADS).map(|_| async {
            let (send, receive) = std::sync::mpsc::channel::<Waker>();
            let thread = thread::spawn(move || {
                receive.into_iter().for_each(Waker::wake);
            });
            for _ in 0..ROUNDS {
                let mut sent = false;
                poll_fn(|cx| {
                    if std::mem::replace(&mut sent, true) {
                        return Poll::Ready(());
                    }
                    send.send(cx.waker().clone()).unwrap();
                    Poll::Pending
                })
                .await;
            }
            drop(send);
            thread.join().unwrap();
            ROUNDS
        });
        let outputs = bucle::gather(tasks).await;
        outputs.into_iter().map(Result::unwrap).sum::<u32>()
    });
    assert_eq!(woken, THREADS * ROUNDS);
}

#[test]
fn a_waker_of_one_loop_does_not_touch_another() {
    let place = Rc::new(RefCell::new(None));
    let kept = place.clone();
    let first = bucle::Runner::new().unwrap();
    first.run(async move {
        spawn(wait_once(kept, Rc::default()));
        yield_now().await;
    });
    let waker = place.take().expect("la tarea del primero espera");
    let polls = bucle::run(async move {
        let (place, polls) = (Rc::default(), Rc::new(Cell::new(0)));
        spawn(wait_once(place, polls.clone()));
        yield_now().await;
        waker.wake();
        yield_now().await;
        polls.get()
    });
    assert_eq!(polls, 1);
}

#[test]
fn tasks_take_turns_in_order() {
    let order = Rc::new(RefCell::new(Vec::new()));
    let seen = order.clone();
    run_paused(async move {
        let tasks = ["a", "b", "c"].map(|name| {
            let order = order.clone();
            spawn(async move {
                for _ in 0..3 {
                    order.borrow_mut().push(name);
                    yield_now().await;
                }
            })
        });
        for task in tasks {
            task.await.unwrap();
        }
    });
    assert_eq!(*seen.borrow(), ["a", "b", "c"].repeat(3));
}

#[test]
fn busy_tasks_do_not_starve_a_timer() {
    let (elapsed, turns) = bucle::run(async {
        let turns = Rc::new(Cell::new(0_u64));
        let counter = turns.clone();
        let busy = spawn(async move {
            loop {
                counter.set(counter.get() + 1);
                yield_now().await;
            }
        });
        bucle::sleep(Duration::from_millis(5)).await;
        busy.abort();
        (bucle::now(), turns.get())
    });
    // Sin límite de turnos, la espera no acabaría nunca.
    assert!(elapsed >= Duration::from_millis(5) && turns > 0);
}

/// Un despertador ajeno que, al soltarse, vuelve a entrar en el bucle.
struct Reenters;
impl Wake for Reenters {
    fn wake(self: Arc<Self>) {}
}
impl Drop for Reenters {
    fn drop(&mut self) {
        let mut cx = Context::from_waker(Waker::noop());
        let alarm = pin!(sleep(Duration::from_millis(1)));
        assert!(alarm.poll(&mut cx).is_pending());
        drop(TcpListener::bind("127.0.0.1:0".parse().unwrap()));
    }
}

#[test]
fn foreign_wakers_are_dropped_outside_any_borrow() {
    bucle::run(async {
        let foreign = || Waker::from(Arc::new(Reenters));
        let mut noop = Context::from_waker(Waker::noop());
        // Cambiarlo por otro, y soltarlo sin haberlo cambiado.
        for swapped in [true, false] {
            let mut alarm = pin!(sleep(Duration::from_secs(1)));
            let waker = foreign();
            let mut cx = Context::from_waker(&waker);
            assert!(alarm.as_mut().poll(&mut cx).is_pending());
            drop(waker);
            if swapped {
                assert!(alarm.as_mut().poll(&mut noop).is_pending());
            }
        }
        let any = "127.0.0.1:0".parse().unwrap();
        let listener = TcpListener::bind(any).unwrap();
        let address = listener.local_addr().unwrap();
        let near = TcpStream::connect(address).await.unwrap();
        for swapped in [true, false] {
            let mut buffer = [0];
            let mut read = pin!(near.read(&mut buffer));
            let waker = foreign();
            let mut cx = Context::from_waker(&waker);
            assert!(read.as_mut().poll(&mut cx).is_pending());
            drop(waker);
            if swapped {
                assert!(read.as_mut().poll(&mut noop).is_pending());
            }
        }
        drop(near);
    });
}
