//! Código ajeno de la peor clase: despertadores que entran en pánico, o que se
//! meten donde no los llaman, al despertar y al soltarse.

use std::cell::RefCell;
use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};

thread_local! {
    /// Lo que hace quien se mete donde no lo llaman.
    static MEDDLE: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Hace lo que se haya dicho en [`meddling`].
pub fn meddle() {
    let meddle = MEDDLE.with_borrow(Clone::clone);
    meddle.into_iter().for_each(|meddle| meddle());
}

/// Un pánico que lleva otro dentro, y no escribe nada: aquí hay muchos.
pub fn explode() {
    struct Bomb;

    impl Drop for Bomb {
        fn drop(&mut self) {
            resume_unwind(Box::new("había otro dentro"));
        }
    }

    resume_unwind(Box::new(Bomb));
}

/// Lo que dé `run`, o `None` si entra en pánico.
pub fn guarded<T>(run: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(run))
        .map_err(mem::forget)
        .ok()
}

/// Cuándo entra en pánico un despertador.
#[derive(Debug, Default, Clone, Copy)]
pub struct Temper {
    pub waking: bool,
    pub dropped: bool,
}

struct Bell(Arc<AtomicBool>, Temper);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.store(true, SeqCst);
        meddle();
        if self.1.waking {
            // Soltarlo sería otro pánico en medio de este, y aborta.
            mem::forget(self);
            explode();
        }
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        meddle();
        if self.1.dropped {
            explode();
        }
    }
}

/// Una espera, y si la han despertado desde su último turno.
pub struct Wait<T> {
    future: Pin<Box<dyn Future<Output = T>>>,
    woken: Arc<AtomicBool>,
    /// Lo que la prueba sabe de ella.
    pub note: usize,
}

impl<T> Wait<T> {
    pub fn woken(&self) -> bool {
        self.woken.load(SeqCst)
    }
}

/// Las esperas que siguen pendientes.
pub struct Waits<T>(pub Vec<Wait<T>>);

impl<T> Default for Waits<T> {
    fn default() -> Self {
        Waits(Vec::new())
    }
}

impl<T> Waits<T> {
    /// La última, que es nueva, recibe su primer turno.
    pub fn start(
        &mut self,
        note: usize,
        future: impl Future<Output = T> + 'static,
        temper: Temper,
    ) -> Option<T> {
        let (future, woken) = (Box::pin(future), Arc::default());
        self.0.push(Wait {
            future,
            woken,
            note,
        });
        self.turn(self.0.len() - 1, temper)
    }

    /// Da un turno a esa. La que entra en pánico ya no espera.
    pub fn turn(&mut self, place: usize, temper: Temper) -> Option<T> {
        let wait = &mut self.0[place];
        wait.woken = Arc::default();
        let waker = Arc::new(Bell(wait.woken.clone(), temper)).into();
        let mut cx = Context::from_waker(&waker);
        let polled = guarded(|| wait.future.as_mut().poll(&mut cx));
        guarded(|| drop(waker));
        if !matches!(polled, Some(Poll::Pending)) {
            self.cancel(place);
        }
        match polled {
            Some(Poll::Ready(value)) => Some(value),
            _ => None,
        }
    }

    pub fn cancel(&mut self, place: usize) {
        let wait = self.0.remove(place);
        guarded(|| drop(wait));
    }

    pub fn cancel_all(&mut self) {
        (0..self.0.len()).rev().for_each(|place| self.cancel(place));
    }

    /// Da su turno a las que ya han despertado, hasta que no queda ninguna.
    pub fn settle(&mut self) -> Vec<T> {
        let calm = Temper::default();
        let mut ended = Vec::new();
        while let Some(place) = self.0.iter().position(Wait::woken) {
            ended.extend(self.turn(place, calm));
        }
        ended
    }

    /// Las que podían seguir, y nadie ha despertado.
    pub fn forgotten(&mut self) -> usize {
        let asleep = self.0.iter_mut().filter(|wait| !wait.woken());
        let mut cx = Context::from_waker(Waker::noop());
        asleep
            .map(|wait| guarded(|| wait.future.as_mut().poll(&mut cx)))
            .filter(|polled| matches!(polled, Some(Poll::Ready(_))))
            .count()
    }
}

/// Se mete, si hay que meterse, mientras `run` hace lo suyo.
pub fn meddling<T>(
    meddles: bool,
    what: impl Fn() + 'static,
    run: impl FnOnce() -> T,
) -> T {
    MEDDLE.set(meddles.then(|| Rc::new(what) as _));
    let result = run();
    MEDDLE.set(None);
    result
}
