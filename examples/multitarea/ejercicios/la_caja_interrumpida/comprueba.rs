//! La caja, y un sistema que quita el núcleo donde se le dice.
//!
//! Los hilos son de verdad, pero solo avanza el que tiene el núcleo: el reparto
//! es siempre el mismo.

use std::sync::{Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use ejercicios::{Result, bail, ensure};

use super::attempt;

/// Las operaciones en que se prueba a interrumpir a cada hilo.
const CUTS: usize = 6;
/// Quien da tantas vueltas espera al otro: se le da el núcleo.
const PATIENCE: usize = 50;
/// Quien tarda tanto en dar un paso está parado en un mutex suyo.
const ASLEEP: Duration = Duration::from_millis(50);

thread_local! {
    /// Cuál de los dos hilos es este.
    static ME: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

#[derive(Default)]
struct Core {
    count: u32,
    /// Quién tiene el núcleo, y las operaciones que le quedan.
    owner: usize,
    left: usize,
    /// Las que tendrá después cada vez que se lo den a alguien.
    next: Vec<usize>,
    ended: [bool; 2],
    log: Vec<String>,
}

impl Core {
    fn pass(&mut self) {
        self.left = self.next.pop().unwrap_or(PATIENCE);
        if !self.ended[1 - self.owner] {
            self.owner = 1 - self.owner;
        }
    }
}

#[derive(Default)]
pub struct Till {
    core: Mutex<Core>,
    passed: Condvar,
}

impl Till {
    pub fn load(&self) -> u32 {
        self.operation(|count| *count, "lee")
    }

    pub fn store(&self, count: u32) {
        let put = |old: &mut u32| {
            *old = count;
            count
        };
        self.operation(put, "escribe");
    }

    /// Suma de una vez, y da lo que había.
    pub fn fetch_add(&self, more: u32) -> u32 {
        let add = |count: &mut u32| {
            *count += more;
            *count
        };
        self.operation(add, "suma de una vez y deja") - more
    }

    /// Hace algo con la cuenta, cuando tiene el núcleo.
    fn operation(&self, act: impl FnOnce(&mut u32) -> u32, what: &str) -> u32 {
        let me = ME.get();
        let mut core = self.wait(me);
        let seen = act(&mut core.count);
        let name = ["A", "B"][me];
        core.log.push(format!("{name} {what} {seen}"));
        core.left = core.left.saturating_sub(1);
        if core.left == 0 {
            core.pass();
        }
        self.passed.notify_all();
        seen
    }

    /// Espera a tener el núcleo y alguna operación que hacer con él.
    fn wait(&self, me: usize) -> MutexGuard<'_, Core> {
        let mut core = self.core.lock().unwrap();
        loop {
            while core.left == 0 {
                core.pass();
            }
            if core.owner == me {
                return core;
            }
            self.passed.notify_all();
            let before = core.log.len();
            let (woken, timeout) =
                self.passed.wait_timeout(core, ASLEEP).unwrap();
            core = woken;
            if timeout.timed_out() && core.log.len() == before {
                core.owner = me;
            }
        }
    }

    fn end(&self, me: usize) {
        let mut core = self.core.lock().unwrap();
        core.ended[me] = true;
        if core.owner == me {
            core.pass();
        }
        self.passed.notify_all();
    }
}

/// Los dos apuntan; al primero le quitan el núcleo tras `first` operaciones, y
/// al segundo, tras `second`.
fn share(first: usize, second: usize) -> Core {
    let till = Till::default();
    till.core.lock().unwrap().left = first;
    till.core.lock().unwrap().next = vec![PATIENCE, PATIENCE, second];
    thread::scope(|scope| {
        for me in [0, 1] {
            let till = &till;
            scope.spawn(move || {
                ME.set(me);
                attempt::note(till);
                till.end(me);
            });
        }
    });
    till.core.into_inner().unwrap()
}

pub fn check() -> Result<()> {
    for first in 0..CUTS {
        for second in 0..CUTS {
            let core = share(first, second);
            let (count, log) = (core.count, core.log.join(", "));
            ensure!(!log.is_empty(), "no se apuntó ninguna comanda");
            if count != 2 {
                bail!("apuntaron dos, y la caja dice {count}: {log}");
            }
        }
    }
    Ok(())
}
