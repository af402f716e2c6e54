//! Cree que toda conexión sirve para el siguiente.

use std::sync::{Arc, Mutex};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::kitchen::{Connection, Database, SIZE};

type Idle = Arc<Mutex<Vec<Connection>>>;

pub struct Pool {
    database: &'static Database,
    places: Arc<Semaphore>,
    idle: Idle,
}

pub struct Lease {
    connection: Option<Connection>,
    idle: Idle,
    _place: OwnedSemaphorePermit,
}

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        Pool {
            database,
            places: Arc::new(Semaphore::new(SIZE)),
            idle: Idle::default(),
        }
    }

    pub async fn acquire(&self) -> Lease {
        let place = self.places.clone().acquire_owned().await.unwrap();
        let idle = self.idle.lock().unwrap().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.database.connect().await,
        };
        Lease {
            connection: Some(connection),
            idle: self.idle.clone(),
            _place: place,
        }
    }
}

impl Lease {
    pub fn connection(&mut self) -> &mut Connection {
        self.connection.as_mut().unwrap()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.idle.lock().unwrap().extend(self.connection.take());
    }
}
