//! El registro, que sabe quién suma cada apunte.

use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

use ejercicios::{Result, counted, ensure};

use super::attempt;

pub const RECORDS: usize = 1000;

pub struct Ledger {
    home: ThreadId,
    /// Las veces que se ha sumado cada apunte.
    summed: Mutex<Vec<usize>>,
    at_home: Mutex<usize>,
}

impl Ledger {
    /// Suma una parte del registro. Ocupa el hilo.
    pub fn checksum(&self, first: usize, last: usize) -> u64 {
        let mut summed = self.summed.lock().unwrap();
        let mut total = 0;
        for record in first..=last.min(RECORDS) {
            summed[record] += 1;
            total += record as u64;
        }
        if thread::current().id() == self.home {
            *self.at_home.lock().unwrap() += 1;
        }
        total
    }
}

pub fn check() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let ledger = Arc::new(Ledger {
        home: thread::current().id(),
        summed: Mutex::new(vec![0; RECORDS + 1]),
        at_home: Mutex::default(),
    });
    let total = runtime.block_on(attempt::total(ledger.clone()));
    // Espera a los hilos que sigan en marcha.
    drop(runtime);
    let summed = ledger.summed.lock().unwrap().clone();
    let done = summed[1..].iter().filter(|it| **it > 0).count();
    let right: u64 = (1..=RECORDS as u64).sum();
    ensure!(done > 0, "no se sumó ningún apunte, y el total es {total}");
    ensure!(
        *ledger.at_home.lock().unwrap() == 0,
        "se sumó en el hilo del bucle: mientras tanto no atendió a nadie"
    );
    ensure!(
        done == RECORDS,
        "{} de {RECORDS}, y el total es {total}",
        counted(done, "se sumó # apunte", "se sumaron # apuntes")
    );
    let twice = summed.iter().position(|it| *it > 1);
    if let Some(record) = twice {
        ensure!(
            summed[record] == 1,
            "el apunte {record} se sumó {} veces",
            summed[record]
        );
    }
    ensure!(
        total == right,
        "se sumaron los {RECORDS} apuntes, y el total es {total} y no {right}"
    );
    Ok(())
}
