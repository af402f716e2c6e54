//! La libreta de la sala.

use std::future::Future;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Result, counted, ensure, paused};

use super::attempt;

/// Lo que tarda en apuntarse una: más que cualquier rato fijo.
const SLOW: Duration = Duration::from_hours(1);

/// Apunta una comanda por mesa.
#[derive(Default)]
pub struct Notebook {
    calls: AtomicUsize,
    starts: AtomicUsize,
    noted: Mutex<Vec<u32>>,
}

impl Notebook {
    pub fn note(&self, table: u32) -> impl Future<Output = ()> {
        self.calls.fetch_add(1, SeqCst);
        async move {
            self.starts.fetch_add(1, SeqCst);
            tokio::time::sleep(SLOW).await;
            self.noted.lock().unwrap().push(table);
        }
    }
}

pub fn check() -> Result<()> {
    let notebook = Notebook::default();
    paused(async {
        attempt::serve(&notebook).await;
        Ok(())
    })?;
    let calls = notebook.calls.into_inner();
    let starts = notebook.starts.into_inner();
    let mut noted = notebook.noted.into_inner().unwrap();
    noted.sort_unstable();
    ensure!(calls > 0, "nadie llamó a `note`, y la libreta está vacía");
    ensure!(
        starts > 0,
        "la libreta está vacía: llamaste a `note` {}",
        counted(
            calls,
            "# vez, que no llegó a empezar",
            "# veces y ninguna llegó a empezar"
        )
    );
    ensure!(
        noted.len() == starts,
        "{} y {}: lo demás se soltó a medias",
        counted(
            starts,
            "# comanda se empezó a apuntar",
            "# comandas se empezaron a apuntar"
        ),
        match noted.len() {
            0 => "ninguna se acabó".to_owned(),
            some => counted(some, "solo # se acabó", "solo # se acabaron"),
        }
    );
    ensure!(
        noted == [1, 2, 3],
        "en la libreta están las mesas {noted:?}, y son 1, 2 y 3: llamaste a \
         `note` {} y solo {} a empezar",
        counted(calls, "# vez", "# veces"),
        counted(starts, "# llegó", "# llegaron")
    );
    ensure!(
        calls == starts,
        "están las tres, pero llamaste a `note` {}: {}",
        counted(calls, "# vez", "# veces"),
        counted(
            calls - starts,
            "la otra no hizo nada, y sobra",
            "las otras # no hicieron nada, y sobran"
        )
    );
    Ok(())
}
