//! Cree que lo que hay que devolver es el sitio.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::kitchen::{Connection, Database, SIZE};

pub struct Pool {
    database: &'static Database,
    places: Arc<Semaphore>,
}

pub struct Lease {
    connection: Connection,
    _place: OwnedSemaphorePermit,
}

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        let places = Arc::new(Semaphore::new(SIZE));
        Pool { database, places }
    }

    pub async fn acquire(&self) -> Lease {
        let place = self.places.clone().acquire_owned().await.unwrap();
        Lease {
            connection: self.database.connect().await,
            _place: place,
        }
    }
}

impl Lease {
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }
}
