//! Una base con una sola conexión.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use futures::{Stream, StreamExt, stream};
use tokio::sync::Mutex;
use tokio::time::sleep;

use super::attempt;

#[derive(Debug, Clone, Copy)]
pub struct Order {
    pub id: u32,
    pub price: u32,
}

/// Los precios de los pedidos, que se numeran desde el 1.
const PRICES: [u32; 6] = [20, 70, 30, 90, 250, 40];

#[derive(Default)]
pub struct Database {
    connection: Mutex<()>,
    open: Cell<bool>,
    /// La última fila leída.
    row: Cell<usize>,
    marking: Gauge,
    marked: RefCell<Vec<u32>>,
}

/// Apunta cuándo se cierra la consulta.
struct Open<'a>(&'a Cell<bool>);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

impl Database {
    /// La consulta: tiene la conexión mientras está abierta.
    pub fn orders(&self) -> impl Stream<Item = Order> {
        stream::once(self.connection.lock()).flat_map(move |connection| {
            self.open.set(true);
            let open = (Open(&self.open), connection);
            stream::unfold((0, open), move |(row, open)| async move {
                let &price = PRICES.get(row)?;
                sleep(Duration::from_millis(10)).await;
                self.row.set(self.row.get().max(row + 1));
                let id = u32::try_from(row + 1).expect("son seis");
                Some((Order { id, price }, (row + 1, open)))
            })
        })
    }

    /// Marca un pedido: pide la conexión.
    pub async fn mark(&self, id: u32) {
        let _one = self.marking.enter();
        let _connection = self.connection.lock().await;
        sleep(Duration::from_millis(10)).await;
        self.marked.borrow_mut().push(id);
    }
}

async fn search(limit: u32, due: Option<u32>, rows: usize) -> Result<()> {
    let database = Database::default();
    let stuck = || match database.marking.now() > 0 && database.open.get() {
        true => format!(
            "se quedó esperando: `mark` pide la conexión, y la tiene la \
             consulta, que sigue abierta por la fila {}",
            database.row.get()
        ),
        false => "se quedó esperando, y la conexión está libre".to_owned(),
    };
    let found = ends(attempt::first_over(&database, limit), stuck).await?;
    let read = database.row.get();
    ensure!(read > 0, "no se leyó ninguna fila");
    ensure!(
        read <= rows,
        "el primero de más de {limit} está en la fila {rows}, y se leyeron \
         {read}"
    );
    ensure!(
        found == due,
        "de más de {limit}, el primero es {due:?}, y dijiste {found:?}"
    );
    ensure!(
        read == rows,
        "{}, y para saber que no hay ninguno de más de {limit} son {rows}",
        counted(read, "se leyó # fila", "se leyeron # filas")
    );
    let marked = database.marked.take();
    let due: Vec<u32> = due.into_iter().collect();
    ensure!(
        marked == due,
        "hay que marcar {due:?}, y está marcado {marked:?}"
    );
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        search(50, Some(2), 2).await?;
        search(200, Some(5), 5).await?;
        search(900, None, PRICES.len()).await
    })
}
