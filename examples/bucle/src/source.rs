//! Una fuente de E/S: intentar algo, y esperar si hace falta.
//!
//! Página: src/esperar-al-sistema.md

// ANCHOR: intentar
use std::future::poll_fn;
use std::io;
use std::rc::Rc;
use std::task::Poll;

use mio::event::Source;
use mio::{Interest, Token};
use scopeguard::guard;
use sincronia::contain;
use slotmap::Key;

use crate::core::Core;
use crate::reactor::{Side, SourceId, Way};

/// Una fuente de E/S conocida por el bucle mientras vive.
#[derive(Debug)]
pub(crate) struct Registered<S: Source> {
    pub source: S,
    id: SourceId,
    core: Rc<Core>,
}

impl<S: Source> Registered<S> {
    pub fn new(source: S) -> io::Result<Registered<S>> {
        let core = Core::current();
        let id = core.reactor.sources.borrow_mut().insert(Default::default());
        let mut new = Registered { source, id, core };
        let token = usize::try_from(id.data().as_ffi());
        let token = Token(token.expect("una máquina de 64 bits"));
        let all = Interest::READABLE | Interest::WRITABLE;
        // En Linux, de lo urgente solo avisa si se le pide.
        #[cfg(target_os = "linux")]
        let all = all | Interest::PRIORITY;
        let Registered { source, core, .. } = &mut new;
        let registered =
            core.reactor.registry(|r| r.register(source, token, all));
        registered.transpose()?;
        Ok(new)
    }

    /// Intenta `operation`, y cada vez que el sistema responde que habría que
    /// esperar, lo espera. Si se suelta, no queda nada de la espera.
    pub async fn attempt<T>(
        &self,
        way: Way,
        mut operation: impl FnMut(&S) -> io::Result<T>,
    ) -> io::Result<T> {
        let place = self.side(way, |side| side.waiters.arrive(()));
        let place = guard(place, |place| {
            let waker = self.side(way, |side| side.waiters.leave(place));
            contain(|| drop(waker));
        });
        poll_fn(|cx| {
            // Quien siempre encuentra datos cede de vez en cuando: si no, las
            // demás tareas no tendrían turno, ni nadie miraría la hora.
            let reactor = &self.core.reactor;
            let yields = reactor.yields();
            reactor.attempts.set(reactor.attempts.get() + 1);
            if reactor.yields() > yields {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            if !self.side(way, |side| side.blocked) {
                match operation(&self.source) {
                    Err(why) if why.kind() == io::ErrorKind::WouldBlock => {}
                    outcome => return Poll::Ready(outcome),
                }
            }
            self.core.assert_current();
            let waker = cx.waker().clone();
            let _previous = self.side(way, |side| {
                side.blocked = true;
                side.waiters.wait(*place, waker)
            });
            Poll::Pending
        })
        .await
    }

    /// La operación ha movido menos de lo que cabía: con epoll y kqueue, la
    /// próxima tendría que esperar, y preguntarlo costaría otra llamada. En
    /// Windows hay que preguntar: es lo que pide el próximo aviso.
    pub fn short(&self, way: Way) {
        self.side(way, |side| side.blocked = !(side.unsure || cfg!(windows)));
    }

    fn side<T>(&self, way: Way, look: impl FnOnce(&mut Side) -> T) -> T {
        let mut sources = self.core.reactor.sources.borrow_mut();
        look(&mut sources[self.id][way as usize])
    }
}
// ANCHOR_END: intentar

// ANCHOR: retirar
impl<S: Source> Drop for Registered<S> {
    fn drop(&mut self) {
        let reactor = &self.core.reactor;
        let sides = reactor.sources.borrow_mut().remove(self.id);
        contain(|| drop(sides));
        let source = &mut self.source;
        // Solo falla si el sistema ya no la conoce.
        let _ = reactor.registry(|r| r.deregister(source));
    }
}
// ANCHOR_END: retirar
