//! Presta las conexiones de una base.

use std::sync::Mutex;

use tokio::sync::Semaphore;

use super::kitchen::{Connection, Database, SIZE};

pub struct Pool {
    database: &'static Database,
    places: Semaphore,
    idle: Mutex<Vec<Connection>>,
}

pub struct Lease {
    connection: Connection,
}

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        Pool {
            database,
            places: Semaphore::new(SIZE),
            idle: Mutex::default(),
        }
    }

    pub async fn acquire(&self) -> Lease {
        let place = self.places.acquire().await.expect("no se cierra");
        place.forget();
        let idle = self.idle.lock().expect("nadie entra en pánico").pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.database.connect().await,
        };
        Lease { connection }
    }
}

impl Lease {
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }
}
