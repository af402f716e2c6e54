//! Crear un bucle, darle vueltas y cerrarlo.
//!
//! Página: src/vueltas-y-cierre.md

// ANCHOR: ejecutar
use std::cell::Cell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use std::{fmt, io, mem};

use sincronia::contain;

use crate::core::{Clock, Core};
use crate::tasks::run_ready;
use crate::timers::hour;
use crate::waker::{ring, waker};

/// Ejecuta `main` en un bucle nuevo y devuelve su resultado.
///
/// Crea el bucle, lo hace girar y lo cierra, como `asyncio.run`.
///
/// # Panics
///
/// Dentro de otro bucle, si el sistema no permite crearlo o esperar, o si
/// `main` entra en pánico.
pub fn run<T>(main: impl Future<Output = T>) -> T {
    Runner::new()
        .expect("el sistema permite crear el bucle")
        .run(main)
}
// ANCHOR_END: ejecutar

// ANCHOR: crear
/// Un bucle que se crea y se cierra por separado. Es `asyncio.Runner`.
///
/// Al soltarlo, cancela las tareas que quedan, espera a los hilos de apoyo y
/// cierra sus descriptores, aunque alguien guarde un manejador. Si una tarea
/// lanza otra cada vez que se suelta, las últimas se olvidan sin soltarlas, y
/// si alguna espera a un hilo de apoyo, no se espera a ninguno.
/// La memoria de las tareas terminadas sirve para otras, y se devuelve aquí.
#[must_use = "un bucle no hace nada hasta que se llama a run"]
pub struct Runner {
    core: Rc<Core>,
    on_park: Box<dyn Fn()>,
}

impl Runner {
    /// Un bucle con el reloj de verdad.
    ///
    /// # Errors
    ///
    /// Los del sistema: no quedan descriptores de archivo.
    pub fn new() -> io::Result<Runner> {
        Runner::with(Clock::Real(Instant::now()))
    }

    /// Un bucle con reloj virtual: en vez de dormir, salta al siguiente
    /// temporizador. Espera a los hilos de apoyo: el que espera a su vez un
    /// temporizador no acaba. No espera a la red: vencen límites que no tocan.
    ///
    /// # Errors
    ///
    /// Los del sistema: no quedan descriptores de archivo.
    pub fn paused() -> io::Result<Runner> {
        Runner::with(Clock::Virtual(Cell::default()))
    }

    fn with(clock: Clock) -> io::Result<Runner> {
        let core = Rc::new(Core::new(clock)?);
        let on_park = Box::new(|| ());
        Ok(Runner { core, on_park })
    }

    /// Llama a `notice` cada vez que el bucle va a mirar al sistema. Si entra
    /// en pánico, acaba `run`.
    pub fn on_park(mut self, notice: impl Fn() + 'static) -> Runner {
        self.on_park = Box::new(notice);
        self
    }
}

impl fmt::Debug for Runner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Runner").finish_non_exhaustive()
    }
}
// ANCHOR_END: crear

// ANCHOR: girar
/// Cuántos turnos da el bucle antes de mirar al sistema. Mirar cuesta una
/// llamada; no mirar, que esperen los sockets y los temporizadores.
const TURNS: usize = 64;

impl Runner {
    /// Ejecuta `main` hasta el final. Las demás tareas quedan como estén, y
    /// siguen si se llama otra vez.
    ///
    /// # Panics
    ///
    /// Dentro de otro bucle, si entra en pánico `main` o lo que se pasó a
    /// [`Runner::on_park`], o si el sistema no deja esperar. Cuando llega el
    /// pánico, `main` ya se ha soltado.
    pub fn run<T>(&self, main: impl Future<Output = T>) -> T {
        assert!(
            Core::if_current(|_| ()).is_none(),
            "ya hay un bucle en este hilo: espera la corrutina con .await"
        );
        let tasks = &self.core.tasks;
        self.core.enter(|| {
            // Tiene plaza y turno, como las demás, pero se queda aquí: así
            // puede tomar prestado.
            let id = tasks.borrow_mut().reserve();
            let waker = waker(id, &self.core.inbox);
            let mut cx = Context::from_waker(&waker);
            let mut main = Box::pin(main);
            let mut turn = || main.as_mut().poll(&mut cx);
            // Cada vuelta: unos cuantos turnos, y una mirada al sistema.
            let end = catch_unwind(AssertUnwindSafe(|| {
                loop {
                    if let Poll::Ready(end) = run_ready(tasks, TURNS, &mut turn)
                    {
                        return end;
                    }
                    (self.on_park)();
                    self.park().expect("el sistema deja esperar");
                }
            }));
            // Acabe como acabe, deja su plaza y se suelta.
            tasks.borrow_mut().slots.remove(id);
            contain(|| drop(main));
            end.unwrap_or_else(|why| resume_unwind(why))
        })
    }
}
// ANCHOR_END: girar

// ANCHOR: mirada
impl Runner {
    /// Una mirada al sistema: reparte los avisos de fuera y los de la hora.
    /// Si aquí no queda nada que hacer, duerme hasta el primero.
    fn park(&self) -> io::Result<()> {
        let core = &self.core;
        let due = core.timers.borrow().first().map(Duration::from_nanos);
        let idle = || core.tasks.borrow().ready.is_empty();
        let busy = || core.errands.awaited.get() > 0;
        let late = due.is_some_and(|due| due <= core.now());
        let wait = match (due, &core.clock) {
            _ if late || !idle() => Some(Duration::ZERO),
            (Some(due), Clock::Real(_)) => Some(due.saturating_sub(core.now())),
            // Un hilo no avanza con el reloj virtual: si alguien lo espera, el
            // bucle también.
            (Some(_), Clock::Virtual(_)) if !busy() => Some(Duration::ZERO),
            _ => None,
        };
        core.reactor.poll(wait)?.into_iter().for_each(ring);
        for letter in core.inbox.drain() {
            contain(|| letter(core));
        }
        let Some(due) = due else { return Ok(()) };
        if let (Clock::Virtual(now), true) = (&core.clock, idle() && !busy()) {
            now.set(now.get().max(due));
        }
        let mut woken = Vec::new();
        core.timers.borrow_mut().call(hour(core.now()), &mut woken);
        woken.into_iter().for_each(ring);
        Ok(())
    }
}
// ANCHOR_END: mirada

// ANCHOR: cerrar
/// Al soltarse, una tarea puede lanzar otras: hay más vueltas. Las que lanzan
/// otra cada vez que se sueltan no acabarían nunca.
const ROUNDS: usize = 8;

impl Drop for Runner {
    fn drop(&mut self) {
        let (core, tasks) = (&self.core, &self.core.tasks);
        core.enter(|| {
            core.inbox.close();
            for _ in 0..ROUNDS {
                let mut all = tasks.borrow_mut();
                let alive: Vec<_> = all.slots.keys().collect();
                alive.into_iter().for_each(|id| all.abort(id));
                let turns = all.ready.len();
                drop(all);
                let _ = run_ready(tasks, turns, || Poll::<()>::Pending);
            }
            let left = mem::take(&mut *tasks.borrow_mut()).slots;
            left.into_iter().for_each(mem::forget);
            core.errands.close();
            core.reactor.close();
        });
    }
}
// ANCHOR_END: cerrar
