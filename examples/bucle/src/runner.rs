//! Crear un bucle, darle vueltas y cerrarlo.
//!
//! Página: src/vueltas-y-cierre.md

// ANCHOR: ejecutar
use std::cell::Cell;
use std::future::Future;
use std::io;
use std::panic::resume_unwind;
use std::rc::Rc;
use std::task::Waker;
use std::time::{Duration, Instant};

use crate::blocking::Errands;
use crate::core::{Clock, Core};
use crate::join::{JoinError::Panicked, Outcome, spawn};

/// Ejecuta `main` en un bucle nuevo y devuelve su resultado.
///
/// Crea el bucle, lo hace girar y lo cierra, como `asyncio.run`.
///
/// # Panics
///
/// Dentro de otro bucle, si el sistema no permite crearlo, o si `main` entra
/// en pánico.
pub fn run<T: 'static>(main: impl Future<Output = T> + 'static) -> T {
    Runner::new()
        .expect("el sistema permite crear el bucle")
        .run(main)
}
// ANCHOR_END: ejecutar

// ANCHOR: crear
/// Un bucle que se crea y se cierra por separado. Es `asyncio.Runner`.
///
/// Al soltarlo, cancela las tareas que quedan y espera a los hilos de apoyo.
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
    /// temporizador.
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

    /// Llama a `notice` cada vez que el bucle va a mirar al sistema.
    pub fn on_park(mut self, notice: impl Fn() + 'static) -> Runner {
        self.on_park = Box::new(notice);
        self
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
    /// Dentro de otro bucle, o si `main` entra en pánico.
    pub fn run<T: 'static>(
        &self,
        main: impl Future<Output = T> + 'static,
    ) -> T {
        assert!(
            Core::if_current(|_| ()).is_none(),
            "ya hay un bucle en este hilo: espera la corrutina con .await"
        );
        self.core.enter(|| {
            let main = spawn(main);
            // Cada vuelta: unos cuantos turnos, y una mirada al sistema.
            while !self.core.run_ready(TURNS, Some(main.id)) {
                (self.on_park)();
                self.core.park().expect("el sistema deja esperar");
            }
            match main.outcome.replace(Outcome::Missing) {
                Outcome::Known(Ok(output)) => output,
                Outcome::Known(Err(Panicked(why))) => resume_unwind(why),
                _ => unreachable!("nadie más tiene su manejador"),
            }
        })
    }
}
// ANCHOR_END: girar

// ANCHOR: mirada
impl Core {
    /// Una mirada al sistema: reparte los avisos de fuera y los de la hora.
    /// Si aquí no queda nada que hacer, duerme hasta el primero.
    fn park(&self) -> io::Result<()> {
        let due = self.timers.borrow().next();
        let idle = || self.tasks.borrow().ready.is_empty();
        let busy = || Rc::strong_count(&self.errands.borrow().awaited) > 1;
        let late = due.is_some_and(|due| due <= self.now());
        let wait = match (due, &self.clock) {
            _ if late || !idle() => Some(Duration::ZERO),
            (Some(due), Clock::Real(_)) => Some(due.saturating_sub(self.now())),
            // Un hilo que trabaja no avanza con el reloj virtual: se le espera.
            (Some(_), Clock::Virtual(_)) if !busy() => Some(Duration::ZERO),
            _ => None,
        };
        self.reactor.poll(wait)?;
        for id in self.inbox.drain() {
            self.tasks.borrow_mut().schedule(id);
        }
        let Some(due) = due else { return Ok(()) };
        if let (Clock::Virtual(now), true) = (&self.clock, idle() && !busy()) {
            now.set(now.get().max(due));
        }
        let pop_due = |now| self.timers.borrow_mut().pop_due(now);
        let now = self.now();
        while let Some(wakers) = pop_due(now) {
            wakers.into_iter().flatten().for_each(Waker::wake);
        }
        Ok(())
    }
}
// ANCHOR_END: mirada

// ANCHOR: cerrar
impl Drop for Runner {
    fn drop(&mut self) {
        self.core.enter(|| {
            loop {
                let mut tasks = self.core.tasks.borrow_mut();
                let alive: Vec<_> = tasks.slots.keys().collect();
                if alive.is_empty() {
                    break;
                }
                alive.into_iter().for_each(|id| tasks.abort(id));
                let turns = tasks.ready.len();
                drop(tasks);
                // Al soltarse, una tarea puede lanzar otras: otra vuelta.
                self.core.run_ready(turns, None);
            }
            self.core.errands.replace(Errands::new()).close();
        });
    }
}
// ANCHOR_END: cerrar
